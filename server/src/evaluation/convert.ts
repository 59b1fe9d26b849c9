/**
 * Terraform's conversion of a value to a type, as cty does it (https://github.com/zclconf/go-cty/blob/main/docs/convert.md):
 * between strings, numbers and bools where the text allows it, between lists, sets and tuples, between maps and objects.
 */

import type { Body, Value } from "../model/index";
import {
  attributesOf,
  boolResult,
  collectionResult,
  elementsOf,
  isWhollyKnown,
  knownText,
  marked,
  marksIn,
  nullValue,
  numberResult,
  objectResult,
  type Result,
  retyped,
  textResult,
  tupleResult,
  unknown,
  unknownOf,
} from "./result";
import { distinctIn, inSetOrder } from "./setOrder";
import { isSameType, type ObjectType, type Type } from "./type";
import { unify } from "./unify";

/** A value that a type refuses. */
export interface Mismatch {
  readonly wanted: Type;
  readonly given: Result;
  /** Where in the whole value it is: indexes of elements, names of attributes. */
  readonly path: readonly (string | number)[];
  /** The attribute that an object lacks, if that is what is wrong. */
  readonly lacks?: string;
}

/** Whether a conversion has failed. */
export function isMismatch(converted: Result | Mismatch): converted is Mismatch {
  return "wanted" in converted;
}

/** @returns the value as one of the type, which may be unknown, or what in it the type surely refuses. */
export function convert(given: Result, wanted: Type): Result | Mismatch {
  if (wanted === "dynamic" || given.type === wanted) return given;
  const converted = converting(given, wanted);
  if (isMismatch(converted)) return converted;
  const isWhole = typeof wanted === "object" && wanted.kind === "set";
  return marked(converted, isWhole || converted.state === "unknown" ? marksIn(given) : given.marks);
}

function converting(given: Result, wanted: Exclude<Type, "dynamic">): Result | Mismatch {
  if (given.state === "null") return { state: "null", type: wanted };
  if (given.type === "dynamic") return retyped(given, wanted);
  if (typeof wanted === "string") return toPrimitive(given, wanted);
  if (given.state === "known" && isSameType(given.type, wanted)) return given;
  switch (wanted.kind) {
    case "list":
    case "set":
      return toList(given, wanted.kind, wanted.element);
    case "map":
      return toMap(given, wanted.element);
    case "object":
      return toObject(given, wanted);
    case "tuple":
      return toTuple(given, wanted.elements);
  }
}

function refuse(given: Result, wanted: Type): Mismatch {
  return { wanted, given, path: [] };
}

function toPrimitive(given: Result, wanted: "string" | "number" | "bool"): Result | Mismatch {
  if (typeof given.type !== "string") return refuse(given, wanted);
  if (wanted === "string") {
    if (given.state !== "known") return retyped(given, wanted);
    return textResult(knownText(given)!);
  }
  if (given.type !== "string") return refuse(given, wanted);
  if (given.state !== "known") return unknownOf(wanted);
  const text = String(given.value);
  const made = wanted === "number" ? numberIn(text) : boolIn(text);
  return made ?? refuse(given, wanted);
}

/** As cty parses a number: decimal, with a fraction and an exponent if need be. */
export function numberIn(text: string): Result | undefined {
  if (text.length > 400) return unknownOf("number");
  if (!/^[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?$/.test(text)) return undefined;
  const digits = text.replace(/[eE].*|\D/g, "").replace(/^0+/, "");
  return digits.length > 15 && !/^[-+]?\d+$/.test(text) ? unknownOf("number") : numberResult(Number(text), true);
}

function boolIn(text: string): Result | undefined {
  if (text === "true" || text === "1") return boolResult(true);
  return text === "false" || text === "0" ? boolResult(false) : undefined;
}

function toList(given: Result, kind: "list" | "set", element: Type): Result | Mismatch {
  const { type } = given;
  if (typeof type === "string") return refuse(given, { kind, element });
  if (type.kind === "map" || type.kind === "object") return refuse(given, { kind, element });
  const elements = elementsOf(given);
  const types = type.kind === "tuple" ? (elements ? typesOf(elements) : type.elements) : [type.element];
  const inner = element === "dynamic" ? unify(types) : element;
  // Elements without a type in common: whether that fails cty decides by rules of its own.
  if (inner === undefined) return unknownOf({ kind, element });
  const converted = convertAll(elements ?? types.map(unknownOf), inner);
  if ("wanted" in converted) return elements ? converted : { ...converted, path: [] };
  if (!elements) return unknownOf({ kind, element: inner });
  return kind === "list" ? collectionResult(kind, inner, converted) : setResult(inner, converted);
}

/** The types of values, without values that are null and so have no visible type. */
export function typesOf(values: readonly Result[]): readonly Type[] {
  return values.filter(({ state, type }) => state !== "null" || type !== "dynamic").map(({ type }) => type);
}

/** A set of values: each once. Where that is not known of them, nor is the set. */
export function setResult(element: Type, values: readonly Result[]): Result {
  if (!values.every(isWhollyKnown)) {
    return values.length === 1 ? collectionResult("set", element, values) : unknownOf({ kind: "set", element });
  }
  const distinct = distinctIn(values);
  return distinct ? collectionResult("set", element, inSetOrder(distinct)) : unknownOf({ kind: "set", element });
}

function convertAll(values: readonly Result[], wanted: Type): readonly Result[] | Mismatch {
  const converted: Result[] = [];
  for (const [index, value] of values.entries()) {
    const one = convert(value, wanted);
    if (isMismatch(one)) return { ...one, path: [index, ...one.path] };
    converted.push(one);
  }
  return converted;
}

function toMap(given: Result, element: Type): Result | Mismatch {
  const { type } = given;
  const wanted: Type = { kind: "map", element };
  if (typeof type === "string" || (type.kind !== "map" && type.kind !== "object")) return refuse(given, wanted);
  if (type.kind === "object" && type.isOpen) return unknownOf(wanted);
  const values = attributesOf(given);
  const all = type.kind === "object" ? [...type.attributes.values()] : [type.element];
  const types = values && type.kind === "object" ? typesOf([...values.values()]) : all;
  const inner = element === "dynamic" ? unify(types) : element;
  if (inner === undefined) return unknownOf(wanted);
  const named = values ?? new Map(type.kind === "object" ? unknownsOf(type) : [["", unknownOf(type.element)]]);
  const converted = new Map<string, Result>();
  for (const [name, value] of named) {
    const one = convert(value, inner);
    if (isMismatch(one))
      return { ...one, path: given.state === "known" || type.kind === "object" ? [name, ...one.path] : [] };
    converted.set(name, one);
  }
  return given.state === "known"
    ? collectionResult("map", inner, converted)
    : unknownOf({ kind: "map", element: inner });
}

function unknownsOf({ attributes }: ObjectType): [string, Result][] {
  return [...attributes].map(([name, type]) => [name, unknownOf(type)]);
}

function toObject(given: Result, wanted: ObjectType): Result | Mismatch {
  const { type } = given;
  if (typeof type === "string" || (type.kind !== "map" && type.kind !== "object")) return refuse(given, wanted);
  const named = attributesOf(given);
  const converted = new Map<string, Result>();
  for (const [name, inner] of wanted.attributes) {
    const has =
      named?.get(name) ??
      (type.kind === "object"
        ? optionalUnknown(type.attributes.get(name))
        : named
          ? undefined
          : unknownOf(type.element));
    if (!has && wanted.isOpen) continue;
    if (!has && type.kind === "object" && type.isOpen) {
      converted.set(name, unknown);
      continue;
    }
    if (wanted.optional?.has(name) && (!has || has.state === "null")) {
      converted.set(name, absent(name, inner, wanted));
      continue;
    }
    if (!has) return { wanted, given, path: [], lacks: name };
    const one = convert(has, inner);
    // What need not be there, a map whose elements can never become it is taken not to have.
    const isLeftOut =
      type.kind === "map" &&
      wanted.optional?.has(name) &&
      isMismatch(one) &&
      isMismatch(convert(unknownOf(type.element), inner));
    if (isMismatch(one) && !isLeftOut) return { ...one, path: [name, ...one.path] };
    converted.set(name, isMismatch(one) ? unknownOf(inner) : one);
  }
  return given.state === "known" ? objectResult(converted) : unknownOf(withoutOptional(wanted));
}

/** What an optional attribute comes to that a value has not, or as null: its default, in which others may be left out as well, or else null. */
function absent(name: string, inner: Type, { defaults }: ObjectType): Result {
  const standard = defaults?.get(name);
  const made = convert(standard ? constantOf(standard) : nullValue, inner);
  return isMismatch(made) ? unknownOf(inner) : made;
}

function optionalUnknown(type: Type | undefined): Result | undefined {
  return type === undefined ? undefined : unknownOf(type);
}

/** What a value of a constraint has: all of its attributes. */
function withoutOptional({ optional: _, defaults: __, ...rest }: ObjectType): ObjectType {
  return rest;
}

function toTuple(given: Result, wanted: readonly Type[]): Result | Mismatch {
  const { type } = given;
  const whole: Type = { kind: "tuple", elements: wanted };
  if (typeof type === "string" || type.kind !== "tuple" || type.elements.length !== wanted.length) {
    return typeof type !== "string" && (type.kind === "list" || type.kind === "set")
      ? unknownOf(whole)
      : refuse(given, whole);
  }
  const elements = elementsOf(given) ?? type.elements.map(unknownOf);
  const converted: Result[] = [];
  for (const [index, element] of elements.entries()) {
    const one = convert(element, wanted[index]!);
    if (isMismatch(one)) return { ...one, path: [index, ...one.path] };
    converted.push(one);
  }
  return given.state === "known" ? tupleResult(converted) : unknownOf(whole);
}

/** Whether a type surely cannot become another one. */
export function cannotConvert(from: Type, to: Type): boolean {
  return isMismatch(convert(unknownOf(from), to));
}

// What a literal comes to: all that may stand as the default of an optional attribute in a type, where nothing can be referred to or called.

/** Unknown for what is no literal. */
function constantOf(value: Value): Result {
  switch (value.kind) {
    case "text":
      return textResult(value.text);
    case "number":
      return numberResult(value.number, true);
    case "bool":
      return boolResult(value.bool);
    case "null":
      return nullValue;
    case "list":
      return tupleResult(value.items.map(constantOf));
    case "body":
      return objectOf(value.body);
    case "expression": {
      const { operation, parts } = value;
      const [number] = parts;
      const isNegative = operation?.kind === "unary" && operation.signs === "-" && number?.kind === "number";
      return isNegative ? numberResult(-number.number, true) : unknown;
    }
    default:
      return unknown;
  }
}

function objectOf({ items }: Body): Result {
  const attributes = new Map<string, Result>();
  for (const { name, key, value, form, dynamic } of items) {
    if (key || dynamic || (form !== undefined && form !== "argument")) return unknown;
    attributes.set(name, constantOf(value));
  }
  return objectResult(attributes);
}
