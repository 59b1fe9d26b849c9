import { attributesOf, elementsOf, evaluate } from "../evaluation/index";
import { type Entry, entryOf } from "../model/index";
import { environmentOf } from "./evaluated/environmentOf";
import type { BlockNode } from "./nodes";

type Around = Pick<BlockNode, "scope" | "block">;

/**
 * How many blocks an entry stands for: one, or for a `dynamic` block as many as its `for_each` has elements; undefined where only
 * Terraform knows that.
 */
export function blocksMade({ dynamic }: Entry, { scope, block }: Around): number | undefined {
  if (!dynamic) return 1;
  const forEach = entryOf(dynamic.body, "for_each");
  if (!forEach || entryOf(dynamic.body, "content") === undefined) return undefined;
  const { result } = evaluate(forEach.value, environmentOf(scope, block));
  return elementsOf(result)?.length ?? attributesOf(result)?.size;
}

/**
 * Whether Terraform surely looks at what stands within some entries when it validates: at the content of a dynamic block only
 * where it knows what the block goes over, and that this is not empty. Variables it does not know then.
 */
export function isExpanded(entries: readonly Entry[], around: Around): boolean {
  return entries.every((entry) => {
    const isCounted = entry.dynamic && entryOf(entry.dynamic.body, "for_each");
    return !isCounted || (blocksMade(entry, around) ?? 0) > 0;
  });
}
