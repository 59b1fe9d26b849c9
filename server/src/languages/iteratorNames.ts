import { type Entry, elementReads, entryOf } from "../model/index";
import type { Span } from "../text/index";

/** Where the element of a `dynamic` block goes by the name of the block, which these have to follow: not where `iterator` names it. */
export function iteratorNames(entry: Entry): readonly Span[] {
  if (!entry.dynamic || entryOf(entry.dynamic.body, "iterator")) return [];
  return elementReads(entry).map(({ steps }) => steps[0]!.span);
}

/** Whether a name stands anywhere in what a `dynamic` block makes: the element may not be called by it then. */
export function isNamedIn({ value }: Entry, name: string, text: string): boolean {
  return text
    .slice(value.span.start, value.span.end)
    .split(/[^\w-]+/)
    .includes(name);
}
