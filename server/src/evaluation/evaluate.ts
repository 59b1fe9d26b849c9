/**
 * What an expression comes to without running Terraform, and what Terraform refuses in it whatever is still unknown. It follows
 * HCL's evaluation (https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md); it is bounded, and never throws.
 */
import { type Body, calledIn, type Expression, functionName, type Value, valuesIn } from "../model/index";
import type { Span } from "../text/index";
import { listed } from "../wording/index";
import { access } from "./access";
import { asText } from "./asPrimitive";
import { convert, isMismatch } from "./convert";
import {
  type Environment,
  type Evaluation,
  type EvaluationProblem,
  evaluateIn,
  quietly,
  reportProblem,
  type SkippedProblem,
} from "./environment";
import { evaluateFor } from "./evaluateFor";
import { evaluateDirectives, evaluateTemplate } from "./evaluateTemplate";
import { callFunction, functionFacts } from "./functions/functions";
import { type FunctionRefusal, isRefusal } from "./functions/implementation";
import { mismatchMessage } from "./mismatchMessage";
import { evaluateBinary, evaluateConditional, evaluateUnary } from "./operators";
import {
  attributesOf,
  boolResult,
  elementsOf,
  nullValue,
  numberResult,
  objectResult,
  type Result,
  textResult,
  tupleResult,
  unknown,
  unknownOf,
} from "./result";
import { gatheringMarks } from "./resultMarks";
import { typeConstraintOf } from "./typeConstraint";

/** The value of an expression, and what is wrong with it. */
export interface Evaluated {
  readonly result: Result;
  readonly problems: readonly EvaluationProblem[];
  readonly skipped: readonly SkippedProblem[];
}

/** How many values are looked at for one expression. */
const most = 20_000;

const noNames: ReadonlyMap<string, Result> = new Map();

/** Evaluates an expression, such as the value of an argument. */
export function evaluate(value: Value, environment: Environment): Evaluated {
  const problems: EvaluationProblem[] = [];
  const skipped: SkippedProblem[] = [];
  const { names = noNames } = environment;
  const evaluation = { environment, names, problems, skipped, budget: { left: most }, evaluate: evaluatePart };
  return { result: evaluateIn(value, evaluation), problems, skipped };
}

function evaluatePart(value: Value, evaluation: Evaluation): Result {
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
      return tupleResult(value.items.map((item) => evaluateIn(item, evaluation)));
    case "body":
      return isMarking(evaluation)
        ? gatheringMarks(value, evaluation, ({ body }, within) => evaluateObject(body, within))
        : evaluateObject(value.body, evaluation);
    case "reference": {
      const { steps, bound } = value.reference;
      const own = bound ? evaluation.names.get(steps[0]!.name) : undefined;
      const { result, rest } = own
        ? { result: own, rest: steps.slice(1) }
        : bound
          ? { result: unknown, rest: [] }
          : evaluation.environment.lookUp(value.reference);
      const reached = access(result, rest, evaluation);
      if (reached.state !== "unknown" || typeof reached.type !== "string") return reached;
      const isRecording = reached.pieces || reached.has || reached.from;
      return isRecording ? reached : { ...reached, from: value.reference };
    }
    case "expression":
      return isMarking(evaluation)
        ? gatheringMarks(value, evaluation, evaluateExpression)
        : evaluateExpression(value, evaluation);
    case "missing":
      return unknown;
  }
}

function isMarking({ environment }: Evaluation): boolean {
  return environment.marksOfCall !== undefined;
}

function evaluateObject({ items }: Body, evaluation: Evaluation): Result {
  const attributes = new Map<string, Result>();
  /** What an entry may replace whose name is not known. */
  const replaced = new Map<string, Result>();
  let isKnown = true;
  for (const { name, key, value, form, dynamic } of items) {
    const result = evaluateIn(value, evaluation);
    // Nested blocks that a program writes, and what means any number of entries, make no plain object.
    if (dynamic || (form !== undefined && form !== "argument")) return unknown;
    const own = key ? keyOf(key, evaluation) : name;
    if (own !== undefined) attributes.set(own, result);
    else {
      isKnown = false;
      for (const before of attributes.keys()) replaced.set(before, unknown);
      attributes.clear();
    }
  }
  if (isKnown) return objectResult(attributes);
  return { state: "unknown", type: "dynamic", has: new Map([...replaced, ...attributes]) };
}

function keyOf(key: Value, evaluation: Evaluation): string | undefined {
  const words = { ofNull: "Give this key a value: it must not be null.", ofOther: "Write a string as this key." };
  return asText(evaluateIn(key, evaluation), key.span, words, evaluation);
}

function evaluateExpression(expression: Expression & { span: Span }, evaluation: Evaluation): Result {
  const { operation, parts, call, gives } = expression;
  if (call) return evaluateCall(expression, evaluation);
  switch (operation?.kind) {
    case "parentheses":
      return parts[0] ? evaluateIn(parts[0], evaluation) : unknown;
    case "access":
      return parts[0] ? access(evaluateIn(parts[0], evaluation), operation.steps, evaluation) : unknown;
    case "template":
      return evaluateTemplate(operation, parts, evaluation);
    case "directives":
      return evaluateDirectives(operation, parts, evaluation);
    case "for":
      return evaluateFor(operation, parts, evaluation);
    case "binary":
      return evaluateBinary(operation.operators, parts, evaluation);
    case "unary":
      return evaluateUnary(operation.signs, parts, evaluation);
    case "conditional":
      return evaluateConditional(operation.signs, parts, evaluation);
    case undefined: {
      for (const part of parts) evaluateIn(part, quietly(evaluation));
      const isPrimitive = gives === "string" || gives === "number" || gives === "bool";
      return isPrimitive ? unknownOf(gives) : unknown;
    }
  }
}

function evaluateCall({ call, parts, span }: Expression & { span: Span }, evaluation: Evaluation): Result {
  const name = functionName(call!);
  if (functionFacts(name).isTrying) return evaluateTry(name, parts, span, evaluation);
  const own = evaluateOwn(name, parts, evaluation);
  if (own) return own;
  const signature = evaluation.environment.signatureOf(name);
  // What is misspelt may be meant to go on without.
  const within = signature || name.startsWith("provider::") ? evaluation : quietly(evaluation);
  const args = parts.map((part) => evaluateIn(part, within));
  if (!signature || parts.some(({ kind }) => kind === "missing")) return unknown;
  const all = call!.expands ? expanded(args) : args;
  if (!all) return unknown;
  const answer = refusedTemplate(name, args, evaluation) ?? callFunction(signature, all);
  if (!isRefusal(answer)) return answer;
  const about = answer.argument === undefined ? undefined : parts[Math.min(answer.argument, parts.length - 1)];
  reportProblem(evaluation, answer.isFormer ? "former" : "call", about?.span ?? span, `${name} ${answer.message}.`);
  return unknown;
}

/**
 * Calls whose result is that of no values alone: of a type that is written out, of what a file holds, and of whether a value is sensitive or
 * ephemeral, which is known of literals. Undefined for all others.
 */
function evaluateOwn(name: string, parts: readonly Value[], evaluation: Evaluation): Result | undefined {
  const [first, second] = parts;
  if (!first || !evaluation.environment.signatureOf(name)) return undefined;
  if (name === "convert") {
    if (!second || parts.length > 2) return undefined;
    const converted = convert(evaluateIn(first, evaluation), typeConstraintOf(second));
    if (!isMismatch(converted)) return converted;
    reportProblem(evaluation, "call", first.span, mismatchMessage("The value of convert", converted));
    return unknown;
  }
  if (name === "file") {
    const text = evaluation.environment.textAt?.(evaluateIn(first, quietly(evaluation)));
    return text === undefined || parts.length > 1 ? undefined : textResult(text);
  }
  if (parts.length > 1 || (name !== "ephemeralasnull" && name !== "issensitive")) return undefined;
  if (name === "issensitive" && calledIn(first) === "sensitive") return boolResult(true);
  if (valuesIn(first).some(({ kind }) => kind !== "text" && kind !== "number" && kind !== "bool")) return undefined;
  return name === "issensitive" ? boolResult(false) : evaluateIn(first, evaluation);
}

/**
 * Why `templatefile` refuses what is given to a template, whatever that is set to: the template reads more.
 * Source: MakeTemplateFileFunc in internal/lang/funcs/filesystem.go of hashicorp/terraform.
 */
function refusedTemplate(
  name: string,
  [path, given]: readonly Result[],
  { environment }: Evaluation,
): FunctionRefusal | undefined {
  if (name !== "templatefile" || !path || given?.state !== "known") return undefined;
  const names = attributesOf(given);
  if (!names) return { argument: 1, message: "needs an object or a map of what the template reads" };
  const lacking = [...(environment.namesAt?.(path) ?? [])].filter((one) => !names.has(one));
  if (lacking.length === 0) return undefined;
  const them = lacking.length === 1 ? "it" : "them";
  return { argument: 1, message: `needs ${listed(lacking, "and", 5)} here: the template reads ${them}` };
}

/** What is given to a function whose last argument is followed by `...`; undefined where that is not known. */
function expanded(args: readonly Result[]): readonly Result[] | undefined {
  const last = args.at(-1);
  const elements = last && elementsOf(last);
  return elements && [...args.slice(0, -1), ...elements];
}

/** The first argument of `try` that surely can be evaluated, and for `can` whether its only one can. */
function evaluateTry(name: string, parts: readonly Value[], span: Span, evaluation: Evaluation): Result {
  for (const part of parts) {
    const problems: EvaluationProblem[] = [];
    const skipped: SkippedProblem[] = [];
    const result = evaluateIn(part, { ...evaluation, problems, skipped });
    if (problems.some(({ about }) => about !== "former")) continue;
    // What is not known may still fail, as does in some releases what others take or skip, and then the next one counts.
    if (result.state === "unknown" || hasUnknown(result) || problems.length + skipped.length > 0)
      return name === "can" ? unknownOf("bool") : unknown;
    return name === "can" ? boolResult(true) : result;
  }
  if (name === "can") return parts.length === 1 ? boolResult(false) : unknown;
  if (parts.length > 0)
    reportProblem(evaluation, "call", span, "Give try one more argument that never fails: all of these do.");
  return unknown;
}

function hasUnknown(result: Result): boolean {
  const inside = elementsOf(result) ?? attributesOf(result)?.values() ?? [];
  for (const one of inside) if (one.state === "unknown" || hasUnknown(one)) return true;
  return false;
}
