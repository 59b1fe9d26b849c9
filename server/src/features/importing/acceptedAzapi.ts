import type { Scope } from "../../analysis/index";
import { draftPasted, type Pasted } from "../../azure/index";
import { bodyItemWithoutSource, missingRequirement, requireBesideOthers, requiringBlock } from "../../fixes/index";
import type { Language } from "../../languages/index";
import { addressOf, type Block, bodyItemOf, type Document, type NewBlock, type Value } from "../../model/index";
import { readOnlyProperty, unknownProperty } from "../../rules/index";
import { diagnoseBlock } from "../diagnostics/diagnostics";
import { asPasted } from "./acceptedDraft";
import { scopeWithDocument } from "./changedScope";
import type { ImportTarget } from "./importTarget";

/** Rules about properties that are nothing to send: what a resource type does not have, and what only Azure sets. */
const ofProperties: ReadonlySet<string> = new Set([unknownProperty.id, readOnlyProperty.id]);

/** How often something is left out of a draft before it stays as it is. */
const mostRounds = 10;

/** Blocks of azapi's without what our rules refuse in a body, and with comments that suppress for that reason what they say beside that. */
export function acceptedAzapi(pasted: Pasted, scope: Scope, terraform: Language, reason: string): readonly NewBlock[] {
  const refused = new Map<string, Set<string>>();
  for (let round = 0; ; round++) {
    const blocks = draftPasted(pasted, scope, refused);
    const { text } = terraform.conversion!.program(blocks, { packages: [] });
    const written = terraform.parse(`${scope.module.folder}/pasted.tf`, text, scope.catalog);
    const wider = scopeWithDocument(scope, written, scope.versionOf("azurerm"));
    const isNews = round < mostRounds && refusedIn(written, wider, refused);
    if (!isNews) return asPasted(blocks, written, wider, reason);
  }
}

/** What blocks of azapi's need beside them: without its source Terraform would look for azapi where it is not. */
export function azapiRequirement({ uri, document, scope, languageOf }: ImportTarget) {
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
export function pathAt(block: Block, offset: number): string[] {
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
