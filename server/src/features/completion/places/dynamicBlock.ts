// Blocks from a collection, as they are begun.
import { type Span, snippetStop } from "../../../text/index";
import type { Suggestion } from "../suggestion";

/** A dynamic block with one of the names, the first by default. */
export function dynamicBlock(names: readonly string[], replace: Span): Suggestion {
  return {
    label: "dynamic",
    kind: "keyword",
    detail: "blocks from a collection",
    replace,
    insert: `dynamic "${snippetStop(1, names[0] ?? "", names)}" {\n  for_each = $2\n  content {\n    $0\n  }\n}`,
    isSnippet: true,
    rank: 70,
    capability: "names",
  };
}
