import type { ValuePosition } from "./positionContext";

/** Whether a value is in the validation of a variable, which has to refer to that variable. */
export function isOwnValidation({
  node: { block },
  items,
}: Pick<ValuePosition["enclosing"], "node" | "items">): boolean {
  return block.kind === "variable" && items.some(({ name }) => name === "validation");
}
