import { listed } from "../wording/index";
import { literalRule } from "./literalRule";
import { holds, rangeWords } from "./texts/ranges";

export const outOfRange = literalRule(
  {
    id: "out-of-range",
    otherReleases: "unknown",
    summary: "A number outside the range that the provider allows.",
    why: "`terraform validate` fails, with the limits that the provider's validators have.",
    source: "the provider's own validators, asked with each number",
  },
  ({ type, ranges, valuesOpen, divisibleBy }) =>
    type !== "string" && ((Boolean(ranges?.length) && !valuesOpen) || Boolean(divisibleBy)),
  ({ value, text, schema: { ranges, values, divisibleBy, valuesOpen } }, name) => {
    const number = Number(text);
    if (Number.isNaN(number) || values?.some((one) => Number(one) === number)) return undefined;
    if (ranges?.length && !valuesOpen && !ranges.some((range) => holds(range, number))) {
      const nearest = ranges.length === 1 ? nearestIn(ranges[0]!, number) : undefined;
      return {
        message: `Set ${name} to a number ${listed(
          ranges.map((range) => rangeWords(range)),
          "or",
        )}, not ${text}.`,
        ...(nearest !== undefined && {
          fixes: [
            {
              title: `Change to ${nearest}`,
              changes: [{ kind: "setValue", value, to: { kind: "number", number: nearest } }],
            },
          ],
        }),
      };
    }
    // Where all numbers are listed, that is said of them.
    const isListed = values?.length && !ranges?.length && !valuesOpen;
    if (divisibleBy && !isListed && number % divisibleBy !== 0)
      return { message: `Set ${name} to a multiple of ${divisibleBy}, not ${text}.` };
    return undefined;
  },
);

function nearestIn([from, to]: readonly [number | null, number | null], number: number): number | undefined {
  return (from !== null && number < from ? from : to) ?? undefined;
}
