import type { Edit } from "./edit";

/**
 * Edits that end lines as the text that they are for does, by its first line: whoever makes them need know but "\n". Where
 * a line ends with two characters none of them begins or ends between those.
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
