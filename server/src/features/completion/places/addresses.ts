import type { BlockNode, EnclosingArgument, ValuePosition } from "../../../analysis/index";
import { bodyItemOf, typeInAddress } from "../../../model/index";
import { addressInOneForm, movesFrom, referenceOriginsOf } from "../../../references/index";
import { isName } from "../../../text/index";
import type { CompletionContext } from "../completionContext";
import type { Suggestion } from "../suggestion";
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

/** How many are of use in one list. */
const most = 20;

/**
 * Addresses of resources and modules that a module names and does not declare, in the order of its documents: what was called so is called
 * otherwise now, or somebody is about to move it. Without what a `moved` block says already.
 */
function formerAddresses({ scope, block }: BlockNode): readonly string[] {
  const { module } = scope;
  const to = addressInOneForm(bodyItemOf(block.body, "to")?.value);
  const found = new Set<string>();
  for (const document of module.documents.values())
    for (const { origin } of referenceOriginsOf(
      document,
      ({ via, isDeclaration }) => via === undefined && !isDeclaration,
    )) {
      const { address } = origin;
      if (found.size === most) return [...found];
      if (address === to || module.declarations.has(address) || !mayMove(address)) continue;
      if (movesFrom(address, scope).every((one) => one === block)) found.add(address);
    }
  return [...found];
}

function mayMove(address: string): boolean {
  return address.startsWith("module.") || address.startsWith(`${typeInAddress(address)}.`);
}
