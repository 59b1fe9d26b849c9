/** Operators and conditionals. */
import type { Value } from "../model/index";
import { between, type Span } from "../text/index";
import { asCondition, asPrimitive } from "./asPrimitive";
import { convert, isMismatch } from "./convert";
import { type Evaluation, type EvaluationProblem, evaluateIn, quietly, reportProblem } from "./environment";
import { neverEqual } from "./neverEqual";
import { boolResult, isSameValue, isWhollyKnown, numberResult, type Result, unknown, unknownOf } from "./result";
import { type Type, withArticle } from "./type";
import { typeDifference } from "./typeDifference";
import { unify } from "./unify";

/** What is on a side of an operator, and where. */
interface Operand {
  readonly result: Result;
  /** Absent for what another operator gives. */
  readonly part?: Value;
  readonly first: Span;
  readonly last: Span;
  /** What Terraform refuses in it, if that is asked for: it counts once the side is surely evaluated. */
  readonly problems: EvaluationProblem[] | undefined;
}

/** How tightly each binary operator binds. */
const precedences: ReadonlyMap<string, number> = new Map([
  ["||", 1],
  ["&&", 2],
  ["==", 3],
  ["!=", 3],
  ["<", 4],
  [">", 4],
  ["<=", 4],
  [">=", 4],
  ["+", 5],
  ["-", 5],
  ["*", 6],
  ["/", 6],
  ["%", 6],
]);

/** @param operators those between the parts, in the order of the text. */
export function evaluateBinary(operators: readonly string[], parts: readonly Value[], evaluation: Evaluation): Result {
  const operands: Operand[] = [];
  const waiting: string[] = [];
  const reduce = () => {
    const right = operands.pop()!;
    const left = operands.pop()!;
    operands.push(applied(waiting.pop()!, left, right, evaluation));
  };
  for (const [index, part] of parts.entries()) {
    const operator = operators[index - 1];
    if (operator !== undefined) {
      while (waiting.length > 0 && precedences.get(waiting.at(-1)!)! >= (precedences.get(operator) ?? 0)) reduce();
      waiting.push(operator);
    }
    const problems: EvaluationProblem[] | undefined = evaluation.problems && [];
    operands.push({
      result: evaluateIn(part, { ...evaluation, problems }),
      part,
      first: part.span,
      last: part.span,
      problems,
    });
  }
  while (waiting.length > 0) reduce();
  const [whole] = operands;
  for (const problem of whole?.problems ?? []) evaluation.problems?.push(problem);
  return whole?.result ?? unknown;
}

function applied(operator: string, left: Operand, right: Operand, evaluation: Evaluation): Operand {
  const result = resultOf(operator, left, right, evaluation);
  for (const problem of right.problems ?? []) left.problems?.push(problem);
  return { result, first: left.first, last: right.last, problems: left.problems };
}

function resultOf(operator: string, left: Operand, right: Operand, evaluation: Evaluation): Result {
  if (operator === "==" || operator === "!=") {
    const never = right.problems && neverEqual(operator, { part: undefined, ...left }, { part: undefined, ...right });
    if (never) right.problems?.push(never);
    return compared(operator, left.result, right.result);
  }
  const isLogic = operator === "&&" || operator === "||";
  const wanted = isLogic ? "bool" : "number";
  const a = operandOf(left, wanted, operator, evaluation);
  const b = operandOf(right, wanted, operator, evaluation);
  if (isLogic && a?.state === "known" && a.value === (operator === "||")) {
    const side = between(right.first, right.last);
    // What is behind what decides already some releases of Terraform do not look at.
    for (const problem of right.problems?.splice(0) ?? []) evaluation.skipped?.push({ ...problem, operator, side });
    return boolResult(operator === "||");
  }
  if (isLogic) return logic(operator, a, b);
  const gives = isComparison(operator) ? "bool" : "number";
  if (b?.state === "known" && b.value === 0 && (operator === "/" || operator === "%")) {
    const within = { ...evaluation, problems: right.problems };
    reportProblem(within, "operand", between(right.first, right.last), "Divide by something else: this is 0.");
    return unknownOf("number");
  }
  if (a?.state !== "known" || b?.state !== "known") return unknownOf(gives);
  return worked(operator, Number(a.value), Number(b.value));
}

function isComparison(operator: string): boolean {
  return operator === "<" || operator === ">" || operator === "<=" || operator === ">=";
}

function logic(operator: string, a: Result | undefined, b: Result | undefined): Result {
  const decides = operator === "||";
  if (b?.state === "known" && b.value === decides) return boolResult(decides);
  return a?.state === "known" && b?.state === "known" ? boolResult(!decides) : unknownOf("bool");
}

function worked(operator: string, a: number, b: number): Result {
  switch (operator) {
    case "<":
      return boolResult(a < b);
    case ">":
      return boolResult(a > b);
    case "<=":
      return boolResult(a <= b);
    case ">=":
      return boolResult(a >= b);
  }
  if (!Number.isSafeInteger(a) || !Number.isSafeInteger(b)) return unknownOf("number");
  switch (operator) {
    case "+":
      return numberResult(a + b);
    case "-":
      return numberResult(a - b);
    case "*":
      return numberResult(a * b);
    case "/":
      return numberResult(a / b);
    default:
      return numberResult(a % b);
  }
}

/** Two values are the same only if their types are, and neither is converted; what Terraform leaves open is not decided. */
function compared(operator: string, left: Result, right: Result): Result {
  if (!isWhollyKnown(left) || !isWhollyKnown(right)) return unknownOf("bool");
  const areNull = left.state === "null" || right.state === "null";
  if (!areNull && !(isPlain(left.type) && isPlain(right.type))) return unknownOf("bool");
  const same = left.type === right.type || areNull ? isSameValue(left, right) : false;
  return same === undefined ? unknownOf("bool") : boolResult(same === (operator === "=="));
}

function isPlain(type: Type): boolean {
  return type === "string" || type === "number" || type === "bool";
}

/** An operand as what an operator works on; undefined where Terraform refuses it. */
function operandOf(
  operand: Operand,
  wanted: "bool" | "number",
  operator: string,
  evaluation: Evaluation,
): Result | undefined {
  const words = {
    ofNull: `Write a value here: ${operator} does not work with null.`,
    ofOther: `Write ${withArticle(wanted)} here: ${operator} does not work with ${described(operand.result)}.`,
  };
  const within = { ...evaluation, problems: operand.problems };
  return asPrimitive(operand.result, wanted, between(operand.first, operand.last), words, within);
}

/** A value in a sentence. */
function described(result: Result): string {
  const isShort = result.state === "known" && typeof result.value === "string" && /^[^"\n]{1,40}$/.test(result.value);
  return isShort ? `"${String(result.value)}"` : withArticle(result.type);
}

/** @param signs the minus signs and exclamation marks in front of the only part. */
export function evaluateUnary(signs: string, parts: readonly Value[], evaluation: Evaluation): Result {
  const [part] = parts;
  if (!part) return unknown;
  let result = evaluateIn(part, evaluation);
  for (const sign of [...signs].reverse()) {
    const wanted = sign === "-" ? "number" : "bool";
    const { problems } = evaluation;
    const operand = operandOf({ result, first: part.span, last: part.span, problems }, wanted, sign, evaluation);
    if (operand?.state !== "known") result = unknownOf(wanted);
    else result = sign === "-" ? numberResult(-Number(operand.value), true) : boolResult(operand.value === false);
  }
  return result;
}

/** How many conditionals in one another are looked at. */
const deepest = 200;

/** @param signs the question marks and colons between the parts, in the order of the text. */
export function evaluateConditional(signs: string, parts: readonly Value[], evaluation: Evaluation): Result {
  if (parts.length > deepest || parts.at(-1)?.kind === "missing" || signs.length + 1 !== parts.length) return unknown;
  let at = 0;
  /** Evaluates from a part on, as far as one conditional goes. */
  const next = (within: Evaluation): { result: Result; span: Span } => {
    const part = parts[at]!;
    if (signs[at] !== "?") return { result: evaluateIn(part, within), span: part.span };
    const test = tested(part, within);
    at++;
    const yes = next(test === true ? within : quietly(within));
    if (signs[at] !== ":") return { result: unknown, span: part.span };
    at++;
    const no = next(test === false ? within : quietly(within));
    const span = between(part.span, no.span);
    return { result: chosen(test, yes, no, within), span };
  };
  return next(evaluation).result;
}

/** What a condition comes to; undefined where that is not known. */
function tested(condition: Value, evaluation: Evaluation): boolean | undefined {
  const result = evaluateIn(condition, evaluation);
  const words = {
    ofNull: "Write a condition that is true or false: this one is null.",
    ofOther: `Write a condition that is true or false, not ${described(result)}.`,
  };
  return asCondition(result, condition.span, words, evaluation);
}

interface Branch {
  readonly result: Result;
  readonly span: Span;
}

function chosen(test: boolean | undefined, yes: Branch, no: Branch, evaluation: Evaluation): Result {
  const type = commonType(yes.result, no.result);
  if (type === undefined) {
    const message = `Give both results one type: ${typeDifference(no.result.type, yes.result.type)}.`;
    reportProblem(evaluation, "operand", no.span, message);
    return unknown;
  }
  if (test === undefined) return unknownOf(type);
  const converted = convert(test ? yes.result : no.result, type);
  return isMismatch(converted) ? unknown : converted;
}

/** Null goes with everything. */
function commonType(yes: Result, no: Result): Type | undefined {
  if (yes.state === "null" && yes.type === "dynamic") return no.type;
  if (no.state === "null" && no.type === "dynamic") return yes.type;
  return unify([yes.type, no.type]);
}
