/** What steps lead to: `.name`, `[0]`, `["key"]`, `[*]`. */
import type { TraversalStep } from "../model/index";
import { didYouMean, listed, similar } from "../wording/index";
import { convert, isMismatch } from "./convert";
import { type Evaluation, evaluateIn, reportProblem } from "./environment";
import { attributesOf, elementsOf, marked, numberResult, type Result, tupleResult, unknown, unknownOf } from "./result";
import { type Type, withArticle } from "./type";

/** The result at the end of steps from a result. */
export function access(result: Result, steps: readonly TraversalStep[], evaluation: Evaluation): Result {
  let current = result;
  for (const [index, step] of steps.entries()) {
    const { marks } = current;
    if (step.kind === "splat") return marked(splat(current, step, steps.slice(index + 1), evaluation), marks);
    if (current.state === "unknown" && current.type === "dynamic") {
      const key = step.key && evaluateIn(step.key, evaluation);
      const own = (step.kind === "name" && current.has?.get(step.name)) || unknown;
      current = marked(marked(own, key?.marks), marks);
      continue;
    }
    if (current.state === "null") {
      reportProblem(
        evaluation,
        "index",
        step.span,
        "Remove this, or give the value before it another value than null: null has no attributes and no elements.",
      );
      return unknown;
    }
    const next = step.kind === "name" ? attributeOf(current, step, evaluation) : elementOf(current, step, evaluation);
    current = marked(next, marks);
  }
  return current;
}

function attributeOf(result: Result, step: TraversalStep, evaluation: Evaluation): Result {
  const { type } = result;
  const { name, span } = step;
  if (!name) return unknown;
  if (typeof type === "string") {
    reportProblem(evaluation, "index", span, `Remove ${name}: ${withArticle(type)} has no attributes.`);
    return unknown;
  }
  switch (type.kind) {
    case "object": {
      const own = type.attributes.get(name);
      if (own !== undefined) return attributesOf(result)?.get(name) ?? unknownOf(own);
      if (!type.isOpen) lacks(name, type.attributes.keys(), "attribute", step, evaluation);
      else if (type.wholeOf) {
        const message = `${type.wholeOf.type} has no attribute ${name}.`;
        evaluation.problems?.push({ about: "attribute", span, message, lacks: { name, of: type.wholeOf } });
      }
      return marked(unknown, result.state === "known" ? result.others : undefined);
    }
    case "map":
      return keyOf(result, type.element, name, step, evaluation);
    case "list":
    case "tuple":
      // `.0` is an old form of `[0]`.
      if (/^\d+$/.test(name)) return itemOf(result, Number(name), step, evaluation);
      reportProblem(
        evaluation,
        "index",
        span,
        `Say which element ${name} is read from, such as [0], or [*] for all: this is a list.`,
      );
      return unknown;
    case "set":
      reportProblem(
        evaluation,
        "index",
        span,
        `Choose an element of this set first, with one(…) or a for expression: ${name} is read from an element.`,
      );
      return unknown;
  }
}

function lacks(
  name: string,
  names: Iterable<string>,
  what: string,
  { span, kind }: TraversalStep,
  evaluation: Evaluation,
): void {
  const all = [...names];
  const has = all.length === 0 ? "" : ` It has ${listed(all, "and", 5)}.`;
  // Of a letter or two any other would be as near.
  const meant = name.length > 2 ? similar(name, all) : undefined;
  const message = `This value has no ${what} ${name}.${didYouMean(meant) || has}`;
  reportProblem(evaluation, "index", span, message, kind === "name" ? meant : undefined);
}

function elementOf(result: Result, step: TraversalStep, evaluation: Evaluation): Result {
  const key = keyIn(step, evaluation);
  return marked(elementAt(result, key, step, evaluation), key.marks);
}

function elementAt(result: Result, key: Result, step: TraversalStep, evaluation: Evaluation): Result {
  const { type } = result;
  if (key.state === "null") {
    reportProblem(evaluation, "index", step.span, "Write which element you mean: null names no element.");
    return unknown;
  }
  if (typeof type === "string") {
    reportProblem(evaluation, "index", step.span, `Remove this index: ${withArticle(type)} has no elements.`);
    return unknown;
  }
  if (type.kind === "set") {
    reportProblem(
      evaluation,
      "index",
      step.span,
      "Make a list of this set first, with tolist(…) or sort(…): its elements have no index.",
    );
    return unknown;
  }
  const isNamed = type.kind === "map" || type.kind === "object";
  const converted = convert(key, isNamed ? "string" : "number");
  if (isMismatch(converted)) {
    const wanted = isNamed
      ? `a name: this is ${type.kind === "map" ? "a map" : "an object"}`
      : "a number: this is a list";
    reportProblem(evaluation, "index", step.span, `Write in brackets ${wanted}.`);
    return unknown;
  }
  if (converted.state !== "known") return anyElement(type);
  if (!isNamed) return itemOf(result, Number(converted.value), step, evaluation);
  const name = String(converted.value);
  if (type.kind === "map") return keyOf(result, type.element, name, step, evaluation);
  return attributeOf(result, { ...step, name }, evaluation);
}

function anyElement(type: Exclude<Type, string>): Result {
  return type.kind === "object" || type.kind === "tuple" ? unknown : unknownOf(type.element);
}

function keyOf(result: Result, element: Type, name: string, step: TraversalStep, evaluation: Evaluation): Result {
  const attributes = attributesOf(result);
  const found = attributes?.get(name);
  if (found || !attributes) return found ?? unknownOf(element);
  lacks(name, attributes.keys(), "key", step, evaluation);
  return unknown;
}

function itemOf(result: Result, index: number, { span }: TraversalStep, evaluation: Evaluation): Result {
  const { type } = result;
  const elements = elementsOf(result);
  const length =
    elements?.length ?? (typeof type !== "string" && type.kind === "tuple" ? type.elements.length : undefined);
  if (!Number.isInteger(index) || index < 0) {
    reportProblem(evaluation, "index", span, "Write a whole number that is not below 0.");
    return unknown;
  }
  if (length !== undefined && index >= length) {
    const has =
      length === 0 ? "it is empty" : length === 1 ? "its only element is [0]" : `its last element is [${length - 1}]`;
    reportProblem(evaluation, "index", span, `This list has no element ${index}: ${has}.`);
    return unknown;
  }
  if (elements) return elements[index]!;
  if (typeof type === "string") return unknown;
  if (type.kind === "tuple") return unknownOf(type.elements[index]!);
  return type.kind === "list" ? unknownOf(type.element) : unknown;
}

/** What is in the brackets of an index, or behind the dot of an old one. */
function keyIn(step: TraversalStep, evaluation: Evaluation): Result {
  if (step.key) return evaluateIn(step.key, evaluation);
  return isOldIndex(step) ? numberResult(Number(step.name)) : unknown;
}

/** `.0`, which is `[0]` wherever it does not end what `.*` goes into. */
function isOldIndex({ kind, key, name }: TraversalStep): boolean {
  return kind === "index" && !key && /^\d{1,9}$/.test(name);
}

/** `[*]` and what follows it goes into each element; behind `.*` only `.name` and `.0` do. A single value counts as a list of it. */
function splat(
  result: Result,
  { span }: TraversalStep,
  rest: readonly TraversalStep[],
  evaluation: Evaluation,
): Result {
  const { type } = result;
  const isFull = span.end - span.start >= "[*]".length;
  const behind = isFull ? -1 : rest.findIndex((step) => step.kind !== "name" && !isOldIndex(step));
  const [inner, outer] = behind < 0 ? [rest, []] : [rest.slice(0, behind), rest.slice(behind)];
  if (result.state === "null") return access(tupleResult([]), outer, evaluation);
  if (type === "dynamic") return unknown;
  const isSequence = typeof type !== "string" && type.kind !== "object" && type.kind !== "map";
  if (!isSequence) {
    // Whether it is null, which makes an empty list, is not known.
    if (result.state === "unknown") return unknownOf({ kind: "list", element: access(result, inner, evaluation).type });
    return access(tupleResult([access(result, inner, evaluation)]), outer, evaluation);
  }
  const elements = elementsOf(result);
  if (elements) {
    const each = elements.map((element) => access(element, inner, evaluation));
    return access(tupleResult(each), outer, evaluation);
  }
  if (type.kind === "tuple") {
    const each = type.elements.map((element) => access(unknownOf(element), inner, evaluation));
    return access(tupleResult(each), outer, evaluation);
  }
  const element = access(unknownOf(type.element), inner, evaluation).type;
  return access(unknownOf({ kind: "list", element }), outer, evaluation);
}
