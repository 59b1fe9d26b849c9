import type { Scope } from "../../analysis/index";
import { draftPasted, type Pasted } from "../../azure/index";
import { bodyItemWithoutSource, missingRequirement, requireBesideOthers, requiringBlock } from "../../fixes/index";
import type { Language } from "../../languages/index";
import { addressOf, type Document, type NewBlock } from "../../model/index";
import { readOnlyProperty, unknownProperty } from "../../rules/index";
import { diagnoseBlock } from "../diagnostics/diagnostics";
import { asPasted } from "./asPasted";
import { bodyPathAt } from "./bodyPathAt";
import type { ImportTarget } from "./importTarget";
import { readAsWritten } from "./readAsWritten";

/** Rules about properties that are nothing to send: what a resource type does not have, and what only Azure sets. */
const ofProperties: ReadonlySet<string> = new Set([unknownProperty.id, readOnlyProperty.id]);

/** How often something is left out of a draft before it stays as it is. */
const mostRounds = 10;

/** azapi blocks without the parts of a body that our rules refuse. Comments suppress the other findings. */
export function acceptedAzapi(pasted: Pasted, scope: Scope, terraform: Language): readonly NewBlock[] {
  const refused = new Map<string, Set<string>>();
  for (let round = 0; ; round++) {
    const blocks = draftPasted(pasted, scope, refused);
    const { written, wider } = readAsWritten(blocks, "pasted.tf", scope, terraform);
    const isNews = round < mostRounds && refusedIn(written, wider, refused);
    if (!isNews) return asPasted(blocks, written, wider);
  }
}

/** The provider requirement that azapi blocks need. Without its source, Terraform would search for azapi in the wrong place. */
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
      const path = ofProperties.has(rule) ? bodyPathAt(block, span.start) : undefined;
      if (path === undefined) continue;
      const all = refused.get(address) ?? new Set();
      isNews ||= !all.has(path);
      refused.set(address, all.add(path));
    }
  }
  return isNews;
}
