/** Terraform's values as providers are told them, and its types as the protocol writes them in JSON. */
import { isSameType, type Type } from "../evaluation/index";

/** A value that is not known before an apply. */
export interface Unknown {
  readonly isUnknown: true;
}

/** The one value that is not known. */
export const unknownValue: Unknown = { isUnknown: true };

/** A value in a place for any type: it is sent with its own type. */
export interface Typed {
  readonly type: Type;
  readonly value: CtyValue;
}

/** A value. Objects and maps are `Map`s, since their names come from outside. */
export type CtyValue =
  | null
  | Unknown
  | Typed
  | string
  | number
  | boolean
  | readonly CtyValue[]
  | ReadonlyMap<string, CtyValue>;

/** A type out of the protocol's JSON: `"string"`, `["list", "string"]`, `["object", { "name": "string" }]`; what has no known form is `dynamic`. `depth` bounds how deep types may nest. */
export function typeFromJson(json: unknown, depth = 64): Type {
  if (json === "string" || json === "number" || json === "bool") return json;
  if (!Array.isArray(json) || depth === 0) return "dynamic";
  const [kind, inner]: unknown[] = json;
  if (kind === "list" || kind === "set" || kind === "map") return { kind, element: typeFromJson(inner, depth - 1) };
  if (kind === "object" && typeof inner === "object" && inner !== null) {
    return {
      kind,
      attributes: new Map(Object.entries(inner).map(([name, type]) => [name, typeFromJson(type, depth - 1)])),
    };
  }
  if (kind === "tuple" && Array.isArray(inner)) {
    return { kind, elements: inner.map((type) => typeFromJson(type, depth - 1)) };
  }
  return "dynamic";
}

/** The type as the protocol writes it in JSON. */
export function typeJson(type: Type): unknown {
  if (typeof type === "string") return type;
  switch (type.kind) {
    case "object":
      return [type.kind, Object.fromEntries([...type.attributes].map(([name, of]) => [name, typeJson(of)]))];
    case "tuple":
      return [type.kind, type.elements.map(typeJson)];
    default:
      return [type.kind, typeJson(type.element)];
  }
}

/** The value with null for what is not known, as states are. */
export function withoutUnknown(value: CtyValue): CtyValue {
  if (value === unknownValue) return null;
  if (Array.isArray(value)) return value.map(withoutUnknown);
  return value instanceof Map ? new Map([...value].map(([name, of]) => [name, withoutUnknown(of)])) : value;
}

/** Whether two values are the same, lists in the same order. */
export function isSameValue(one: CtyValue, other: CtyValue): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item: CtyValue, index) => isSameValue(item, other[index] ?? null));
  if (one instanceof Map && other instanceof Map)
    return one.size === other.size && [...one].every(([name, value]) => isSameValue(value, other.get(name) ?? null));
  if (isTyped(one) && isTyped(other)) return isSameType(one.type, other.type) && isSameValue(one.value, other.value);
  return one === other;
}

/** Whether a value is sent with its type. */
export function isTyped(value: CtyValue): value is Typed {
  return typeof value === "object" && value !== null && "type" in value && "value" in value;
}
