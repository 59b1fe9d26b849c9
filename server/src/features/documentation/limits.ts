import type { Attribute } from "../../catalog/index";
import { counted, isoDuration } from "../../text/index";
import { listed, type Markdown, raw } from "../../wording/index";

/** How large a value of an argument may be, how long, and how many of it there may be. */
export function limits({ attribute }: { readonly attribute: Attribute }): Markdown | undefined {
  const { ranges, length, minItems, maxItems, divisibleBy, block, format } = attribute;
  const parts: string[] = [];
  const words = format === "iso8601-duration" ? isoDuration : String;
  if (ranges?.length)
    parts.push(
      `Accepts ${listed(
        ranges.map(([from, to]) => range(from, to, words)),
        "or",
      )}`,
    );
  if (divisibleBy) parts.push(`Divisible by ${divisibleBy}`);
  if (length)
    parts.push(
      length[1] > 0
        ? `${length[0]} to ${counted(length[1], "character")}`
        : `At least ${counted(length[0], "character")}`,
    );
  const items = block ? "block" : "element";
  if (maxItems && (maxItems > 1 || !block)) parts.push(`At most ${counted(maxItems, items)}`);
  if (minItems && minItems > 1) parts.push(`At least ${counted(minItems, items)}`);
  return parts.length > 0 ? raw(`${parts.join(". ")}.`) : undefined;
}

function range(from: number | null, to: number | null, words: (one: number) => string): string {
  if (from === null) return to === null ? "any" : `up to ${words(to)}`;
  return to === null ? `${words(from)} or more` : from === to ? words(from) : `${words(from)} to ${words(to)}`;
}
