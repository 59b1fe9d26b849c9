import {
  attributesOf,
  cannotConvert,
  convert,
  elementsOf,
  isMismatch,
  type KnownResult,
  type Result,
  type Type,
} from "../evaluation/index";
import { type CtyType, type CtyValue, unknownValue } from "../introspection/index";

/**
 * What an expression comes to as a provider is told it, converted to the type that its schema wants as cty converts; undefined where Terraform
 * refuses the value. Attributes that an object lacks are null, as in nested blocks and in objects that a schema describes one by one, and
 * unknown where others may be there that nobody can see.
 */
export function ctyOf(given: Result, wanted: CtyType): CtyValue | undefined {
  if (given.state === "null") return null;
  if (given.state === "unknown") return cannotConvert(given.type, typeOf(wanted)) ? undefined : unknownValue;
  switch (wanted.kind) {
    case "string":
    case "number":
    case "bool":
      return primitive(given, wanted.kind);
    case "list":
    case "set":
      return elements(given, wanted.kind, wanted.element);
    case "map":
      return mapOf(given, wanted.element);
    case "object":
      return objectOf(given, wanted.attributes);
    case "tuple":
      return tupleOf(given, wanted.elements);
    case "dynamic":
      return withType(given);
  }
}

function primitive(given: KnownResult, kind: "string" | "number" | "bool"): CtyValue | undefined {
  const converted = convert(given, kind);
  if (isMismatch(converted)) return undefined;
  return converted.state === "known" && typeof converted.value !== "object" ? converted.value : unknownValue;
}

function elements(given: KnownResult, kind: "list" | "set", element: CtyType): CtyValue | undefined {
  // JSON and programs write a block that is there once without a list around it.
  if (attributesOf(given) && element.kind === "object") return all([given], () => element);
  if (element.kind !== "dynamic") return all(elementsOf(given), () => element);
  const alike = convert(given, { kind, element: "dynamic" });
  return isMismatch(alike) ? undefined : alike.state === "known" ? all(elementsOf(alike), () => element) : unknownValue;
}

function all(given: readonly Result[] | undefined, wanted: (index: number) => CtyType): CtyValue | undefined {
  const told = given?.map((one, index) => ctyOf(one, wanted(index)));
  return told?.includes(undefined) ? undefined : (told as CtyValue[] | undefined);
}

function mapOf(given: KnownResult, element: CtyType): CtyValue | undefined {
  if (isOpen(given)) return unknownValue;
  const alike = element.kind === "dynamic" ? convert(given, { kind: "map", element: "dynamic" }) : given;
  if (isMismatch(alike)) return undefined;
  if (alike.state === "unknown") return unknownValue;
  const named = attributesOf(alike);
  return named && inNames([...named].map(([name, one]) => [name, ctyOf(one, element)]));
}

function objectOf(given: KnownResult, attributes: ReadonlyMap<string, CtyType>): CtyValue | undefined {
  const named = attributesOf(given);
  const absent = isOpen(given) ? unknownValue : null;
  const told = [...attributes].map(([name, type]): [string, CtyValue | undefined] => {
    const one = named?.get(name);
    return [name, one ? ctyOf(one, type) : absent];
  });
  return named && inNames(told);
}

function inNames(told: readonly (readonly [string, CtyValue | undefined])[]): CtyValue | undefined {
  const complete = told.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return complete.length < told.length ? undefined : new Map(complete);
}

function tupleOf(given: KnownResult, types: readonly CtyType[]): CtyValue | undefined {
  const items = elementsOf(given);
  return items?.length === types.length ? all(items, (index) => types[index]!) : undefined;
}

function withType(given: KnownResult): CtyValue | undefined {
  const type = ownTypeOf(given.type);
  const value = type && ctyOf(given, type);
  return type && value !== undefined ? { type, value } : unknownValue;
}

/** Whether it is an object that may have more than what is known of it. */
export function isOpen({ type }: Result): boolean {
  return typeof type !== "string" && type.kind === "object" && type.isOpen === true;
}

/** The type as providers are told it; undefined for one that is not known as a whole. */
function ownTypeOf(type: Type): CtyType | undefined {
  if (typeof type === "string") return { kind: type };
  if (type.kind === "tuple") {
    const own = type.elements.map(ownTypeOf);
    return own.includes(undefined) ? undefined : { kind: "tuple", elements: own as CtyType[] };
  }
  if (type.kind === "object") {
    const own = [...type.attributes].map(([name, of]) => [name, ownTypeOf(of)] as const);
    if (type.isOpen || own.some(([, of]) => !of)) return undefined;
    return { kind: "object", attributes: new Map(own as [string, CtyType][]) };
  }
  const element = ownTypeOf(type.element);
  return element && { kind: type.kind, element };
}

/** What values of a type are converted to; an object may lack anything. */
function typeOf(type: CtyType): Type {
  switch (type.kind) {
    case "list":
    case "set":
    case "map":
      return { kind: type.kind, element: typeOf(type.element) };
    case "object": {
      const attributes = new Map([...type.attributes].map(([name, of]) => [name, typeOf(of)]));
      return { kind: "object", attributes, optional: new Set(attributes.keys()) };
    }
    case "tuple":
      return { kind: "tuple", elements: type.elements.map(typeOf) };
    default:
      return type.kind;
  }
}
