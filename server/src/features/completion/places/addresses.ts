import type { ValueSite } from "../../../analysis/index";
import { isName } from "../../../text/index";
import type { CompletionContext } from "../completionContext";
import type { Suggestion } from "../suggestion";
import { bareWord, listedAt } from "./listed";

/** Addresses of what the module declares, of some kinds of blocks, and nothing else. */
export function addressSuggestions(
  kinds: readonly string[],
  isList: boolean,
  site: ValueSite,
  { document }: CompletionContext,
): readonly Suggestion[] {
  if (site.isQuoted) return [];
  const { node } = site.around;
  const present = listedAt(site, document.pieces);
  const typed = document.pieces.slice(site.replace.start, site.replace.end);
  const suggestions: Suggestion[] = [];
  for (const [address, [declaration]] of node.scope.module.declarations) {
    const block = declaration?.block;
    if (!block || block === node.block || declaration.entry || !kinds.includes(block.kind)) continue;
    if (present.has(address) && address !== typed) continue;
    // No address can be written of a name that is not an identifier.
    if (!block.labels.every(({ text }) => isName(text))) continue;
    const rank = kinds.indexOf(block.kind);
    suggestions.push(
      bareWord(address, site, { detail: block.kind, rank, isListItem: isList, capability: "references" }),
    );
  }
  return suggestions;
}
