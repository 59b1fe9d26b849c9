import type { Result } from "../result";
import type { Type } from "../type";

/** Why a function refuses what it is given, as the end of a sentence that begins with the function: "needs a list of strings". */
export interface Refusal {
  /** Which argument it is about; absent where it is about the call as a whole. */
  readonly argument?: number;
  readonly message: string;
}

/** What a function comes to, where its signature alone does not say it. */
export interface Implementation {
  /**
   * The type of the result from arguments of which some are not known; absent where the signature says it. It may be a
   * refusal where their types alone are wrong.
   */
  readonly type?: (args: readonly Result[]) => Type | Refusal;
  /**
   * The result of arguments that are known as far as the function looks at them, each converted to the type of its parameter;
   * absent where it depends on more than these, such as files or the time.
   */
  readonly value?: (args: readonly Result[]) => Result | Refusal;
  /** True where it looks at arguments that are known in part, or null, by itself. Otherwise it gets none of these. */
  readonly takesUnknown?: boolean;
}

/** Whether a function has refused what it was given. */
export function isRefusal(answer: Result | Type | Refusal): answer is Refusal {
  return typeof answer === "object" && "message" in answer;
}
