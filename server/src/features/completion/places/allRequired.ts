// All that a block still requires as one suggestion: a call whose source was written by hand, or a resource of which nothing is set yet. It is in the list
// for nothing typed alone: whoever types a letter means a name.
import type { BodyNode } from "../../../analysis/index";
import type { Attribute } from "../../../catalog/index";
import { usualOrder } from "../../../fixes/index";
import { type NewBodyItem, typeOf } from "../../../model/index";
import type { Span } from "../../../text/index";
import type { CompletionContext } from "../completionContext";
import { hidden, type Suggestion } from "../suggestion";

/** With fewer the name of the only one does the same. */
const fewest = 2;

const kinds: ReadonlySet<string> = new Set(["module", "resource", "data"]);

/** A suggestion that inserts everything required that is missing. */
export function allRequired(
  lacking: readonly (readonly [name: string, attribute: Attribute])[],
  { node, path }: BodyNode,
  replace: Span,
  begin: (name: string, attribute: Attribute) => NewBodyItem,
  { document, offset, write }: CompletionContext,
): Suggestion[] {
  const { pieces, isProgram } = document;
  if (isProgram || write.offered || path.length > 0 || !kinds.has(node.block.kind)) return [];
  if (lacking.length < fewest || replace.start !== offset || replace.end !== offset) return [];
  const line = pieces.slice(pieces.startOfLine(offset), offset);
  if (line.trim() !== "" || !/^[ \t]*\r?(?:\n|$)/.test(pieces.slice(offset, offset + 200))) return [];
  const order = usualOrder(typeOf(node.block) ?? "", node.scope);
  const placeOf = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const all = node.block.kind === "module" ? lacking : lacking.toSorted(([a], [b]) => placeOf(a) - placeOf(b));
  return [
    {
      label: `required ${node.block.kind === "module" ? "inputs" : "arguments"}`,
      kind: "snippet",
      detail: all.map(([name]) => name).join(", "),
      replace,
      insert: write.bodyItems(
        all.map(([name, attribute]) => begin(name, attribute)),
        true,
      ),
      isSnippet: true,
      filter: hidden,
      // In front of each of them.
      rank: -1,
    },
  ];
}
