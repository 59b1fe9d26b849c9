import type { NewValue } from "../../model/change";
import { rewritten } from "../../model/rewritten";
import type { Value } from "../../model/value";

/** A literal to be written again elsewhere; objects as data. */
export function literalOf(value: Value): NewValue {
  if (value.kind === "list") return { kind: "list", items: value.items.map(literalOf) };
  if (value.kind !== "body") return rewritten(value) ?? { kind: "null" };
  return {
    kind: "map",
    items: value.body.entries.map((entry) => ({ key: entry.name, value: literalOf(entry.value) })),
  };
}
