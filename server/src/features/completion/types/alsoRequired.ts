import { bodyItemWithoutSource, missingRequirement, requireBesideOthers, requiringBlock } from "../../../fixes/index";
import type { Change } from "../../../model/index";
import type { DocumentEdits, Edit } from "../../../text/index";
import type { CompletionContext } from "../completionContext";

/** What comes with a block of a provider that the module does not require yet. */
export interface AlsoRequired {
  /** Edits elsewhere in the document. */
  readonly edits: readonly Edit[];
  /** What is written in front of the block where nothing else is in front of it. */
  readonly before: string;
  /** Edits of other documents. */
  readonly elsewhere: readonly DocumentEdits[];
}

const nothing: AlsoRequired = { edits: [], before: "", elsewhere: [] };

/**
 * The body item of `required_providers` that a new block of a type needs, in this document or in the one in which the
 * module requires its providers. `at` is where the block begins.
 */
export function alsoRequired(type: string, at: number, context: CompletionContext): AlsoRequired {
  const { document, scope, write } = context;
  const name = type.split("_")[0]!;
  const requirement = missingRequirement(name, scope);
  if (!requirement || bodyItemWithoutSource(name, scope.module)) return nothing;
  const change = requireBesideOthers(requirement, scope.module);
  const edits = (of: Change) => write.edits(document, [of]);
  if (change) {
    const { uri = document.uri } = change;
    if (uri === document.uri) return { ...nothing, edits: edits(change) };
    return { ...nothing, elsewhere: [{ uri, edits: context.editsOf({ ...change, uri }) }] };
  }
  const block = requiringBlock(requirement);
  const [first] = document.blocks;
  if (first && first.span.start < at) {
    return {
      edits: edits({ kind: "addBlocks", blocks: [block], beside: first, where: "before" }),
      before: "",
      elsewhere: [],
    };
  }
  // Without words for whole blocks in front of another one there are none for this.
  if (!write.setUp) return nothing;
  const value = { kind: "body", items: block.items } as const;
  return {
    edits: [],
    elsewhere: [],
    before: `${write.bodyItems([{ name: block.kind, form: "block", value }], true)}\n\n`,
  };
}

/** The entry of `required_providers`, as lines of a `terraform` block that a suggestion writes. Empty if the module needs none. */
export function requirementText(type: string, { scope, write }: CompletionContext): string {
  const requirement = missingRequirement(type.split("_")[0]!, scope);
  const [required] = requirement ? requiringBlock(requirement).items : [];
  if (required?.value.kind !== "body") return "";
  const lines = write.bodyItems(required.value.items, true).split("\n");
  return lines.map((line) => `    ${line}\n`).join("");
}
