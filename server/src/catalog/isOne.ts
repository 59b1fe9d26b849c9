import type { Attribute } from "./schema";

/**
 * Whether a nested block of this name may stand only once, so that where blocks are objects it is one, and not an item
 * of a list. The generated bindings hold it so too; where they hold it otherwise, the data says `bindsAs`.
 */
export function isOne({ bindsAs, block, configMode, maxItems, type }: Attribute): boolean {
  if (bindsAs) return bindsAs === "object";
  return block !== undefined && configMode !== "attribute" && (maxItems === 1 || type === "object");
}
