import type { Line } from "./lines";
import { Kind, nesting, type Token } from "./token";

/** Indents each line by what the lines above it leave open: two columns a line that opens more than it closes. */
export function indent(tokens: readonly Token[], lines: readonly Line[]): void {
  /** By how much each of the lines that opened something still does. */
  const open: number[] = [];
  for (const { first, comment } of lines) {
    const token = tokens[first]!;
    if (token.kind === Kind.Newline) continue;
    const change = changeOf(tokens, first, comment);
    if (change < 0) close(open, -change);
    token.spaces = 2 * open.length;
    if (change > 0) open.push(change);
  }
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
