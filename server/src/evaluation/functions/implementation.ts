import type { Result } from "../result";
import type { Type } from "../type";

/** Why a function refuses its arguments. The message begins with the name of the function: "needs a list of strings". */
export interface FunctionRefusal {
  /** Which argument it is about; absent where it is about the call as a whole. */
  readonly argument?: number;
  readonly message: string;
  /** True where later releases of Terraform take it. */
  readonly isFormer?: true;
}

/** What is true of every call of a function. Source: what `terraform console`, `validate` and `plan` 1.11 answer. */
export interface FunctionFacts {
  /** True where Terraform leaves the result open until it applies. */
  readonly isLate?: true;
  /** True where it reads a file when Terraform validates, and fails where there is none. */
  readonly readsFile?: true;
  /** True where it goes on where an argument cannot be evaluated. */
  readonly isTrying?: true;
  /** The first of the arguments that it chooses its result among. */
  readonly choosesFrom?: number;
  /** True where the result may be null though no argument is, and where it is one of the arguments. Of all others none is null. */
  readonly mayBeNull?: "always" | "as an argument";
  /**
   * What becomes of marks (sensitive, ephemeral) in its arguments: they are taken away or looked at in some arguments only; one in a part
   * marks the whole result; parts stay marked. By default a mark on a whole argument marks the result, and parts that are marked do not.
   */
  readonly marks?: "dropped" | "gathered" | "kept";
  /** How many of its arguments pass marks on, where not all do. */
  readonly passingMarks?: number;
}

/** The result of a function, if its signature alone does not say it. */
export interface Implementation extends FunctionFacts {
  /** The type of the result, where it does not depend on arguments and the signature does not say it. */
  readonly returns?: Type;
  /**
   * The type of the result from arguments of which some are not known. It is only asked about arguments whose own types are
   * known, unless `takes` is "unknown". It may be a refusal where their types alone are wrong.
   */
  readonly type?: (args: readonly Result[]) => Type | FunctionRefusal;
  /**
   * The result of arguments that are known, each converted to the type of its parameter; absent where it depends on more
   * than these, such as files or the time.
   */
  readonly value?: (args: readonly Result[]) => Result | FunctionRefusal;
  /**
   * What it looks at by itself: arguments in which parts are not known, or those of which nothing is. Otherwise `value` is
   * given only what is known as a whole.
   */
  readonly takes?: "parts" | "unknown";
  /** The first of the arguments that may be null; absent where none may. */
  readonly nullFrom?: number;
  /** True where only later releases of Terraform take null there. */
  readonly nullLater?: true;
}

/** Functions by their names. */
export type FunctionTable = ReadonlyMap<string, Implementation>;

export function tableOf(functions: Readonly<Record<string, Implementation>>): FunctionTable {
  return new Map(Object.entries(functions));
}

export function refuse(message: string, argument?: number): FunctionRefusal {
  return argument === undefined ? { message } : { message, argument };
}

/** Whether a function has refused what it was given. */
export function isRefusal(answer: unknown): answer is FunctionRefusal {
  return typeof answer === "object" && answer !== null && "message" in answer;
}
