/** What a `dynamic` block goes over, as a `for` does. */
import { type BodyItem, bodyItemOf, elementReads } from "../../model/index";
import type { KnownValues } from "./knownValues";
import type { Loop } from "./tree";

/** The loop without its element; undefined where no `for` says the same. */
export function loopOf(item: BodyItem, known: KnownValues): Pick<Loop, "over" | "key" | "name"> | undefined {
  const { dynamic } = item;
  const over = dynamic && bodyItemOf(dynamic.body, "for_each");
  const isPlain = dynamic?.body.items.every(({ name }) => ["for_each", "iterator", "content"].includes(name));
  if (!dynamic || !over || !isPlain) return undefined;
  const reads = elementReads(item).map(({ steps }) => steps[1]);
  if (reads.some((step) => step?.kind !== "name" || (step.name !== "key" && step.name !== "value"))) return undefined;
  const name = dynamic.iterator;
  const isKeyRead = reads.some((step) => step?.name === "key");
  // Of a map, a loop with one name goes over the values, as the block does.
  return { over: known.source(over.value), name, ...(isKeyRead && { key: `${name}_key` }) };
}
