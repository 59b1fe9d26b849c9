import type { Scope } from "../../analysis/index";
import { type AzureResponses, answerAsPasted, type ImportRequest, type Skipped } from "../../azure/index";
import type { Language } from "../../languages/index";
import { addressOf, type NewBlock, newArgument } from "../../model/index";
import { keyOfId, spellId } from "../../resourceIds/index";
import { diagnoseBlock, isAboutAzure } from "../diagnostics/diagnostics";
import { acceptedAzapi } from "./acceptedAzapi";
import { scopeWithDocument } from "./changedScope";

/** What is written for azapi beside what is written for azurerm. */
export interface AzapiImports {
  readonly blocks: readonly NewBlock[];
  readonly imported: readonly { readonly id: string; readonly address: string }[];
  /** Why some of it is not, with all that azurerm could not either. */
  readonly skipped: readonly Skipped[];
}

/** Why rules about Azure are suppressed. */
const soInAzure = "It is so in Azure.";

/** Writes resources for azapi that azurerm leaves out: their bodies with what may be written, and the blocks that import them. */
export function azapiImports(
  { azapi = [], preventDestroy }: Pick<ImportRequest, "azapi" | "preventDestroy">,
  responses: AzureResponses,
  skipped: readonly Skipped[],
  scope: Scope,
  terraform: Language,
): AzapiImports {
  const asked = new Map(azapi.map((one) => [keyOfId(one.id), one]));
  const left = new Map(
    skipped
      .filter(({ id, why, types }) => why === "impossible" && (!types || asked.get(keyOfId(id))?.instead))
      .map((one) => [keyOfId(one.id), one]),
  );
  // As they are written: what others stand in first.
  const resources = responses.resources
    .flatMap(({ key, json }) => {
      const version = left.has(key) ? asked.get(key)?.apiVersion : undefined;
      const pasted = version === undefined ? undefined : answerAsPasted(json, version, scope);
      return pasted ? [{ key, pasted, id: left.get(key)!.id }] : [];
    })
    .sort((one, other) => one.id.split("/").length - other.id.split("/").length);
  const refused = new Map<string, string>();
  // Ends, since each round leaves out at least one more resource.
  for (;;) {
    const some = resources.filter(({ key }) => !refused.has(key));
    const all = { resources: some.map(({ pasted }) => pasted), isTemplate: false, parameters: {}, variables: {} };
    const blocks = some.length === 0 ? [] : acceptedAzapi(all, scope, terraform, soInAzure);
    const ids = new Map(blocks.map((block, index) => [addressOfNew(block), some[index]!.id]));
    const wrong = wrongIn(blocks, ids, scope, terraform);
    if (wrong.size > 0) {
      for (const [key, why] of wrong) refused.set(key, why);
      continue;
    }
    const imported = [...ids].map(([address, id]) => ({ id, address }));
    const done = new Set(imported.map(({ id }) => keyOfId(id)));
    const imports = blocks.map((block, index) => importing(block, imported[index]!.id));
    return {
      blocks: [...imports, ...(preventDestroy ? blocks.map(kept) : blocks)],
      imported,
      skipped: skipped
        .filter(({ id }) => !done.has(keyOfId(id)))
        .map((one) => ({ ...one, because: refused.get(keyOfId(one.id)) ?? one.because })),
    };
  }
}

/** What our own rules find wrong, and what Azure does not return: by resource, why it is not written. */
function wrongIn(
  blocks: readonly NewBlock[],
  ids: ReadonlyMap<string, string>,
  scope: Scope,
  terraform: Language,
): ReadonlyMap<string, string> {
  const { text } = terraform.conversion!.program(blocks, { packages: [] });
  const written = terraform.parse(`${scope.module.folder}/imported.azapi.tf`, text, scope.catalog);
  const wider = scopeWithDocument(scope, written, scope.versionOf("azurerm"));
  const wrong = new Map<string, string>();
  for (const block of written.blocks) {
    const id = ids.get(addressOf(block) ?? "");
    if (id === undefined) continue;
    const missing = /# TODO: set (\S+): it is required/.exec(text.slice(block.span.start, block.span.end))?.[1];
    const error = diagnoseBlock(block, wider).find(({ severity, rule }) => severity === "error" && !isAboutAzure(rule));
    if (missing) wrong.set(keyOfId(id), `azapi needs ${missing}, which Azure does not return: write it by hand.`);
    else if (error) wrong.set(keyOfId(id), `azapi would refuse it. ${error.message}`);
  }
  return wrong;
}

function addressOfNew({ labels }: NewBlock): string {
  return labels.join(".");
}

function kept(block: NewBlock): NewBlock {
  const items = [newArgument("prevent_destroy", { kind: "bool", bool: true })];
  const lifecycle = { name: "lifecycle", form: "block", value: { kind: "body", items }, isOne: true } as const;
  return { ...block, items: [...block.items, lifecycle] };
}

/** Import ids of azapi's name the version of Azure's interface. */
function importing(block: NewBlock, id: string): NewBlock {
  const type = block.items.find(({ name }) => name === "type")?.value;
  const version = type?.kind === "text" ? type.text.split("@")[1] : undefined;
  const text = version === undefined ? spellId(id) : `${spellId(id)}?api-version=${version}`;
  const to = newArgument("to", { kind: "reference", path: block.labels });
  return { kind: "import", labels: [], items: [to, newArgument("id", { kind: "text", text })] };
}
