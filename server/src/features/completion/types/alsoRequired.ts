import { requireBesideOthers, requiringBlock } from "../../../analysis/fixes/requireProvider";
import { entryWithoutSource, missingRequirement } from "../../../analysis/missingRequirement";
import type { Change } from "../../../model/change";
import type { Edit } from "../../../text/edit";
import type { CompletionContext } from "../completionContext";

/** What comes with a block of a provider that the module does not require yet. */
interface AlsoRequired {
  /** Edits elsewhere in the document. */
  readonly edits: readonly Edit[];
  /** What is written in front of the block where nothing else stands in front of it. */
  readonly before: string;
}

const nothing: AlsoRequired = { edits: [], before: "" };

/**
 * The entry of `required_providers` that a new block of a type needs, as far as it belongs into this document: where the module
 * requires its providers in another one, the finding about it has the fix. `at` is where the block begins.
 */
export function alsoRequired(type: string, at: number, { document, scope, write }: CompletionContext): AlsoRequired {
  const name = type.slice(0, Math.max(type.indexOf("_"), 0));
  const requirement = missingRequirement(name, scope);
  if (!requirement || entryWithoutSource(name, scope.module)) return nothing;
  const change = requireBesideOthers(requirement, scope.module);
  const edits = (of: Change) => write.edits(document, [of]);
  if (change) return change.uri === document.uri ? { edits: edits(change), before: "" } : nothing;
  const block = requiringBlock(requirement);
  const [first] = document.blocks;
  if (first && first.span.start < at) {
    return { edits: edits({ kind: "addBlocks", blocks: [block], beside: first, where: "before" }), before: "" };
  }
  // Without words for whole blocks in front of another one there are none for this.
  if (!write.setUp) return nothing;
  const value = { kind: "body", entries: block.entries } as const;
  return { edits: [], before: `${write.entries([{ name: block.kind, form: "block", value }], true)}\n\n` };
}
