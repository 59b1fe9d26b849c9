import type { Scope } from "../../analysis/index";
import { draftPasted, type Pasted, pastedResources, readResponses } from "../../azure/index";
import { bodyItemWithoutSource, missingRequirement, requireBesideOthers, requiringBlock } from "../../fixes/index";
import type { Language } from "../../languages/index";
import {
  addressOf,
  type Block,
  bodyItemOf,
  type Document,
  isConfiguration,
  type NewBlock,
  type Value,
} from "../../model/index";
import { keyOfId } from "../../resourceIds/index";
import { readOnlyProperty, unknownProperty } from "../../rules/index";
import type { DocumentEdits, Edit } from "../../text/index";
import { diagnoseBlock } from "../diagnostics/diagnostics";
import { asPasted, draftAccepted } from "./acceptedDraft";
import { scopeWithDocument } from "./changedScope";
import { destinationIn } from "./destination";
import type { ImportTarget } from "./importTarget";

/** Rules about properties that are nothing to send: what a resource type does not have, and what only Azure sets. */
const ofProperties: ReadonlySet<string> = new Set([unknownProperty.id, readOnlyProperty.id]);

/** What a pasted text can become. */
export interface PasteOption {
  readonly provider: "azapi" | "azurerm";
  /** How many resources that are. */
  readonly count: number;
  /** How many places are left to people: a comment at each says what to write there. */
  readonly toDo: number;
  readonly edits: readonly Edit[];
  /** Those of other documents of the module that belong to it. */
  readonly elsewhere: readonly DocumentEdits[];
}

/** How often something is left out of a draft before it stays as it is. */
const mostRounds = 10;

/** Turns JSON about Azure's resources into blocks behind the one at an offset; none inside of one, and for any other text. */
export function pasteResources(text: string, offset: number, target: ImportTarget): readonly PasteOption[] {
  const { uri, document, scope, languageOf } = target;
  const isInside = document?.blocks.some(({ span }) => span.start < offset && offset < span.end);
  const pasted = isInside || !isConfiguration(uri) ? undefined : pastedResources(text, scope);
  const language = languageOf(uri);
  const terraform = languageOf("pasted.tf");
  if (!pasted || !terraform?.conversion) return [];
  const destination = destinationIn({ at: offset }, target, language);
  if (typeof destination === "string") return [];
  const packages = target.context.get(scope.module.folder)?.packages ?? [];
  const option = (
    provider: PasteOption["provider"],
    blocks: readonly NewBlock[],
    also: Pick<PasteOption, "edits" | "elsewhere"> = { edits: [], elsewhere: [] },
  ): PasteOption => ({
    provider,
    count: blocks.filter(({ kind }) => kind === "resource").length,
    toDo: terraform.conversion!.program(blocks, { packages: [] }).text.split("# TODO: ").length - 1,
    edits: [...also.edits, ...destination.place(blocks, packages).edits],
    elsewhere: also.elsewhere,
  });
  const settings = required(target);
  const azurerm = azurermBlocks(pasted, target, terraform);
  return [
    option("azapi", [...settings.blocks, ...azapiBlocks(pasted, target, terraform)], settings),
    ...(azurerm.length > 0 ? [option("azurerm", azurerm)] : []),
  ];
}

/** What pasting as azapi's needs beside the blocks: without its source Terraform would look for azapi where it is not. */
function required({ uri, document, scope, languageOf }: ImportTarget) {
  const nothing = { blocks: [], edits: [], elsewhere: [] };
  const requirement = missingRequirement("azapi", scope);
  if (!requirement || bodyItemWithoutSource("azapi", scope.module)) return nothing;
  const change = requireBesideOthers(requirement, scope.module);
  if (!change) return { ...nothing, blocks: [requiringBlock(requirement)] };
  const there = change.uri === undefined ? document : scope.module.documents.get(change.uri);
  const write = there && languageOf(there.uri)?.write;
  const edits = there && write ? write.tidied(there, write.edits(there, [change])) : [];
  if (!there || edits.length === 0) return nothing;
  return there.uri === uri ? { ...nothing, edits } : { ...nothing, elsewhere: [{ uri: there.uri, edits }] };
}

/** Without what our rules refuse in a body, and with comments about what they say beside that. */
function azapiBlocks(pasted: Pasted, { scope }: ImportTarget, terraform: Language): readonly NewBlock[] {
  const refused = new Map<string, Set<string>>();
  for (let round = 0; ; round++) {
    const blocks = draftPasted(pasted, scope, refused);
    const { text } = terraform.conversion!.program(blocks, { packages: [] });
    const written = terraform.parse(`${scope.module.folder}/pasted.tf`, text, scope.catalog);
    const wider = scopeWithDocument(scope, written, scope.versionOf("azurerm"));
    const isNews = round < mostRounds && refusedIn(written, wider, refused);
    if (!isNews) return asPasted(blocks, written, wider);
  }
}

/** The same as blocks of azurerm's, where it has all of the types and the answers say enough. */
function azurermBlocks(pasted: Pasted, target: ImportTarget, terraform: Language): readonly NewBlock[] {
  if (pasted.resources.some(({ id }) => id === undefined)) return [];
  const { scope } = target;
  const provider = scope.catalog.provider("azurerm");
  if (!provider) return [];
  const responses = readResponses(pasted.resources.map(({ json }) => json));
  const version = scope.versionOf(provider.name);
  const about = { responses, version, scope, provider, preventDestroy: false, mayConfigure: false, trustsNames: true };
  const { made, code, written: text, wider } = draftAccepted({ ...about, companions: "resources" }, terraform);
  const written = new Set(made.drafted.map(({ id }) => keyOfId(id)));
  if (!pasted.resources.every(({ id = "" }) => written.has(keyOfId(id)))) return [];
  return asPasted(
    code.filter(({ kind }) => kind !== "import"),
    text,
    wider,
  );
}

/**
 * Adds to `refused`, by address, the paths in bodies of azapi's blocks that their types do not have, or that only Azure sets; false where
 * there are no others. What is wrong with a value that has been pasted is for people to see.
 */
function refusedIn(written: Document, scope: Scope, refused: Map<string, Set<string>>): boolean {
  let isNews = false;
  for (const block of written.blocks) {
    const address = addressOf(block);
    if (block.kind !== "resource" || address === undefined) continue;
    for (const { rule, span } of diagnoseBlock(block, scope)) {
      const path = ofProperties.has(rule) ? pathAt(block, span.start) : [];
      // Of a list all is left out: its items have no names.
      while (/^\d+$/.test(path.at(-1) ?? "")) path.pop();
      if (path.length < 2) continue;
      const all = refused.get(address) ?? new Set();
      const name = path.slice(1).join(".");
      isNews ||= !all.has(name);
      refused.set(address, all.add(name));
    }
  }
  return isNews;
}

/** The names and numbers that lead to what is at an offset of a block. */
function pathAt(block: Block, offset: number): string[] {
  const path: string[] = [];
  let value: Value | undefined = bodyItemOf(block.body, "body")?.value;
  if (!value || offset < value.span.start || value.span.end < offset) return path;
  path.push("body");
  while (value) {
    const found: { name: string; value: Value } | undefined =
      value.kind === "body"
        ? value.body.items.find(({ span }) => span.start <= offset && offset < span.end)
        : value.kind === "list"
          ? value.items
              .map((item, index) => ({ name: String(index), value: item }))
              .find((item) => item.value.span.start <= offset && offset < item.value.span.end)
          : undefined;
    if (found) path.push(found.name);
    value = found?.value;
  }
  return path;
}
