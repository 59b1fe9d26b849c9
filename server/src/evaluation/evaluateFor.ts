// Evaluates `for` expressions: over what is known pair by pair, and else over one pair of its type.
import { calledIn, type Operation, type Value, valuesIn } from "../model/index";
import { asCondition, asText } from "./asPrimitive";
import { type Evaluation, type EvaluationProblem, evaluateIn, quietly, reportProblem } from "./environment";
import { type Pair, pairsOf } from "./pairs";
import { attributesOf, elementsOf, objectResult, type Result, tupleResult, unknown, unknownOf } from "./result";
import { type Type, withArticle } from "./type";

/** How many elements are gone through. */
const most = 2000;

/** `[for k, v in a : b if c]`, `{ for k, v in a : b => c... }`. */
export function evaluateFor(
  operation: Operation & { kind: "for" },
  parts: readonly Value[],
  evaluation: Evaluation,
): Result {
  const { isObject, isGrouped, hasCondition, names } = operation;
  const [collection, ...rest] = parts;
  if (!collection || rest.length !== 1 + Number(isObject) + Number(hasCondition)) return unknown;
  const over = evaluateIn(collection, evaluation);
  const pairs = pairsIn(over, collection, evaluation);
  const condition = hasCondition ? rest.at(-1) : undefined;
  const [key, value] = isObject ? [rest[0], rest[1]!] : [undefined, rest[0]!];
  const bound = (pair: Pair, within: Evaluation): Evaluation => ({
    ...within,
    names: withNames(within.names, names, pair),
  });
  if (!pairs) {
    // The type of an element is that of all. What there may be none of is refused only for what its type never has.
    const problems: EvaluationProblem[] = [];
    const within = bound(anyPair(over.type), { ...quietly(evaluation), problems: evaluation.problems && problems });
    const { type } = evaluateIn(value, within);
    for (const part of [key, condition]) if (part) evaluateIn(part, within);
    if (!condition || !isAsking(condition))
      evaluation.problems?.push(...problems.filter(({ about }) => about === "attribute" || about === "equality"));
    return isObject ? unknown : unknownOf({ kind: "list", element: type, isMade: true });
  }
  const items: Result[] = [];
  const attributes = new Map<string, Result>();
  const groups = new Map<string, Result[]>();
  for (const pair of pairs) {
    if (evaluation.budget.left <= 0) return unknown;
    const within = bound(pair, evaluation);
    const isIn = condition ? included(condition, within) : true;
    if (isIn === undefined) return unknown;
    if (!isIn) continue;
    if (!key) {
      items.push(evaluateIn(value, within));
      continue;
    }
    const name = nameFrom(key, within);
    const result = evaluateIn(value, within);
    if (name === undefined) return unknown;
    if (isGrouped) groups.set(name, [...(groups.get(name) ?? []), result]);
    else if (attributes.has(name)) {
      const message = `Give each element of this object its own key: two elements give "${name.slice(0, 40)}". Write ... behind the value to group them.`;
      reportProblem(evaluation, "iteration", key.span, message);
      return unknown;
    } else attributes.set(name, result);
  }
  if (!isObject) return tupleResult(items);
  return objectResult(isGrouped ? new Map([...groups].map(([name, all]) => [name, tupleResult(all)])) : attributes);
}

/** Whether a condition asks what an element has. */
function isAsking(condition: Value): boolean {
  return [...valuesIn(condition)].some((part) => ["can", "try"].includes(calledIn(part) ?? ""));
}

/** The names that are bound in a `for`, with one pair of what is gone through. */
export function withNames(
  names: ReadonlyMap<string, Result>,
  own: readonly string[],
  { key, value }: Pair,
): Map<string, Result> {
  const all = new Map(names);
  const [first, second] = own;
  if (second !== undefined) all.set(first!, key).set(second, value);
  else if (first !== undefined) all.set(first, value);
  return all;
}

/** What is gone through; undefined where that is not known. */
function pairsIn(over: Result, collection: Value, evaluation: Evaluation): readonly Pair[] | undefined {
  if (over.state === "null") {
    reportProblem(
      evaluation,
      "iteration",
      collection.span,
      "Iterate over a list, a set, a map or an object: this is null.",
    );
    return undefined;
  }
  if (typeof over.type === "string" && over.type !== "dynamic") {
    const message = `Iterate over a list, a set, a map or an object, not ${withArticle(over.type)}.`;
    reportProblem(evaluation, "iteration", collection.span, message);
    return undefined;
  }
  const count = elementsOf(over)?.length ?? attributesOf(over)?.size ?? 0;
  return count > most ? undefined : pairsOf(over);
}

/** An unknown element of a collection type, with its unknown key. */
export function anyPair(type: Type): Pair {
  if (typeof type === "string") return { key: unknown, value: unknown };
  switch (type.kind) {
    case "list":
      return { key: unknownOf("number"), value: unknownOf(type.element) };
    case "set":
      return { key: unknownOf(type.element), value: unknownOf(type.element) };
    case "map":
      return { key: unknownOf("string"), value: unknownOf(type.element) };
    case "tuple":
      return { key: unknownOf("number"), value: unknown };
    case "object":
      return { key: unknownOf("string"), value: unknown };
  }
}

function included(condition: Value, evaluation: Evaluation): boolean | undefined {
  const result = evaluateIn(condition, evaluation);
  const wanted = "Write a condition that is true or false, not";
  const words = { ofNull: `${wanted} null.`, ofOther: `${wanted} ${withArticle(result.type)}.` };
  return asCondition(result, condition.span, words, evaluation);
}

function nameFrom(key: Value, evaluation: Evaluation): string | undefined {
  const result = evaluateIn(key, evaluation);
  const wanted = "Write a string as the key of each element, not";
  const words = { ofNull: `${wanted} null.`, ofOther: `${wanted} ${withArticle(result.type)}.` };
  return asText(result, key.span, { about: "iteration", ...words }, evaluation);
}
