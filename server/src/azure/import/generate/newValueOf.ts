// Values of a state as configuration.
import type { Attribute } from "../../../catalog/index";
import { type NewValue, newLiteral } from "../../../model/index";
import type { Json } from "../../json";
import { isAbsent } from "../plan/values";

/** A value of the state as configuration; `refer` may have another word for a text. */
export function newValueOf(value: Json, refer: (text: string) => NewValue | undefined): NewValue {
  if (typeof value === "string") return refer(value) ?? newLiteral(value);
  if (typeof value === "number" || typeof value === "boolean") return newLiteral(value);
  if (value === null) return { kind: "null" };
  if (Array.isArray(value)) return { kind: "list", items: value.map((item: Json) => newValueOf(item, refer)) };
  const items = Object.entries(value) as [string, Json][];
  return { kind: "map", items: items.map(([key, item]) => ({ key, value: newValueOf(item, refer) })) };
}

/** Whether a variable can be in its place. */
export function isSimple({ type, block }: Attribute): boolean {
  return !block && ["string", "int", "float", "number", "bool"].includes(type);
}

/** Whether it is what an argument takes as it is. */
export function isPlainOf(value: Json | undefined, { type }: Attribute): value is string | number | boolean {
  if (isAbsent(value)) return false;
  if (typeof value === "string") return type === "string";
  return typeof value === "number"
    ? /^(?:int|float|number)$/.test(type)
    : typeof value === "boolean" && type === "bool";
}
