/** Terraform's types and values as providers are told them. */
import { hclKey } from "../text/index";

/** A type as the protocol writes it in JSON: `"string"`, `["list", "string"]`, `["object", { "name": "string" }]`. */
export type CtyType =
  | { readonly kind: "string" | "number" | "bool" | "dynamic" }
  | { readonly kind: "list" | "set" | "map"; readonly element: CtyType }
  | { readonly kind: "object"; readonly attributes: ReadonlyMap<string, CtyType> }
  | { readonly kind: "tuple"; readonly elements: readonly CtyType[] };

/** A value that is not known before an apply. */
export interface Unknown {
  readonly isUnknown: true;
}

/** The one value that is not known. */
export const unknownValue: Unknown = { isUnknown: true };

/** A value that is where any type may: it is told with its own. */
export interface Typed {
  readonly type: CtyType;
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

const dynamic: CtyType = { kind: "dynamic" };

/** A type out of the protocol's JSON; what has no known form is `dynamic`. `depth` bounds how deep types may nest. */
export function ctyTypeOf(json: unknown, depth = 64): CtyType {
  if (json === "string" || json === "number" || json === "bool") return { kind: json };
  if (!Array.isArray(json) || depth === 0) return dynamic;
  const [kind, inner]: unknown[] = json;
  if (kind === "list" || kind === "set" || kind === "map") return { kind, element: ctyTypeOf(inner, depth - 1) };
  if (kind === "object" && typeof inner === "object" && inner !== null) {
    return {
      kind,
      attributes: new Map(Object.entries(inner).map(([name, type]) => [name, ctyTypeOf(type, depth - 1)])),
    };
  }
  if (kind === "tuple" && Array.isArray(inner)) {
    return { kind, elements: inner.map((type) => ctyTypeOf(type, depth - 1)) };
  }
  return dynamic;
}

/** The type as the protocol writes it in JSON. */
export function typeJson(type: CtyType): unknown {
  switch (type.kind) {
    case "list":
    case "set":
    case "map":
      return [type.kind, typeJson(type.element)];
    case "object":
      return [type.kind, Object.fromEntries([...type.attributes].map(([name, of]) => [name, typeJson(of)]))];
    case "tuple":
      return [type.kind, type.elements.map(typeJson)];
    default:
      return type.kind;
  }
}

/** The type as Terraform's language writes it: `list(string)`, `object({ name = string })`, `any`. */
export function writtenType(type: CtyType): string {
  switch (type.kind) {
    case "dynamic":
      return "any";
    case "list":
    case "set":
    case "map":
      return `${type.kind}(${writtenType(type.element)})`;
    case "object":
      return `object({ ${[...type.attributes].map(([name, of]) => `${hclKey(name)} = ${writtenType(of)}`).join(", ")} })`;
    case "tuple":
      return `tuple([${type.elements.map(writtenType).join(", ")}])`;
    default:
      return type.kind;
  }
}

/** The value with null for what is not known, as states are. */
export function withoutUnknown(value: CtyValue): CtyValue {
  if (value === unknownValue) return null;
  if (Array.isArray(value)) return value.map(withoutUnknown);
  return value instanceof Map ? new Map([...value].map(([name, of]) => [name, withoutUnknown(of)])) : value;
}
