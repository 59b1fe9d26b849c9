import type { FunctionSignature } from "../../catalog/source";
import { type Result, unknown, unknownOf } from "../result";
import type { Refusal } from "./implementation";

/**
 * What the call of a function of Terraform comes to.
 *
 * @param args what its arguments come to, in their order, those of a list before `...` one by one.
 * @returns an unknown result of the right type where that is all that is known, or why Terraform refuses the call.
 */
export function callFunction(signature: FunctionSignature, args: readonly Result[]): Result | Refusal {
  const { parameters, rest, returns } = signature;
  const [least, most] = [parameters.length, rest ? Number.POSITIVE_INFINITY : parameters.length];
  if (args.length < least) return { message: `needs ${counted(least, rest !== undefined)}.` };
  if (args.length > most) return { argument: most, message: `takes only ${counted(most, false)}.` };
  return returns === "string" || returns === "number" || returns === "bool" ? unknownOf(returns) : unknown;
}

function counted(count: number, orMore: boolean): string {
  return `${count} ${count === 1 ? "argument" : "arguments"}${orMore ? " or more" : ""}`;
}
