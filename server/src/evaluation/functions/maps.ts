import { convert, isMismatch } from "../convert";
import { byCodePoints } from "../order";
import {
  attributesOf,
  collectionResult,
  elementsOf,
  isWhollyKnown,
  objectResult,
  type Result,
  textResult,
  tupleResult,
  unknown,
  unknownOf,
} from "../result";
import type { CollectionType, ObjectType, Type } from "../type";
import { elementTypeOf, isKind, mostElements, stringArgument } from "./arguments";
import { areSameType } from "./commonTypes";
import { type FunctionRefusal, isRefusal, refuse, tableOf } from "./implementation";

/** Functions of maps and objects. */
export const mapFunctions = tableOf({
  keys: { takes: "unknown", type: keysType, value: keysOf },
  values: { takes: "parts", marks: "kept", type: valuesType, value: valuesOf },
  lookup: {
    takes: "unknown",
    nullFrom: 2,
    choosesFrom: 2,
    mayBeNull: "as an argument",
    passingMarks: 2,
    type: lookupType,
    value: lookedUp,
  },
  merge: { takes: "unknown", nullFrom: 0, type: mergedType, value: merged },
  zipmap: { takes: "parts", type: zippedType, value: zipped },
  transpose: { value: transposed },
});

function objectTypeOf(type: Type): ObjectType | undefined {
  return typeof type === "object" && type.kind === "object" ? type : undefined;
}

function sortedNames(names: Iterable<string>): string[] {
  return [...names].sort(byCodePoints);
}

function keysType([map]: readonly Result[]): Type | FunctionRefusal {
  const { type } = map!;
  if (type === "dynamic") return "dynamic";
  if (isKind(type, "map")) return { kind: "list", element: "string" };
  const object = objectTypeOf(type);
  if (!object) return refuse("needs a map or an object", 0);
  return object.isOpen ? "dynamic" : { kind: "tuple", elements: [...object.attributes].map(() => "string") };
}

function keysOf(args: readonly Result[]): Result | FunctionRefusal {
  const [map] = args;
  const object = objectTypeOf(map!.type);
  const named = object && !object.isOpen ? object.attributes : attributesOf(map!);
  if (!named || object?.isOpen) {
    const type = keysType(args);
    return isRefusal(type) ? type : unknownOf(type);
  }
  const names = sortedNames(named.keys()).map(textResult);
  return object ? tupleResult(names) : collectionResult("list", "string", names);
}

function valuesType([map]: readonly Result[]): Type | FunctionRefusal {
  const { type } = map!;
  if (isKind(type, "map")) return { kind: "list", element: elementTypeOf(type) ?? "dynamic" };
  const object = objectTypeOf(type);
  if (!object) return refuse("needs a map or an object", 0);
  return { kind: "tuple", elements: sortedNames(object.attributes.keys()).map((name) => object.attributes.get(name)!) };
}

function valuesOf([map]: readonly Result[]): Result {
  const named = attributesOf(map!) ?? new Map<string, Result>();
  const values = sortedNames(named.keys()).map((name) => named.get(name)!);
  const element = elementTypeOf(map!.type);
  return element === undefined ? tupleResult(values) : collectionResult("list", element, values);
}

function lookupType(args: readonly Result[]): Type | FunctionRefusal {
  if (args.length > 3) return refuse("needs two or three arguments");
  const [map, key, fallback] = args;
  const { type } = map!;
  if (type === "dynamic") return "dynamic";
  const element = isKind(type, "map") ? elementTypeOf(type) : undefined;
  if (element !== undefined) {
    const isWrong = fallback && isMismatch(convert(fallback, element));
    if (isWrong && (type as CollectionType).isOfInstances) return "dynamic";
    return isWrong ? refuse("needs a default of the type that the values of the map have", 2) : element;
  }
  const object = objectTypeOf(type);
  if (!object) return refuse("needs a map or an object", 0);
  if (key!.state !== "known" || object.isOpen) return "dynamic";
  const own = object.attributes.get(stringArgument(key)) ?? fallback?.type;
  return own ?? noSuchKey(stringArgument(key));
}

function noSuchKey(key: string): FunctionRefusal {
  return refuse(`finds no ${JSON.stringify(key.slice(0, 60))} in the map, and has no default`, 1);
}

function lookedUp(args: readonly Result[]): Result | FunctionRefusal {
  const type = lookupType(args);
  if (isRefusal(type)) return type;
  const [map, key, fallback] = args;
  const named = attributesOf(map!);
  if (!named || key!.state !== "known" || objectTypeOf(map!.type)?.isOpen) return unknownOf(type);
  const own = named.get(stringArgument(key));
  if (own) return own;
  if (!fallback) return noSuchKey(stringArgument(key));
  const converted = convert(fallback, type);
  return isMismatch(converted) ? unknownOf(type) : converted;
}

/** Maps of one type stay such a map; otherwise an object comes out. */
function mergedType(args: readonly Result[]): Type | FunctionRefusal {
  const attributes = new Map<string, Type>();
  const types: Type[] = [];
  let areNamesKnown = true;
  for (const [index, argument] of args.entries()) {
    const { type, state } = argument;
    if (type === "dynamic") return "dynamic";
    const object = objectTypeOf(type);
    if (!object && !isKind(type, "map")) return refuse("needs maps or objects as its arguments", index);
    types.push(object && state === "null" ? { kind: "object", attributes: new Map() } : type);
    if (state === "null") continue;
    for (const [name, of] of object?.attributes ?? []) attributes.set(name, of);
    if (object) continue;
    if (state === "unknown") areNamesKnown = false;
    for (const name of attributesOf(argument)?.keys() ?? []) attributes.set(name, elementTypeOf(type) ?? "dynamic");
  }
  if (types.length > 0 && areSameType(types)) return types[0]!;
  return areNamesKnown ? { kind: "object", attributes } : "dynamic";
}

function merged(args: readonly Result[]): Result | FunctionRefusal {
  const type = mergedType(args);
  if (isRefusal(type)) return type;
  const values = new Map<string, Result>();
  // What is in front of an unknown argument that argument may replace, by null too.
  const lastUnknown = args.findLastIndex(({ state }) => state === "unknown");
  for (const [index, argument] of args.entries()) {
    const has = argument.state === "unknown" ? argument.has : attributesOf(argument);
    for (const [name, value] of has ?? []) values.set(name, index < lastUnknown ? unknown : value);
  }
  if (values.size > mostElements) return unknownOf(type);
  if (lastUnknown >= 0) return values.size > 0 ? { state: "unknown", type, has: values } : unknownOf(type);
  return isKind(type, "map") ? collectionResult("map", elementTypeOf(type) ?? "dynamic", values) : objectResult(values);
}

function zippedType([keys, values]: readonly Result[]): Type | FunctionRefusal {
  const { type } = values!;
  if (isKind(type, "list")) return { kind: "map", element: elementTypeOf(type) ?? "dynamic" };
  if (typeof type === "string" || type.kind !== "tuple") return refuse("needs a list of values", 1);
  const names = isWhollyKnown(keys!) ? elementsOf(keys!) : undefined;
  if (!names) return "dynamic";
  return zipRefusal(names, type.elements.length) ?? objectOf(names, type.elements);
}

function objectOf(names: readonly Result[], types: readonly Type[]): Type {
  return { kind: "object", attributes: new Map(names.map((name, index) => [stringArgument(name), types[index]!])) };
}

function zipRefusal(names: readonly Result[], values: number): FunctionRefusal | undefined {
  if (names.length !== values) return refuse(`needs as many keys as values: these are ${names.length} and ${values}`);
  return names.some(({ state }) => state === "null") ? refuse("needs keys that are not null", 0) : undefined;
}

function zipped(args: readonly Result[]): Result | FunctionRefusal {
  const [keys, values] = args;
  const type = zippedType(args);
  if (isRefusal(type)) return type;
  const names = elementsOf(keys!) ?? [];
  const elements = elementsOf(values!) ?? [];
  if (!isWhollyKnown(keys!)) return unknownOf(type);
  const refusal = zipRefusal(names, elements.length);
  if (refusal) return refusal;
  const made = new Map(names.map((name, index) => [stringArgument(name), elements[index]!]));
  return isKind(type, "map") ? collectionResult("map", elementTypeOf(type) ?? "dynamic", made) : objectResult(made);
}

function transposed([map]: readonly Result[]): Result | FunctionRefusal {
  const lists: Type = { kind: "list", element: "string" };
  const made = new Map<string, string[]>();
  let count = 0;
  for (const [name, list] of attributesOf(map!) ?? []) {
    const elements = elementsOf(list);
    if (!elements) return list.state === "null" ? refuse("needs lists in its map, not null", 0) : unknown;
    for (const element of elements) {
      if (element.state === "null") return refuse("needs strings in its lists, not null", 0);
      const own = made.get(stringArgument(element));
      if (own) own.push(name);
      else made.set(stringArgument(element), [name]);
      if (++count > mostElements) return unknownOf({ kind: "map", element: lists });
    }
  }
  const values = [...made].map(
    ([name, names]) => [name, collectionResult("list", "string", names.sort(byCodePoints).map(textResult))] as const,
  );
  return collectionResult("map", lists, new Map(values));
}
