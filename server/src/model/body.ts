import { between, type Span } from "../text/index";
import type { Block } from "./block";
import type { Body, Entry } from "./value";

/** The first entry of that name, if any. */
export function entryOf(body: Body, name: string): Entry | undefined {
  // Asked for nearly every argument: a loop makes nothing.
  for (const entry of body.entries) if (entry.name === name) return entry;
  return undefined;
}

/** Whether the block of a body has several instances, or none: its address is not that of one thing. */
export function isRepeated({ entries }: Body): boolean {
  return entries.some(({ name }) => name === "count" || name === "for_each");
}

/** Whether an entry is written as a nested block, in whatever form. */
export function isBlockLike({ form }: Entry): boolean {
  return form !== undefined && form !== "argument";
}

/** What stands in front of the value of an entry: its name, with its labels. */
export function headOf({ nameSpan, labels = [] }: Entry): Span {
  const last = labels.at(-1);
  return last ? between(nameSpan, last.span) : nameSpan;
}

/** The entries of a block that stand outside of it: in an object that several share, or in a statement about it. */
export function entriesOutside({ body, span }: Block): Entry[] {
  return [...entriesIn(body)].filter((entry) => entry.span.start < span.start || entry.span.end > span.end);
}

function* entriesIn({ entries }: Body): Generator<Entry> {
  for (const entry of entries) {
    yield entry;
    if (entry.value.kind === "body") yield* entriesIn(entry.value.body);
  }
}
