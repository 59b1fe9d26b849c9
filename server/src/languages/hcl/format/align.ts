import { graphemesOf } from "../../../text/index";
import { Kind, nesting } from "../lexer/kind";
import { maxDepth } from "../scanner/scanner";
import type { Line } from "./lines";
import type { Token } from "./token";

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

/** How many columns tokens of a text take: as many as people see characters. */
function widthIn(text: string): (token: Token) => number {
  const isPlain = !beyondAscii.test(text);
  return ({ start, end, added }) => {
    if (added === undefined && isPlain) return end - start;
    const written = added ?? text.slice(start, end);
    return beyondAscii.test(written) ? [...graphemesOf(written)].length : written.length;
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is that of ASCII.
const beyondAscii = /[^\x00-\x7f]/;

/**
 * Indents each line by what the lines above it leave open: two columns a line that opens more than it closes. False where lines
 * lie deeper than anything is read: what each of them is indented by would take the square of the text's length.
 */
export function indent(tokens: readonly Token[], lines: readonly Line[]): boolean {
  /** By how much each of the lines that opened something still does. */
  const open: number[] = [];
  for (const { first, comment } of lines) {
    const token = tokens[first]!;
    if (token.kind === Kind.Newline) continue;
    const change = changeOf(tokens, first, comment);
    if (change < 0) close(open, -change);
    token.spaces = 2 * open.length;
    if (change > 0) open.push(change);
    if (open.length > maxDepth) return false;
  }
  return true;
}

/** How much more a line opens than it closes; what is inside a heredoc does not count. */
function changeOf(tokens: readonly Token[], first: number, end: number): number {
  let change = 0;
  for (let at = first; at < end && tokens[at]!.kind !== Kind.OpenHeredoc; at++) change += nesting(tokens[at]!.kind);
  return change;
}

function close(open: number[], count: number): void {
  let left = count;
  while (left > 0 && open.length > 0) {
    const last = open.pop()!;
    if (left < last) open.push(last - left);
    left -= last;
  }
}
