import type { Attribute } from "../../catalog/schema";
import type { NewValue } from "../../model/change";

/** A default as it is written. */
export function newLiteral(value: NonNullable<Attribute["default"]>): NewValue {
  if (typeof value === "boolean") return { kind: "bool", bool: value };
  return typeof value === "number" ? { kind: "number", number: value } : { kind: "text", text: value };
}

/** Whether an argument takes a value, as far as is known of it. */
export function takes(
  { values, valuesOpen, ignoreCase, ranges }: Attribute,
  value: string | number | boolean,
): boolean {
  if (typeof value === "number" && ranges)
    return ranges.some(([from, to]) => (from === null || value >= from) && (to === null || value <= to));
  if (!values || valuesOpen) return true;
  const same = (one: string | number) =>
    ignoreCase ? String(one).toLowerCase() === String(value).toLowerCase() : String(one) === String(value);
  return values.some(same);
}
