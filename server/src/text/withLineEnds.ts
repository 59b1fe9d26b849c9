import type { Edit } from "./edit";

/**
 * Edits with the line ends of their text, taken from its first line, so makers of edits only need "\n". If a line ends
 * with two characters, no edit begins or ends between them.
 */
export function withLineEnds(text: string, edits: readonly Edit[]): readonly Edit[] {
  if (!text.includes("\r\n")) return edits;
  const isWindows = /\r?\n/.exec(text)![0] === "\r\n";
  const outside = (offset: number) => (text[offset] === "\n" && text[offset - 1] === "\r" ? offset - 1 : offset);
  return edits.map(({ span, text: written }) => ({
    span: { start: outside(span.start), end: outside(span.end) },
    text: isWindows ? written.replace(/\r?\n/g, "\r\n") : written,
  }));
}
