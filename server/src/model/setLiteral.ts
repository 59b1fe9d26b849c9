import type { Fix, NewValue } from "./change";
import type { Value } from "./value";

/** Fixes that write another literal, each of its own; none where the value comes from elsewhere, as from a variable. */
export function setLiteral(
  value: Value,
  literals: readonly (string | number | boolean)[],
  safe = false,
): readonly Fix[] {
  if (value.kind !== "text" && value.kind !== "number" && value.kind !== "bool") return [];
  return literals.map((literal) => ({
    title: `Change to ${literal}`,
    changes: [{ kind: "setValue", value, to: written(literal) }],
    ...(safe && { safe }),
  }));
}

function written(literal: string | number | boolean): NewValue {
  if (typeof literal === "string") return { kind: "text", text: literal };
  return typeof literal === "number" ? { kind: "number", number: literal } : { kind: "bool", bool: literal };
}
