import { counted } from "../../text/index";
import { convert, isMismatch } from "../convert";
import { byCodePoints } from "../order";
import {
  collectionResult,
  elementsOf,
  isWhollyKnown,
  numberResult,
  type Result,
  textResult,
  tupleResult,
  unknown,
  unknownOf,
} from "../result";
import type { Type } from "../type";
import { unify } from "../unify";
import { elementTypeOf, isKind, mostElements, numberArgument, stringArgument, wholeOf } from "./arguments";
import { areSameType } from "./commonTypes";
import { type FunctionRefusal, isRefusal, refuse, tableOf } from "./implementation";

const texts: Type = { kind: "list", element: "string" };

/** Functions that make lists of lists. Those that pick one element are in `search.ts`. */
export const listFunctions = tableOf({
  chunklist: {
    takes: "parts",
    type: ([list]) => ({ kind: "list", element: list!.type }),
    value: chunked,
  },
  coalescelist: { takes: "unknown", nullFrom: 0, marks: "dropped", type: coalescedType, value: firstFilled },
  compact: {
    marks: "gathered",
    value: ([list]) =>
      collectionResult(
        "list",
        "string",
        (elementsOf(list!) ?? []).filter((one) => stringArgument(one) !== ""),
      ),
  },
  concat: { takes: "parts", marks: "kept", type: concatenatedType, value: concatenated },
  flatten: { takes: "parts", marks: "kept", type: flattenedType, value: flattened },
  range: { value: numbersIn },
  reverse: { takes: "parts", type: reversedType, value: reversed },
  slice: { takes: "parts", type: slicedType, value: sliced },
  sort: { marks: "gathered", value: sorted },
});

function listOf(element: Type, values: readonly Result[]): Result {
  return collectionResult("list", element, values);
}

function chunked(args: readonly Result[]): Result | FunctionRefusal {
  const size = wholeOf(args, 1);
  if (isRefusal(size)) return size;
  if (size < 0) return refuse("needs a size that is not negative", 1);
  const list = args[0]!;
  const elements = elementsOf(list) ?? [];
  const chunks: Result[] = [];
  const inner = elementTypeOf(list.type) ?? "dynamic";
  for (let at = 0; at < elements.length; at += size || elements.length)
    chunks.push(listOf(inner, elements.slice(at, at + (size || elements.length))));
  return listOf(list.type, chunks);
}

function coalescedType(args: readonly Result[]): Type | FunctionRefusal {
  if (args.length === 0) return refuse("needs at least one list");
  for (const [index, { state, type }] of args.entries()) {
    if (state === "unknown") return "dynamic";
    if (!isKind(type, "list", "tuple")) return refuse("needs lists as its arguments", index);
  }
  const types = args.map(({ type }) => type);
  return areSameType(types) ? types[0]! : "dynamic";
}

function firstFilled(args: readonly Result[]): Result | FunctionRefusal {
  for (const argument of args) {
    if (argument.state === "unknown") {
      const type = coalescedType(args);
      return isRefusal(type) ? type : unknownOf(type);
    }
    if (elementsOf(argument)?.length) return argument;
  }
  return refuse("needs a list that has elements");
}

function concatenatedType(args: readonly Result[]): Type | FunctionRefusal {
  if (args.length === 0) return refuse("needs at least one list");
  const wrong = args.findIndex(({ type }) => !isKind(type, "list", "tuple"));
  const common = args.every(({ type }) => isKind(type, "list")) ? commonList(args) : undefined;
  if (common !== undefined) return common;
  const elements: Type[] = [];
  for (const argument of args) {
    if (typeof argument.type === "object" && argument.type.kind === "tuple") elements.push(...argument.type.elements);
    else if (isKind(argument.type, "list") && argument.state === "unknown") return "dynamic";
    else elements.push(...(elementsOf(argument) ?? []).map(() => elementTypeOf(argument.type) ?? "dynamic"));
  }
  if (wrong >= 0) return refuse("needs lists as its arguments: make one of a set with tolist", wrong);
  return elements.length > mostElements ? "dynamic" : { kind: "tuple", elements };
}

/** The type that all lists can become, where those that are empty say nothing of it. */
function commonList(args: readonly Result[]): Type | undefined {
  const isOpen = (list: Result) => elementsOf(list)?.length === 0 && elementTypeOf(list.type) === "dynamic";
  const closed = args.filter((list) => !isOpen(list));
  return unify((closed.length > 0 ? closed : args).map(({ type }) => type));
}

function concatenated(args: readonly Result[]): Result | FunctionRefusal {
  const type = concatenatedType(args);
  if (isRefusal(type)) return type;
  const inner = elementTypeOf(type);
  const values: Result[] = [];
  for (const argument of args) {
    for (const element of elementsOf(argument) ?? []) {
      const converted = inner === undefined ? element : convert(element, inner);
      if (isMismatch(converted)) return unknownOf(type);
      values.push(converted);
    }
    if (values.length > mostElements) return unknownOf(type);
  }
  return inner === undefined ? tupleResult(values) : listOf(inner, values);
}

function flattenedType([list]: readonly Result[]): Type | FunctionRefusal {
  if (isKind(list!.type, "list", "set", "tuple")) return "dynamic";
  return refuse("needs a list of lists", 0);
}

/** Nested lists, sets and tuples as one tuple; unknown where one of them is, or may be. */
function flattened([list]: readonly Result[]): Result {
  const values: Result[] = [];
  // A list that is open, and how far it has been read.
  const open: { readonly elements: readonly Result[]; at: number }[] = [{ elements: elementsOf(list!) ?? [], at: 0 }];
  for (let last = open.at(-1); last; last = open.at(-1)) {
    const element = last.elements[last.at++];
    if (!element) {
      open.pop();
      continue;
    }
    const isList = isKind(element.type, "list", "set", "tuple");
    if (element.state === "unknown" && (isList || element.type === "dynamic")) return unknown;
    if (isList && element.state === "known") open.push({ elements: elementsOf(element) ?? [], at: 0 });
    else values.push(element);
    if (values.length > mostElements) return unknown;
  }
  return tupleResult(values);
}

function numbersIn(args: readonly Result[]): Result | FunctionRefusal {
  const most = 1024;
  if (args.length < 1 || args.length > 3) return refuse("needs one, two or three numbers");
  const numbers = args.map(numberArgument);
  const [start, end] = numbers.length === 1 ? [0, numbers[0]!] : [numbers[0]!, numbers[1]!];
  const step = numbers[2] ?? (end < start ? -1 : 1);
  if (step === 0) return refuse("needs a step that is not zero", 2);
  if (step < 0 ? end > start : end < start)
    return refuse(`needs an end that is ${step < 0 ? "less" : "greater"} than the start for this step`, 1);
  if ((end - start) / step > most + 1) return refuse(`makes at most ${most} numbers`);
  if (![start, end, step].every(Number.isSafeInteger)) return unknownOf({ kind: "list", element: "number" });
  const values: Result[] = [];
  for (let number = start; step < 0 ? number > end : number < end; number += step) values.push(numberResult(number));
  return values.length > most ? refuse(`makes at most ${most} numbers`) : listOf("number", values);
}

function reversedType([list]: readonly Result[]): Type | FunctionRefusal {
  const { type } = list!;
  if (typeof type === "object" && type.kind === "tuple") return { kind: "tuple", elements: type.elements.toReversed() };
  if (isKind(type, "list", "set")) return { kind: "list", element: elementTypeOf(type) ?? "dynamic" };
  return refuse("needs a list: strrev turns strings around", 0);
}

function reversed([list]: readonly Result[]): Result {
  const values = (elementsOf(list!) ?? []).toReversed();
  const element = elementTypeOf(list!.type);
  return element === undefined ? tupleResult(values) : listOf(element, values);
}

function slicedType(args: readonly Result[]): Type | FunctionRefusal {
  const { type } = args[0]!;
  if (isKind(type, "set")) return refuse("needs a list, since a set has no order: make one of it with tolist", 0);
  if (!isKind(type, "list", "tuple")) return refuse("needs a list", 0);
  const refusal = boundsRefusal(args);
  return refusal ?? (isKind(type, "list") ? type : "dynamic");
}

/** Why no part of a list begins and ends at these places. */
function boundsRefusal(args: readonly Result[]): FunctionRefusal | undefined {
  const [list] = args;
  const length =
    typeof list!.type === "object" && list!.type.kind === "tuple"
      ? list!.type.elements.length
      : (elementsOf(list!)?.length ?? Number.POSITIVE_INFINITY);
  const bounds: number[] = [];
  for (const [index, name] of [
    [1, "start"],
    [2, "end"],
  ] as const) {
    if (args[index]?.state !== "known") continue;
    const bound = wholeOf(args, index);
    if (isRefusal(bound)) return bound;
    if (bound < 0) return refuse(`needs ${name === "start" ? "a start" : "an end"} that is not negative`, index);
    if (bound > length)
      return refuse(`cannot ${name} at ${bound}, since its list has ${counted(length, "element")}`, index);
    bounds.push(bound);
  }
  const [start, end] = bounds;
  if (end !== undefined && start! > end) return refuse("needs a start that is not behind the end", 1);
  return undefined;
}

function sliced(args: readonly Result[]): Result {
  const values = (elementsOf(args[0]!) ?? []).slice(numberArgument(args[1]), numberArgument(args[2]));
  const element = elementTypeOf(args[0]!.type);
  return element === undefined ? tupleResult(values) : listOf(element, values);
}

/** How long all texts may be together that are put in order. */
const mostSorted = 500_000;

function sorted([list]: readonly Result[]): Result | FunctionRefusal {
  const elements = elementsOf(list!) ?? [];
  if (elements.some(({ state }) => state === "null")) return refuse("needs strings in its list, not null", 0);
  if (!isWhollyKnown(list!) || elements.reduce((length, one) => length + stringArgument(one).length, 0) > mostSorted)
    return unknownOf(texts);
  return listOf("string", elements.map(stringArgument).sort(byCodePoints).map(textResult));
}
