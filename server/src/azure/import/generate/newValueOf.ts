import type { NewValue } from "../../../model/change";
import type { Known } from "../plan/known";

/** A known value as it is to be written; `refer` turns texts into references. */
export function newValueOf(
  value: Known,
  refer: (text: string) => readonly string[] | undefined = () => undefined,
): NewValue {
  switch (typeof value) {
    case "string": {
      const path = refer(value);
      return path ? { kind: "reference", path } : { kind: "text", text: value };
    }
    case "number":
      return { kind: "number", number: value };
    case "boolean":
      return { kind: "bool", bool: value };
  }
  if (value === null) return { kind: "null" };
  if (Array.isArray(value)) return { kind: "list", items: value.map((item: Known) => newValueOf(item, refer)) };
  const items = Object.entries(value) as [string, Known][];
  return { kind: "map", items: items.map(([key, item]) => ({ key, value: newValueOf(item, refer) })) };
}
