import type { Block } from "./block";
import type { Body, Entry } from "./value";

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
