/**
 * What a merged block has from override files. It is a copy whose spans lie far behind the end of any text, for each file
 * in a stretch of its own, so that whatever is said about it can be led back to where it is written.
 */
import { sideTable } from "../../memo/index";
import type { Span } from "../../text/index";

/** Further than any text is long. */
const far = 2 ** 40;

/** Where a copy is from. */
interface Written<T> {
  readonly node: T;
  readonly uri: string;
}

const written = sideTable<object, Written<object>>("written");

/** A copy of a part of the override file `uri`. `file` is the number of that file among those of its module, from 1 on. */
export function copyOf<T extends object>(part: T, uri: string, file: number): T {
  const inner = (value: unknown) => (typeof value === "object" && value !== null ? copyOf(value, uri, file) : value);
  const copy = isSpan(part)
    ? { start: part.start + file * far, end: part.end + file * far }
    : Array.isArray(part)
      ? part.map(inner)
      : Object.fromEntries(Object.entries(part).map(([name, value]) => [name, inner(value)]));
  return recordCopy(copy as T, part, uri);
}

function isSpan(part: object): part is Span {
  return "start" in part && "end" in part;
}

/** Records which part of a document's text a copy, or a merged part, was made from. */
export function recordCopy<T extends object>(copy: T, node: T, uri: string): T {
  written.set(copy, { node, uri });
  return copy;
}

/** The part of the text that a part of a block was read from: itself, or the original of a copy or a merged part. */
export function writtenAs<T extends object>(part: T): { readonly node: T; readonly uri?: string } {
  return (written.get(part) as Written<T> | undefined) ?? { node: part };
}

/** The number of the override file of a place, or 0, and the place in that file. */
export function overrideLocation({ start, end }: Span): { readonly file: number; readonly span: Span } {
  const file = Math.floor(start / far);
  return { file, span: { start: start - file * far, end: end - file * far } };
}
