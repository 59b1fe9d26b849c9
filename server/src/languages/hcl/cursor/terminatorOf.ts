import { Code } from "./code";
import { headAt } from "./headAt";
import type { Heredoc } from "./heredocAt";
import { nameEnd } from "./nameEnd";
import type { Reader } from "./reader";

/** The line that ends a heredoc: where it begins, and where its marker ends. */
interface Terminator {
  readonly lineStart: number;
  readonly end: number;
}

/**
 * The line that ends a heredoc; undefined when there is none. A marker behind a top-level block and another heredoc of
 * the same name is that one's, not ours.
 */
export function terminatorOf(r: Reader, { marker, start }: Heredoc): Terminator | undefined {
  const { text } = r;
  if (r.lastNameLines && (r.lastNameLines.get(marker) ?? -1) < start) {
    r.reach = text.length + 1;
    return undefined;
  }
  let watched = start;
  for (let at = text.indexOf(marker, start); at >= 0; at = text.indexOf(marker, at + 1)) {
    const end = at + marker.length;
    const lineStart = lineStartOf(text, at);
    if (lineStart >= start && isLineEnd(text, end)) return end <= r.end ? { lineStart, end } : undefined;
    const dash = text.charCodeAt(at - 1) === Code.Minus ? 1 : 0;
    if (!text.startsWith("<<", at - dash - 2)) continue;
    const head = nextHead(r, watched, at);
    if (head < at) {
      r.reach = Math.max(r.reach, end);
      return undefined;
    }
    watched = head;
  }
  r.lastNameLines = nameLines(text, start);
  r.reach = text.length + 1;
  return undefined;
}

/** Where the next line begins that is the head of a top-level block; `limit` if none does before. */
function nextHead(r: Reader, from: number, limit: number): number {
  for (let at = from; at < limit; at = r.text.indexOf("\n", at) + 1 || limit) if (headAt(r, at)) return at;
  return limit;
}

/** Where the line begins on which nothing but blanks stands in front of `at`; -1 if something does. */
function lineStartOf(text: string, at: number): number {
  let start = at;
  while (isBlank(text.charCodeAt(start - 1))) start--;
  return text.charCodeAt(start - 1) === Code.Newline ? start : -1;
}

function isLineEnd(text: string, from: number): boolean {
  let at = from;
  while (isBlank(text.charCodeAt(at)) || text.charCodeAt(at) === Code.Return) at++;
  return at >= text.length || text.charCodeAt(at) === Code.Newline;
}

function isBlank(code: number): boolean {
  return code === Code.Space || code === Code.Tab;
}

/** The lines that are nothing but a name: with thousands of heredocs that do not end, each is looked for once. */
function nameLines(text: string, from: number): Map<string, number> {
  const lines = new Map<string, number>();
  for (let at = from; at < text.length; at = text.indexOf("\n", at) + 1 || text.length) {
    let start = at;
    while (isBlank(text.charCodeAt(start))) start++;
    const end = nameEnd(text, start);
    if (end > start && isLineEnd(text, end)) lines.set(text.slice(start, end), at);
  }
  return lines;
}
