import type { Result } from "../result";
import type { Type } from "../type";

/** Why a function refuses what it is given, as the end of a sentence that begins with the function: "needs a list of strings". */
export interface FunctionRefusal {
  /** Which argument it is about; absent where it is about the call as a whole. */
  readonly argument?: number;
  readonly message: string;
  /** True where later releases of Terraform take it. */
  readonly isFormer?: true;
}

/** What a function comes to, where its signature alone does not say it. */
export interface Implementation {
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
