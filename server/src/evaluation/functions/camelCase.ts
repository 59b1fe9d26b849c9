/**
 * azapi's function that writes the names in a value in camelCase, which is what bodies of Azure's resources have.
 * Source: internal/services/functions/snake_to_camel_function.go of Azure/terraform-provider-azapi v2.12.0.
 */
import {
  attributesOf,
  collectionResult,
  elementsOf,
  type KnownResult,
  objectResult,
  type Result,
  tupleResult,
  unknown,
  unknownOf,
} from "../result";
import type { Type } from "../type";
import { tableOf } from "./implementation";

export const camelCaseFunctions = tableOf({
  "provider::azapi::snake2camel": {
    takes: "unknown",
    nullFrom: 0,
    value: ([input]) => renamed(input ?? unknown),
  },
});

/** A value with its names in camelCase. */
function renamed(result: Result): Result {
  switch (result.state) {
    case "null":
      return { state: "null", type: renamedType(result.type) };
    case "unknown": {
      const has = result.has && renamedKeys(result.has, renamed);
      return has ? { state: "unknown", type: renamedType(result.type), has } : unknownOf(renamedType(result.type));
    }
    case "known":
      return renamedKnown(result);
  }
}

function renamedKnown(known: KnownResult): Result {
  const [elements, attributes] = [elementsOf(known)?.map(renamed), attributesOf(known)];
  const named = attributes && renamedKeys(attributes, renamed);
  // Which of two that are now called the same is left, is left to chance.
  if (attributes && !named) return unknown;
  const type = renamedType(known.type);
  if (typeof type === "object" && (type.kind === "list" || type.kind === "set" || type.kind === "map"))
    return collectionResult(type.kind, type.element, elements ?? named ?? []);
  if (named) return objectResult(named);
  return elements ? tupleResult(elements) : known;
}

function renamedType(type: Type): Type {
  if (typeof type === "string") return type;
  switch (type.kind) {
    case "object": {
      const attributes = renamedKeys(type.attributes, renamedType);
      return attributes ? { kind: "object", attributes, ...(type.isOpen && { isOpen: true }) } : "dynamic";
    }
    case "tuple":
      return { kind: "tuple", elements: type.elements.map(renamedType) };
    default:
      return { kind: type.kind, element: renamedType(type.element) };
  }
}

/** Undefined where two names become one. */
function renamedKeys<T>(values: ReadonlyMap<string, T>, inside: (value: T) => T): ReadonlyMap<string, T> | undefined {
  const all = new Map<string, T>();
  for (const [name, value] of values) all.set(camelCase(name), inside(value));
  return all.size === values.size ? all : undefined;
}

function camelCase(name: string): string {
  let camel = "";
  let isUpper = false;
  for (const sign of name) {
    if (sign === "_") isUpper = true;
    else {
      camel += isUpper ? upper(sign) : sign.toLowerCase();
      isUpper = false;
    }
  }
  return camel;
}

/** Go has one letter for one. */
function upper(sign: string): string {
  const large = sign.toUpperCase();
  return [...large].length === 1 ? large : sign;
}
