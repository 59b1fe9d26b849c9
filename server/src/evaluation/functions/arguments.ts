/** Arguments as the functions of JavaScript take them. Each is known already, and of the type that is asked for. */
import { type Result, stringOf, textResult } from "../result";
import type { Type } from "../type";
import { type FunctionRefusal, type Implementation, refuse } from "./implementation";

/** How many elements a function computes or tries. For larger results only the type is known. */
export const mostElements = 10_000;

/** How long a text may be before it is not looked at any more. */
export const longestText = 100_000;

export function stringArgument(argument: Result | undefined): string {
  return stringOf(argument) ?? "";
}

export function numberArgument(argument: Result | undefined): number {
  return argument?.state === "known" && typeof argument.value === "number" ? argument.value : 0;
}

/** The argument at an index as a whole number, or the function's refusal. */
export function wholeOf(args: readonly Result[], index: number): number | FunctionRefusal {
  const number = numberArgument(args[index]);
  return Number.isInteger(number) ? number : refuse(`needs a whole number, not ${number}`, index);
}

/** The type of the elements of a list, a set or a map; undefined for any other type. */
export function elementTypeOf(type: Type): Type | undefined {
  return typeof type === "object" && type.kind !== "tuple" && type.kind !== "object" ? type.element : undefined;
}

export function isKind(type: Type, ...kinds: readonly Exclude<Type, string>["kind"][]): boolean {
  return typeof type === "object" && kinds.includes(type.kind);
}

/** Implements a function from texts to a text. */
export function ofTexts(make: (...texts: string[]) => string | undefined): Implementation {
  return {
    value: (args) => {
      const made = make(...args.map(stringArgument));
      return made === undefined ? { state: "unknown", type: "string" } : textResult(made);
    },
  };
}
