import type { Line } from "./lines";
import type { Token } from "./token";
import { widthIn } from "./widthIn";

/** Puts the equals signs of consecutive lines in one column, and then the comments that end consecutive lines. */
export function align(tokens: readonly Token[], lines: readonly Line[], text: string): void {
  const width = widthIn(text);
  alignEach("assign", "comment");
  alignEach("comment", "end");

  /** Aligns what begins at `cell`, in each run of lines that have it: where it is not empty, being followed by `next`. */
  function alignEach(cell: "assign" | "comment", next: "comment" | "end"): void {
    for (let at = 0; at < lines.length; at++) {
      const run = at;
      const columns: number[] = [];
      for (; at < lines.length && lines[at]![cell] < lines[at]![next]; at++)
        columns.push(columnsOf(lines[at]!.first, lines[at]![cell]));
      const widest = columns.reduce((most, own) => Math.max(most, own), 0);
      for (const [index, own] of columns.entries()) tokens[lines[run + index]![cell]]!.spaces = widest - own + 1;
    }
  }

  function columnsOf(first: number, end: number): number {
    let columns = 0;
    for (let at = first; at < end; at++) columns += tokens[at]!.spaces + width(tokens[at]!);
    return columns;
  }
}
