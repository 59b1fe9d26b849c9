import type { Value } from "../../../../model/value";

/** A template that is nothing but one interpolation is what stands in it. */
export function loneValue(value: Value): Value {
  if (value.kind !== "expression" || value.gives || value.call) return value;
  const [only, ...others] = value.parts;
  return only && others.length === 0 && only.kind !== "missing" ? { ...only, span: value.span } : value;
}
