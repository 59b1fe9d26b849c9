import { convert, isMismatch } from "../convert";
import { boolResult, collectionResult, elementsOf, numberResult, type Result, unknownOf } from "../result";
import type { Type } from "../type";
import { unify } from "../unify";
import { elementTypeOf, isKind, stringArgument, wholeOf } from "./arguments";
import { haveNothingInCommon } from "./commonTypes";
import { areEqual } from "./equal";
import { charactersOf } from "./graphemes";
import { type FunctionRefusal, isRefusal, refuse, tableOf } from "./implementation";

/** How often two values are compared at most. */
const mostComparisons = 100_000;

/** Functions that look into lists and texts. */
export const searchFunctions = tableOf({
  alltrue: { takes: "parts", marks: "gathered", value: ([list]) => every(list!) },
  anytrue: { takes: "parts", marks: "gathered", value: ([list]) => some(list!) },
  // Its second argument may be null since Terraform 1.16 (1.18.1 of go-cty).
  contains: { takes: "parts", nullFrom: 1, nullLater: true, returns: "bool", type: containsType, value: contains },
  distinct: { marks: "gathered", type: ([list]) => list!.type, value: distinct },
  element: { takes: "parts", mayBeNull: "always", type: elementType, value: elementAt },
  endswith: { value: ([text, end]) => boolResult(stringArgument(text).endsWith(stringArgument(end))) },
  index: { takes: "parts", returns: "number", type: indexType, value: indexOf },
  length: { takes: "unknown", type: lengthType, value: lengthOf },
  matchkeys: { type: ([values]) => values!.type, value: matched },
  one: { takes: "parts", mayBeNull: "always", type: onlyType, value: only },
  startswith: { value: ([text, start]) => boolResult(stringArgument(text).startsWith(stringArgument(start))) },
  strcontains: { value: ([text, part]) => boolResult(stringArgument(text).includes(stringArgument(part))) },
});

function every(list: Result): Result {
  for (const element of elementsOf(list) ?? []) {
    if (element.state === "unknown") return unknownOf("bool");
    if (element.state === "null" || element.value === false) return boolResult(false);
  }
  return boolResult(true);
}

function some(list: Result): Result {
  const elements = elementsOf(list) ?? [];
  if (elements.some((element) => element.state === "known" && element.value === true)) return boolResult(true);
  return elements.some(({ state }) => state === "unknown") ? unknownOf("bool") : boolResult(false);
}

function containsType([list]: readonly Result[]): Type | FunctionRefusal {
  return isKind(list!.type, "list", "tuple", "set") ? "bool" : refuse("needs a list or a set", 0);
}

function contains([list, value]: readonly Result[]): Result {
  let isSure = true;
  for (const element of elementsOf(list!) ?? []) {
    const isEqual = areEqual(value!, element);
    if (isEqual) return boolResult(true);
    isSure &&= isEqual !== undefined;
  }
  return isSure ? boolResult(false) : unknownOf("bool");
}

function distinct([list]: readonly Result[]): Result {
  const elements = elementsOf(list!) ?? [];
  const element = elementTypeOf(list!.type) ?? "dynamic";
  const seen = new Set<unknown>();
  const kept: Result[] = [];
  for (const one of elements) {
    const plain = one.state === "known" && typeof one.value !== "object" ? one.value : undefined;
    if (plain === undefined && kept.length * elements.length > mostComparisons) return unknownOf(list!.type);
    if (plain === undefined ? kept.some((other) => areEqual(other, one)) : seen.has(plain)) continue;
    if (plain !== undefined) seen.add(plain);
    kept.push(one);
  }
  return collectionResult("list", element, kept);
}

function elementType(args: readonly Result[]): Type | FunctionRefusal {
  const { type } = args[0]!;
  if (isKind(type, "list")) return elementTypeOf(type) ?? "dynamic";
  if (typeof type === "string" || type.kind !== "tuple") return refuse("needs a list", 0);
  if (args[1]?.state !== "known") return "dynamic";
  const index = wholeOf(args, 1);
  if (isRefusal(index)) return index;
  if (index < 0) return "dynamic";
  if (type.elements.length === 0) return refuse("needs a list that has elements", 0);
  return type.elements[index % type.elements.length]!;
}

function elementAt(args: readonly Result[]): Result | FunctionRefusal {
  const index = wholeOf(args, 1);
  if (isRefusal(index)) return index;
  const elements = elementsOf(args[0]!) ?? [];
  if (elements.length === 0) return refuse("needs a list that has elements", 0);
  // From the end some releases of Terraform count, and others fail.
  if (index < 0) return unknownOf(elementTypeOf(args[0]!.type) ?? "dynamic");
  return elements[index % elements.length]!;
}

function indexType([list]: readonly Result[]): Type | FunctionRefusal {
  return isKind(list!.type, "list", "tuple") ? "number" : refuse("needs a list", 0);
}

function indexOf([list, value]: readonly Result[]): Result | FunctionRefusal {
  const elements = elementsOf(list!) ?? [];
  if (elements.length === 0) return refuse("needs a list that has elements", 0);
  for (const [index, element] of elements.entries()) {
    const isEqual = areEqual(element, value!);
    if (isEqual === undefined) return unknownOf("number");
    if (isEqual) return numberResult(index);
  }
  return refuse("finds no such value in the list", 1);
}

function lengthType([value]: readonly Result[]): Type | FunctionRefusal {
  const { type } = value!;
  const has = typeof type === "object" || type === "string" || type === "dynamic";
  return has ? "number" : refuse("needs a string, a list or a map", 0);
}

function lengthOf([value]: readonly Result[]): Result {
  const { type } = value!;
  if (typeof type === "object" && type.kind === "tuple") return numberResult(type.elements.length);
  if (typeof type === "object" && type.kind === "object")
    return type.isOpen ? unknownOf("number") : numberResult(type.attributes.size);
  if (value!.state !== "known") return unknownOf("number");
  const inside = value!.value;
  if (typeof inside === "object") return numberResult(inside instanceof Map ? inside.size : elementsOf(value!)!.length);
  const characters = charactersOf(stringArgument(value));
  return characters ? numberResult(characters.length) : unknownOf("number");
}

/** The values beside whose keys stand in the set that is searched for. */
function matched([values, keys, wanted]: readonly Result[]): Result | FunctionRefusal {
  const [all, own, sought] = [values, keys, wanted].map((list) => elementsOf(list!) ?? []);
  if (all!.length !== own!.length) return refuse("needs as many keys as values");
  const types = [keys!, wanted!].map(({ type }) => elementTypeOf(type) ?? "dynamic");
  if (haveNothingInCommon(types)) return refuse("needs keys of one type", 2);
  const common = unify(types);
  if (common === undefined || common === "dynamic" || own!.length * sought!.length > mostComparisons)
    return sought!.length === 0 && common !== undefined ? emptied(values!) : unknownOf(values!.type);
  const kept = all!.filter((_, index) => {
    const key = convert(own![index]!, common);
    return sought!.some((one) => {
      const other = convert(one, common);
      return !isMismatch(key) && !isMismatch(other) && areEqual(key, other);
    });
  });
  return collectionResult("list", elementTypeOf(values!.type) ?? "dynamic", kept);
}

function emptied({ type }: Result): Result {
  return collectionResult("list", elementTypeOf(type) ?? "dynamic", []);
}

const onlyRefusal = refuse("needs a list with at most one element", 0);

function onlyType([list]: readonly Result[]): Type | FunctionRefusal {
  const { type } = list!;
  if (typeof type === "object" && type.kind === "tuple")
    return type.elements.length > 1 ? onlyRefusal : (type.elements[0] ?? "dynamic");
  return isKind(type, "list", "set") ? (elementTypeOf(type) ?? "dynamic") : onlyRefusal;
}

function only([list]: readonly Result[]): Result | FunctionRefusal {
  const elements = elementsOf(list!) ?? [];
  if (elements.length > 1) return onlyRefusal;
  return elements[0] ?? { state: "null", type: elementTypeOf(list!.type) ?? "dynamic" };
}
