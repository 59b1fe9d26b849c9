import type { Scope } from "../../analysis/index";
import {
  type AzapiDraft,
  type AzureResponses,
  draftAzapi,
  type ImportDraft,
  type ImportRequest,
  mayBeForAzapi,
  oddInAzure,
  onOneLine,
  type PlanSummary,
  type RefusedBody,
  type Skipped,
} from "../../azure/index";
import type { Language } from "../../languages/index";
import { addressOf, type Document, type NewBlock } from "../../model/index";
import { keyOfId } from "../../resourceIds/index";
import { diagnoseBlock, isAboutAzure } from "../diagnostics/diagnostics";
import { bodyPathAt } from "./bodyPathAt";
import { readAsWritten } from "./readAsWritten";

/** What is written for azapi beside what is written for azurerm. */
export interface AzapiImports {
  readonly blocks: readonly NewBlock[];
  readonly imported: readonly { readonly id: string; readonly address: string }[];
  readonly lookedUp: readonly { readonly id: string; readonly address: string }[];
  /** Why some of it is not, with all that azurerm could not either. */
  readonly skipped: readonly Skipped[];
  /** Sentences about what is odd of it in Azure. */
  readonly notes: readonly string[];
}

/** How often something is left out of bodies before what is still wrong is not written at all. */
const mostRounds = 10;

/** Writes azapi resources for what azurerm leaves out. What our own rules refuse in a body is left out, or else the whole resource. */
export function azapiImports(
  {
    azapi = [],
    preventDestroy = false,
    assets = "resources",
  }: Pick<ImportRequest, "azapi" | "preventDestroy" | "assets">,
  responses: AzureResponses,
  { skipped, ids }: Pick<ImportDraft, "skipped" | "ids">,
  scope: Scope,
  terraform: Language,
): AzapiImports {
  const asked = new Map(azapi.map((one) => [keyOfId(one.id), one]));
  const versions = new Map([...asked].map(([key, { apiVersion }]) => [key, apiVersion]));
  const left = new Set(skipped.filter((one) => mayBeForAzapi(one, asked)).map(({ id }) => keyOfId(id)));
  const resources = responses.resources.filter(({ key }) => left.has(key));
  if (resources.length === 0) return { blocks: [], imported: [], lookedUp: [], skipped, notes: [] };
  const refused = new Map<string, RefusedBody>();
  // Ends, since each round leaves out more.
  for (let round = 0; ; round++) {
    const made = draftAzapi({ resources, versions, scope, ids, preventDestroy, assets, refused });
    const { written, wider } = readAsWritten(made.blocks, "imported.azapi.tf", scope, terraform);
    if (refuse(made, written, wider, refused, round < mostRounds)) continue;
    const done = new Set([...made.imported, ...made.lookedUp].map(({ key }) => key));
    const reasons = new Map(made.skipped.map((one) => [keyOfId(one.id), one]));
    return {
      blocks: made.blocks,
      imported: made.imported,
      lookedUp: made.lookedUp,
      skipped: skipped
        .filter(({ id }) => !done.has(keyOfId(id)))
        .map((one) => ({ ...one, ...reasons.get(keyOfId(one.id)), id: one.id })),
      notes: oddInAzure(made.imported, { all: responses.resources, versions, types: scope.catalog.resourceTypes }),
    };
  }
}

/** Adds what is wrong; false where nothing is. */
function refuse(
  made: AzapiDraft,
  written: Document,
  scope: Scope,
  refused: Map<string, RefusedBody>,
  mayLeaveOut: boolean,
): boolean {
  const keys = new Map([...made.imported, ...made.lookedUp].map(({ address, key }) => [address, key]));
  let isNews = false;
  for (const block of written.blocks) {
    const key = keys.get(addressOf(block) ?? "");
    if (key === undefined) continue;
    for (const { rule, severity, span, message } of diagnoseBlock(block, scope)) {
      if (severity !== "error" || isAboutAzure(rule)) continue;
      const known = refused.get(key) ?? { paths: new Set() };
      const path = mayLeaveOut ? bodyPathAt(block, span.start) : undefined;
      if (path === undefined || known.paths.has(path))
        refused.set(key, { ...known, because: `azapi would refuse it. ${onOneLine(message, 300)}` });
      else refused.set(key, { ...known, paths: new Set([...known.paths, path]) });
      isNews = true;
    }
  }
  return isNews;
}

/** The summary of an import. If it only reads data sources, its sentence says so. */
export function withLookedUp(summary: PlanSummary, lookedUp: number): PlanSummary {
  return summary.toImport === 0 && lookedUp > 0
    ? { ...summary, sentence: "No changes: data sources only read what is in Azure." }
    : summary;
}

/** A sentence about the assets that data sources read. */
export function noteOnLookedUp(count: number): readonly string[] {
  if (count === 0) return [];
  return [
    count === 1
      ? "One asset is read by a data source, and stays managed elsewhere."
      : `${count} assets are read by data sources, and stay managed elsewhere.`,
  ];
}
