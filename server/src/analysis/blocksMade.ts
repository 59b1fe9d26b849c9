import { attributesOf, elementsOf, evaluate } from "../evaluation/index";
import { type Entry, entryOf } from "../model/index";
import { environmentOf } from "./evaluated/environmentOf";
import type { BlockNode } from "./nodes";

/**
 * How many blocks an entry stands for: one, or for a `dynamic` block as many as its `for_each` has elements; undefined where only
 * Terraform knows that.
 */
export function blocksMade(
  { dynamic }: Entry,
  { scope, block }: Pick<BlockNode, "scope" | "block">,
): number | undefined {
  if (!dynamic) return 1;
  const forEach = entryOf(dynamic.body, "for_each");
  if (!forEach || entryOf(dynamic.body, "content") === undefined) return undefined;
  const { result } = evaluate(forEach.value, environmentOf(scope, block));
  return elementsOf(result)?.length ?? attributesOf(result)?.size;
}
