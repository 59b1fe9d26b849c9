import type { EnclosingArgument, ValuePosition } from "../../../analysis/index";
import { bodyItemOf, typeInAddress } from "../../../model/index";
import { addressInOneForm } from "../../../references/index";
import { isName } from "../../../text/index";
import type { CompletionContext } from "../completionContext";
import type { Suggestion } from "../suggestion";
import { formerAddresses } from "./formerAddresses";
import { bareWord, listedAt } from "./listed";

/**
 * Addresses of what the module declares, of some kinds of blocks, and nothing else; where something was, first what is not declared any more.
 * Of the two ends of a move each is mostly of the other's type.
 */
export function addressSuggestions(
  kinds: readonly string[],
  isList: boolean,
  position: ValuePosition,
  { document }: CompletionContext,
): readonly Suggestion[] {
  if (position.isQuoted) return [];
  const { node } = position.enclosing;
  const present = listedAt(position, document.pieces);
  const typed = document.pieces.slice(position.replace.start, position.replace.end);
  const isLikely = likelyAt(position.enclosing);
  const former = position.enclosing.item?.name === "from" ? formerAddresses(node) : [];
  const suggestions = former.map((address, index): Suggestion => {
    const rank = index + (isLikely(address) ? 0 : former.length);
    return bareWord(address, position, { detail: "not declared", rank, capability: "references" });
  });
  for (const [address, [declaration]] of node.scope.module.declarations) {
    const block = declaration?.block;
    if (!block || block === node.block || declaration.item || !kinds.includes(block.kind)) continue;
    if (present.has(address) && address !== typed) continue;
    // No address can be written of a name that is not an identifier.
    if (!block.labels.every(({ text }) => isName(text))) continue;
    const rank = 2 * former.length + kinds.indexOf(block.kind) + (isLikely(address) ? 0 : kinds.length);
    suggestions.push(
      bareWord(address, position, { detail: block.kind, rank, isListItem: isList, capability: "references" }),
    );
  }
  return suggestions;
}

/** Whether an address is of the type of the other end of the move that it is written in; any is where there is no such end. */
function likelyAt({ node, item }: EnclosingArgument): (address: string) => boolean {
  const isMove = node.block.kind === "moved";
  const other = isMove && addressInOneForm(bodyItemOf(node.block.body, item?.name === "to" ? "from" : "to")?.value);
  if (!other) return () => true;
  const type = typeInAddress(other);
  return (address) => typeInAddress(address) === type;
}
