import type { Span } from "../text/index";
import { convert, isMismatch } from "./convert";
import { type Evaluation, type EvaluationProblem, reportProblem } from "./environment";
import type { Result } from "./result";

/** What is said where something cannot become what is wanted. */
interface Words {
  /** By default an operand. */
  readonly about?: EvaluationProblem["about"];
  readonly ofNull: string;
  readonly ofOther: string;
}

/**
 * A result as a string, number or bool, as Terraform converts it. It may be unknown. Undefined if Terraform refuses
 * the conversion, which is reported.
 */
export function asPrimitive(
  result: Result,
  wanted: "string" | "number" | "bool",
  span: Span,
  { about = "operand", ofNull, ofOther }: Words,
  evaluation: Evaluation,
): Result | undefined {
  const converted = convert(result, wanted);
  const isNull = result.state === "null";
  if (!isNull && !isMismatch(converted)) return converted;
  reportProblem(evaluation, about, span, isNull ? ofNull : ofOther);
  return undefined;
}

/** The same as a text; undefined where it is refused or not known. */
export function asText(result: Result, span: Span, words: Words, evaluation: Evaluation): string | undefined {
  const made = asPrimitive(result, "string", span, words, evaluation);
  return made?.state === "known" ? String(made.value) : undefined;
}

/** A result converted to a condition. Undefined if it is unknown or refused. */
export function asCondition(result: Result, span: Span, words: Words, evaluation: Evaluation): boolean | undefined {
  const made = asPrimitive(result, "bool", span, words, evaluation);
  return made?.state === "known" ? made.value === true : undefined;
}
