import { convert, isMismatch } from "../convert";
import { attributesOf, elementsOf, isWhollyKnown, type Result, unknown } from "../result";
import type { Type } from "../type";
import { numberArgument, stringArgument } from "./arguments";
import { areEqual } from "./equal";
import { type Implementation, tableOf } from "./implementation";

/**
 * Functions of OpenTofu that return a value and promise something about it before it is known. They check later
 * whether the promise is true. Source: internal/lang/funcs/assume.go of OpenTofu.
 */
export const assumptionFunctions = tableOf({
  assumeequal: where((value, other) => areEqual(value, other!) === true),
  assumenotnull: where((value) => value.state !== "null"),
  assumestringprefix: {
    nullFrom: 0,
    value: ([value, prefix]) => (stringArgument(value).startsWith(stringArgument(prefix)) ? value! : unknown),
  },
  ...Object.fromEntries(["list", "set", "map"].flatMap((kind) => lengthsOf(kind as "list"))),
});

function where(holds: (...args: readonly Result[]) => boolean): Implementation {
  return { nullFrom: 0, value: (args) => (holds(...args) ? args[0]! : unknown) };
}

/** Those that give collections of a kind back whose lengths are within limits. */
function lengthsOf(kind: "list" | "set" | "map"): [string, Implementation][] {
  const row = (
    ending: string,
    isWithin: (length: number, ...limits: number[]) => boolean,
  ): [string, Implementation] => [
    `assume${kind}length${ending}`,
    {
      nullFrom: 0,
      value([value, ...limits]) {
        const wanted: Type = { kind, element: "dynamic" };
        const made = convert(value!, wanted);
        if (isMismatch(made) || !isWhollyKnown(made)) return unknown;
        const length = elementsOf(made)?.length ?? attributesOf(made)?.size;
        return length !== undefined && isWithin(length, ...limits.map(numberArgument)) ? made : unknown;
      },
    },
  ];
  return [
    row("", (length, least = 0, most = 0) => length >= least && length <= most),
    row("min", (length, least = 0) => length >= least),
    row("max", (length, most = 0) => length <= most),
  ];
}
