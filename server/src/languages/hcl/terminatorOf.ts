import { Code } from "./code";
import { headAt } from "./headAt";
import type { Heredoc } from "./heredocAt";
import { nameEnd } from "./nameEnd";
import type { Reader } from "./reader";

/**
 * Where the marker that ends a heredoc begins … and ends: the offset behind it, or -1 when there is none. A marker
 * behind a top-level block and another heredoc of the same name is that one's, not ours.
 */
export function terminatorOf(r: Reader, { marker, start }: Heredoc): number {
  const { text } = r;
  if (r.lastNameLines && (r.lastNameLines.get(marker) ?? -1) < start) {
    r.reach = text.length + 1;
    return -1;
  }
  let watched = start;
  for (let at = text.indexOf(marker, start); at >= 0; at = text.indexOf(marker, at + 1)) {
    const end = at + marker.length;
    if (isAlone(text, at, end)) return end <= r.end ? end : -1;
    if (text.charCodeAt(at - 1) !== Code.Less && text.charCodeAt(at - 2) !== Code.Less) continue;
    const head = nextHead(r, watched, at);
    if (head < at) {
      r.reach = Math.max(r.reach, end);
      return -1;
    }
    watched = head;
  }
  r.lastNameLines = nameLines(text, start);
  r.reach = text.length + 1;
  return -1;
}

/** Where the next line begins that is the head of a top-level block; `limit` if none does before. */
function nextHead(r: Reader, from: number, limit: number): number {
  for (let at = from; at < limit; at = r.text.indexOf("\n", at) + 1 || limit) if (headAt(r, at)) return at;
  return limit;
}

/** Whether nothing but blanks is on the line beside what lies between `start` and `end`. */
function isAlone(text: string, start: number, end: number): boolean {
  let at = start - 1;
  while (isBlank(text.charCodeAt(at))) at--;
  if (text.charCodeAt(at) !== Code.Newline) return false;
  return isLineEnd(text, end);
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
