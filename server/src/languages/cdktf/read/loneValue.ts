import type { Value } from "../../../model/value";

/** A template that is nothing but one interpolation is what stands in it. */
export function loneValue(value: Value): Value {
  if (value.kind !== "expression" || value.gives || value.call || value.parts.length !== 1) return value;
  return { ...value.parts[0]!, span: value.span };
}
