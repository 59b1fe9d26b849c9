import { attributesOf, elementsOf, evaluate } from "../evaluation/index";
import { type BodyItem, bodyItemOf } from "../model/index";
import { environmentOf } from "./evaluated/environmentOf";
import type { BlockNode } from "./nodes";

type BlockScope = Pick<BlockNode, "scope" | "block">;

/**
 * How many blocks a body item means: one, or for a `dynamic` block as many as its `for_each` has elements; undefined where only
 * Terraform knows that.
 */
export function blocksMade({ dynamic }: BodyItem, { scope, block }: BlockScope): number | undefined {
  if (!dynamic) return 1;
  const forEach = bodyItemOf(dynamic.body, "for_each");
  if (!forEach || bodyItemOf(dynamic.body, "content") === undefined) return undefined;
  const { result } = evaluate(forEach.value, environmentOf(scope, block));
  return elementsOf(result)?.length ?? attributesOf(result)?.size;
}

/**
 * Whether Terraform certainly checks what is within some body items when it validates: the content of a dynamic block
 * only if Terraform knows what the block iterates over, and that it is not empty. It does not know variables then.
 */
export function isExpanded(items: readonly BodyItem[], enclosing: BlockScope): boolean {
  return items.every((item) => {
    const isCounted = item.dynamic && bodyItemOf(item.dynamic.body, "for_each");
    return !isCounted || (blocksMade(item, enclosing) ?? 0) > 0;
  });
}
