import type { FunctionSignature } from "../catalog/index";
import type { Reference, TraversalStep, Value } from "../model/index";
import type { Span } from "../text/index";
import { type Marks, type Result, unknown } from "./result";
import type { WholeBlock } from "./type";

/** What an expression may refer to. */
export interface Environment {
  /** What the beginning of a reference means, and the steps behind it that lead into that. */
  lookUp(reference: Reference): { readonly result: Result; readonly rest: readonly TraversalStep[] };
  /** What a function takes and gives, by its name. */
  signatureOf(name: string): FunctionSignature | undefined;
  /** What the file at a path holds, as far as that is known. */
  textAt?(path: Result): string | undefined;
  /** The names that the template at a path reads, as far as that is known. */
  namesAt?(path: Result): ReadonlySet<string> | undefined;
  /** Present where values have marks: those that the call of a function adds. */
  marksOfCall?(name: string): Marks | undefined;
  /** What names mean that something around the expression binds, as `dynamic` does. */
  readonly names?: ReadonlyMap<string, Result>;
}

/**
 * What Terraform refuses in an expression, by what it is about; `attribute` what a block lacks, `equality` what it takes and what never
 * comes true, `former` what later releases of Terraform take.
 */
export interface EvaluationProblem {
  readonly about: "operand" | "call" | "index" | "attribute" | "equality" | "iteration" | "former";
  /** Where. */
  readonly span: Span;
  /** A whole sentence that says what to do. */
  readonly message: string;
  /** What is most likely meant in the place of the name that is there. */
  readonly meant?: string | undefined;
  /** The attribute that a block lacks which was read as a whole. */
  readonly lacks?: { readonly name: string; readonly of: WholeBlock };
}

/** An error in the right side of `&&` or `||` where the left side decides. Only releases that evaluate both sides report it. */
export interface SkippedProblem extends EvaluationProblem {
  readonly operator: "&&" | "||";
  /** From where to where the side is that need not be evaluated. */
  readonly side: Span;
}

/** An evaluation under way. */
export interface Evaluation {
  /** Evaluates a part of the expression. */
  readonly evaluate: (value: Value, evaluation: Evaluation) => Result;
  readonly environment: Environment;
  /** What the names mean that are bound here. */
  readonly names: ReadonlyMap<string, Result>;
  /** Takes what Terraform refuses; nothing where it may go on without. */
  readonly problems: EvaluationProblem[] | undefined;
  /** Takes what is not evaluated in every release; nothing as above. */
  readonly skipped: SkippedProblem[] | undefined;
  /** How many more steps may be taken: an expression that needs more is not evaluated to its end. */
  readonly budget: { left: number };
}

/** The value of a part of an expression. */
export function evaluateIn(value: Value, evaluation: Evaluation): Result {
  return evaluation.budget.left-- > 0 ? evaluation.evaluate(value, evaluation) : unknown;
}

/** Reports a problem of an evaluation. */
export function reportProblem(
  { problems }: Evaluation,
  about: EvaluationProblem["about"],
  span: Span,
  message: string,
  meant?: string,
): void {
  problems?.push({ about, span, message, meant });
}

/** The same evaluation, without a report of what Terraform would refuse. */
export function quietly(evaluation: Evaluation): Evaluation {
  return evaluation.problems ? { ...evaluation, problems: undefined, skipped: undefined } : evaluation;
}
