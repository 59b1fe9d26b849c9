import type { Fix, NewValue } from "./change";
import { literalText, type Value } from "./value";

/** Fixes that write another literal, one for each. Empty if the value comes from elsewhere, as from a variable. */
export function setLiteral(
  value: Value,
  literals: readonly (string | number | boolean)[],
  safe = false,
): readonly Fix[] {
  if (literalText(value) === undefined) return [];
  return literals.map((literal) => ({
    title: `Change to ${literal}`,
    changes: [{ kind: "setValue", value, to: newLiteral(literal) }],
    ...(safe && { safe }),
  }));
}

/** A literal to be written. */
export function newLiteral(literal: string | number | boolean): NewValue {
  if (typeof literal === "string") return { kind: "text", text: literal };
  return typeof literal === "number" ? { kind: "number", number: literal } : { kind: "bool", bool: literal };
}
