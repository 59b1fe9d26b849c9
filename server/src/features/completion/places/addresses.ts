import type { ValuePosition } from "../../../analysis/index";
import { isName } from "../../../text/index";
import type { CompletionContext } from "../completionContext";
import type { Suggestion } from "../suggestion";
import { bareWord, listedAt } from "./listed";

/** Addresses of what the module declares, of some kinds of blocks, and nothing else. */
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
  const suggestions: Suggestion[] = [];
  for (const [address, [declaration]] of node.scope.module.declarations) {
    const block = declaration?.block;
    if (!block || block === node.block || declaration.item || !kinds.includes(block.kind)) continue;
    if (present.has(address) && address !== typed) continue;
    // No address can be written of a name that is not an identifier.
    if (!block.labels.every(({ text }) => isName(text))) continue;
    const rank = kinds.indexOf(block.kind);
    suggestions.push(
      bareWord(address, position, { detail: block.kind, rank, isListItem: isList, capability: "references" }),
    );
  }
  return suggestions;
}
