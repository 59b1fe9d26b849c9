import { convert, isMismatch, setResult } from "../convert";
import { collectionResult, elementsOf, type Result, tupleResult, unknownOf } from "../result";
import type { Type } from "../type";
import { unify } from "../unify";
import { elementTypeOf, isKind, mostElements } from "./arguments";
import { haveNothingInCommon } from "./commonTypes";
import { areEqual } from "./equal";
import { type FunctionRefusal, type Implementation, isRefusal, refuse, tableOf } from "./implementation";

/** Functions of sets. */
export const setFunctions = tableOf({
  setunion: ofSets((one, other) => [...one, ...other]),
  setintersection: ofSets((one, other) => one.filter((value) => other.some((own) => areEqual(value, own)))),
  setsubtract: ofSets((one, other) => one.filter((value) => !other.some((own) => areEqual(value, own)))),
  setproduct: { takes: "parts", type: productType, value: product },
});

function ofSets(make: (one: readonly Result[], other: readonly Result[]) => readonly Result[]): Implementation {
  return {
    type: commonType,
    value: (args) => {
      const type = commonType(args);
      if (isRefusal(type)) return type;
      const element = elementTypeOf(type);
      const sets: (readonly Result[])[] = [];
      for (const set of args) {
        const converted = convert(set, type);
        const elements = isMismatch(converted) ? undefined : elementsOf(converted);
        if (!elements) return unknownOf(type);
        sets.push(elements);
      }
      const isMixed = element === "dynamic" && sets.some((set) => set.length > 0);
      if (
        element === undefined ||
        isMixed ||
        sets.reduce((size, set) => size * (set.length + 1), 1) > mostElements * 10
      )
        return unknownOf(type);
      return setResult(element, sets.reduce(make));
    },
  };
}

/** The type that elements of all sets can become. */
function commonType(args: readonly Result[]): Type | FunctionRefusal {
  const types = args
    .filter((set) => !elementsOf(set)?.every(({ state, type }) => state === "null" && type === "dynamic"))
    .map(({ type }) => elementTypeOf(type) ?? "dynamic");
  if (haveNothingInCommon(types)) return refuse("needs sets with elements of one type");
  return { kind: "set", element: unify(types) ?? "dynamic" };
}

function productType(args: readonly Result[]): Type | FunctionRefusal {
  if (args.length < 2) return refuse("needs at least two lists or sets");
  const elements: Type[] = [];
  for (const [index, { type }] of args.entries()) {
    if (!isKind(type, "list", "set", "tuple")) return refuse("needs lists or sets as its arguments", index);
    const inner = typeof type === "object" && type.kind === "tuple" ? unify(type.elements) : elementTypeOf(type);
    if (typeof type === "object" && type.kind === "tuple" && haveNothingInCommon(type.elements))
      return refuse("needs elements of one type in each list", index);
    elements.push(inner ?? "dynamic");
  }
  const kind = args.some(({ type }) => isKind(type, "set")) ? "set" : "list";
  return { kind, element: { kind: "tuple", elements } };
}

/** Each element with each of the others, the last list running fastest. */
function product(args: readonly Result[]): Result | FunctionRefusal {
  const type = productType(args);
  if (isRefusal(type)) return type;
  const element = elementTypeOf(type) ?? "dynamic";
  const inner = typeof element === "object" && element.kind === "tuple" ? element.elements : [];
  const lists = args.map((list) => elementsOf(list) ?? []);
  const size = lists.reduce((count, list) => count * list.length, 1);
  if (size * args.length > mostElements) return unknownOf(type);
  let rows: (readonly Result[])[] = [[]];
  for (const [index, list] of lists.entries()) {
    const converted: Result[] = [];
    if (inner[index] === "dynamic" && list.length > 0) return unknownOf(type);
    for (const value of list) {
      const one = convert(value, inner[index] ?? "dynamic");
      if (isMismatch(one)) return unknownOf(type);
      converted.push(one);
    }
    rows = rows.flatMap((row) => converted.map((value) => [...row, value]));
  }
  const tuples = rows.map(tupleResult);
  return isKind(type, "set") ? setResult(element, tuples) : collectionResult("list", element, tuples);
}
