import type { Target } from "../target";
import { entryAt } from "./literalAt";

/** Where a resource sets something, for what a finding relates to: the argument, or the head of the resource. */
export function placeOf({ declaration, block, address }: Target, path: readonly string[]) {
  const span = entryAt(block.body, path)?.span ?? entryAt(block.body, path.slice(0, 1))?.nameSpan ?? block.head;
  return { uri: declaration.uri, span, message: `${address} is set up here.` };
}
