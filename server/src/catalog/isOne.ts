import type { Attribute } from "./schema";

/** Whether a nested block of this name may stand only once. */
export function isOne({ maxItems, type }: Attribute): boolean {
  return maxItems === 1 || type === "object";
}
