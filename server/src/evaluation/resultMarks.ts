/**
 * Which marks an expression passes on: what is to be known of a value beside the value, such as that it is sensitive or why it is not known, goes along
 * into all that is made of it (https://github.com/zclconf/go-cty/blob/main/docs/marks.md). Nothing here knows what a mark means.
 */
import { type Expression, functionName, type Operation, type Value } from "../model/index";
import type { Evaluation } from "./environment";
import { functionFacts } from "./functions/functions";
import { elementsOf, marked, marksIn, type Result } from "./result";

/** A part of an expression, or an index in it, and what it comes to. */
interface Taken {
  readonly value: Value;
  readonly result: Result;
}

/** The value of an expression or an object, with the marks of the values of its own parts. */
export function gatheringMarks<Of extends Value>(
  value: Of,
  evaluation: Evaluation,
  evaluateIt: (value: Of, evaluation: Evaluation) => Result,
): Result {
  const { evaluate } = evaluation;
  const taken: Taken[] = [];
  const result = evaluateIt(value, {
    ...evaluation,
    evaluate(part, within) {
      const made = evaluate(part, { ...within, evaluate });
      taken.push({ value: part, result: made });
      return made;
    },
  });
  const passed = passedOn(value, taken, evaluation);
  // Of what is unknown and does not say why, all of this may be why.
  const isOpen = result.state === "unknown" && !result.marks && passed.length === 0;
  return marked(result, isOpen ? deep(taken) : passed);
}

function passedOn(value: Value, taken: readonly Taken[], { environment }: Evaluation): readonly (string | symbol)[] {
  if (value.kind === "body") {
    const keys = new Set(value.body.items.map(({ key }) => key));
    return deep(taken.filter((one) => keys.has(one.value)));
  }
  if (value.kind !== "expression") return [];
  const { operation } = value;
  const call = value.call && functionName(value.call);
  if (call) return [...passedByCall(call, taken), ...(environment.marksOfCall?.(call) ?? [])];
  switch (operation?.kind) {
    case "parentheses":
      return [];
    case "access":
      return deep(taken.filter((one) => one.value !== value.parts[0]));
    case "conditional":
      // Also those of the result that is not chosen.
      return shallow(taken);
    case "for":
      return passedByFor(operation, value.parts, taken);
    default:
      return deep(taken);
  }
}

/**
 * Functions of which the result is not marked by what is in the parts of an argument: those that are in the result have marks of their own. All others are
 * taken to pass on every mark. Source: what `terraform plan` 1.11 shows.
 */
const keepingParts: ReadonlySet<string> = new Set([
  "chunklist",
  "concat",
  "element",
  "flatten",
  "keys",
  "length",
  "lookup",
  "merge",
  "reverse",
  "slice",
  "tolist",
  "tomap",
  "try",
  "values",
  "zipmap",
]);

function passedByCall(name: string, taken: readonly Taken[]): readonly (string | symbol)[] {
  if (!keepingParts.has(name)) return deep(taken);
  if (name === "try") return [];
  if (name === "flatten") return taken.flatMap(({ result }) => marksOfLists(result));
  if (name === "zipmap") return [...deep(taken.slice(0, 1)), ...shallow(taken.slice(1))];
  return shallow(taken.slice(0, functionFacts(name).passingMarks));
}

/** The marks of a list and of the lists in it, of which nothing is left once it is flat. */
function marksOfLists(list: Result): readonly (string | symbol)[] {
  const elements = elementsOf(list);
  return elements ? [...(list.marks ?? []), ...elements.flatMap(marksOfLists)] : [];
}

/** What is gone through gives those of the whole, keys and conditions all that are in them; values have their own. */
function passedByFor(
  { isObject, hasCondition }: Operation & { kind: "for" },
  parts: Expression["parts"],
  taken: readonly Taken[],
): readonly (string | symbol)[] {
  const [over] = parts;
  const deciding = new Set([...(isObject ? [parts[1]] : []), ...(hasCondition ? [parts.at(-1)] : [])]);
  return taken.flatMap(({ value, result }) => {
    if (deciding.has(value)) return [...marksIn(result)];
    return value === over ? [...(result.marks ?? [])] : [];
  });
}

function deep(taken: readonly Taken[]): readonly (string | symbol)[] {
  return taken.flatMap(({ result }) => [...marksIn(result)]);
}

function shallow(taken: readonly Taken[]): readonly (string | symbol)[] {
  return taken.flatMap(({ result }) => [...(result.marks ?? [])]);
}
