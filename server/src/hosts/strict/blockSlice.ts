// The top-level block around an offset, found by its looks alone: it is wanted just where a text does not parse.
import type { Span } from "../../text/span";

/** A line at column 0 that opens a block, as the reader takes it for the start of one whatever is still open. */
const head = /(?<![^\n])[A-Za-z][\w-]*(?:[ \t]+(?:"[^"\n]*"|[\w-]+))*[ \t]*\{/g;

/** From the head at or before `offset` to the next one; text in front of the first head is a slice as well. */
export function blockSlice(text: string, offset: number): Span {
  let start = 0;
  for (const match of text.matchAll(head)) {
    if (match.index > offset) return { start, end: match.index };
    start = match.index;
  }
  return { start, end: text.length };
}
