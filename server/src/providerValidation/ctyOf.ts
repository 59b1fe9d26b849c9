import {
  attributesOf,
  cannotConvert,
  convert,
  elementsOf,
  isMismatch,
  type KnownResult,
  kindOf,
  type Result,
  type Type,
} from "../evaluation/index";
import { type CtyValue, unknownValue } from "../introspection/index";

/**
 * The value of an expression for a provider, converted as cty does to the type of the provider's schema; undefined if
 * Terraform refuses the value. Attributes that an object lacks are null, as in nested blocks and in objects that a
 * schema describes one by one. They are unknown if there may be others that are not visible.
 */
export function ctyOf(given: Result, wanted: Type): CtyValue | undefined {
  if (given.state === "null") return null;
  if (given.state === "unknown") return cannotConvert(given.type, allOptional(wanted)) ? undefined : unknownValue;
  if (wanted === "dynamic") return withType(given);
  if (typeof wanted === "string") return primitive(given, wanted);
  switch (wanted.kind) {
    case "list":
    case "set":
      return elements(given, wanted.kind, wanted.element);
    case "map":
      return mapOf(given, wanted.element);
    case "object":
      return objectOf(given, wanted.attributes);
    case "tuple":
      return tupleOf(given, wanted.elements);
  }
}

function primitive(given: KnownResult, kind: "string" | "number" | "bool"): CtyValue | undefined {
  const converted = convert(given, kind);
  if (isMismatch(converted)) return undefined;
  return converted.state === "known" && typeof converted.value !== "object" ? converted.value : unknownValue;
}

function elements(given: KnownResult, kind: "list" | "set", element: Type): CtyValue | undefined {
  // JSON and programs write a block that is there once without a list around it.
  if (attributesOf(given) && kindOf(element) === "object") return all([given], () => element);
  if (element !== "dynamic") return all(elementsOf(given), () => element);
  const alike = convert(given, { kind, element: "dynamic" });
  return isMismatch(alike) ? undefined : alike.state === "known" ? all(elementsOf(alike), () => element) : unknownValue;
}

function all(given: readonly Result[] | undefined, wanted: (index: number) => Type): CtyValue | undefined {
  const elements = given?.map((one, index) => ctyOf(one, wanted(index)));
  return elements?.includes(undefined) ? undefined : (elements as CtyValue[] | undefined);
}

function mapOf(given: KnownResult, element: Type): CtyValue | undefined {
  if (isOpen(given)) return unknownValue;
  const alike = element === "dynamic" ? convert(given, { kind: "map", element: "dynamic" }) : given;
  if (isMismatch(alike)) return undefined;
  if (alike.state === "unknown") return unknownValue;
  const named = attributesOf(alike);
  return named && inNames([...named].map(([name, one]) => [name, ctyOf(one, element)]));
}

function objectOf(given: KnownResult, attributes: ReadonlyMap<string, Type>): CtyValue | undefined {
  const named = attributesOf(given);
  const absent = isOpen(given) ? unknownValue : null;
  const pairs = [...attributes].map(([name, type]): [string, CtyValue | undefined] => {
    const one = named?.get(name);
    return [name, one ? ctyOf(one, type) : absent];
  });
  return named && inNames(pairs);
}

function inNames(pairs: readonly (readonly [string, CtyValue | undefined])[]): CtyValue | undefined {
  const complete = pairs.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return complete.length < pairs.length ? undefined : new Map(complete);
}

function tupleOf(given: KnownResult, types: readonly Type[]): CtyValue | undefined {
  const items = elementsOf(given);
  return items?.length === types.length ? all(items, (index) => types[index]!) : undefined;
}

function withType(given: KnownResult): CtyValue | undefined {
  const { type } = given;
  const value = isWhole(type) ? ctyOf(given, type) : undefined;
  return value === undefined ? unknownValue : { type, value };
}

/** Whether it is an object that may have more than what is known of it. */
export function isOpen({ type }: Result): boolean {
  return typeof type !== "string" && type.kind === "object" && type.isOpen === true;
}

/** Whether nothing of a type is unknown, so that a provider can be told it. */
function isWhole(type: Type): boolean {
  if (typeof type === "string") return true;
  if (type.kind === "tuple") return type.elements.every(isWhole);
  return type.kind === "object" ? !type.isOpen && [...type.attributes.values()].every(isWhole) : isWhole(type.element);
}

/** The same type where an object may lack anything. */
function allOptional(type: Type): Type {
  if (typeof type === "string") return type;
  if (type.kind === "tuple") return { kind: "tuple", elements: type.elements.map(allOptional) };
  if (type.kind !== "object") return { kind: type.kind, element: allOptional(type.element) };
  const attributes = new Map([...type.attributes].map(([name, of]) => [name, allOptional(of)]));
  return { kind: "object", attributes, optional: new Set(attributes.keys()) };
}
