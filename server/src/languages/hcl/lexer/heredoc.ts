import { blockHeadAt, type Lookahead } from "./blockHeadAt";
import { Code, isBlank } from "./code";
import { nameEnd } from "./nameEnd";

/** The first line of a heredoc: `<<EOT` or `<<-EOT` and nothing else behind it. */
interface Heredoc {
  readonly marker: string;
  /** Whether the indentation that its lines share is not part of the text. */
  readonly flush: boolean;
  /** Where its first line begins. */
  readonly start: number;
}

/** The heredoc that begins at `at`, if one does in front of `limit`. */
export function heredocAt(text: string, at: number, limit: number): Heredoc | undefined {
  if (text.charCodeAt(at + 1) !== Code.Less || text.charCodeAt(at) !== Code.Less) return undefined;
  const flush = text.charCodeAt(at + 2) === Code.Minus;
  const start = at + (flush ? 3 : 2);
  const end = nameEnd(text, start);
  if (end === start || end >= limit) return undefined;
  const newline = text.charCodeAt(end) === Code.Return ? end + 1 : end;
  if (text.charCodeAt(newline) !== Code.Newline) return undefined;
  return { marker: text.slice(start, end), flush, start: newline + 1 };
}

/** The lines of a `<<-` heredoc without the indentation that all share; lines of blanks alone neither count nor change. */
export function flushed(text: string): string {
  const lines = text.split(/(?<=\n)/);
  let shared = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const indent = line.length - line.trimStart().length;
    if (indent < line.length || !line.endsWith("\n")) shared = Math.min(shared, indent);
  }
  return lines.map((line) => (line.trimStart() === "" && line.endsWith("\n") ? line : line.slice(shared))).join("");
}

/** The same of a template: its text without interpolations, and where in that each of these is. */
export function flushedTemplate(text: string, before: readonly number[]): { text: string; before: number[] } {
  let shared = Number.POSITIVE_INFINITY;
  const lines: { readonly start: number; readonly line: string; readonly isBlank: boolean }[] = [];
  let start = 0;
  let next = 0;
  for (const line of text.split(/(?<=\n)/)) {
    const end = start + line.length;
    const first = before[next] ?? Number.POSITIVE_INFINITY;
    const isBlank = line.trimStart() === "" && first >= end;
    if (!isBlank) shared = Math.min(shared, line.length - line.trimStart().length, first - start);
    lines.push({ start, line, isBlank });
    while ((before[next] ?? end) < end) next++;
    start = end;
  }
  let made = "";
  let at = 0;
  const places: number[] = [];
  for (const { start, line, isBlank } of lines) {
    const gone = isBlank ? 0 : shared;
    for (; (before[at] ?? start + line.length) < start + line.length; at++)
      places.push(made.length + before[at]! - start - gone);
    made += line.slice(gone);
  }
  while (places.length < before.length) places.push(made.length);
  return { text: made, before: places };
}

/** The line that ends a heredoc: where it begins, and where its marker ends. */
interface Terminator {
  readonly lineStart: number;
  readonly end: number;
}

/**
 * The line that ends a heredoc; undefined if there is none. A marker after a top-level block and another heredoc of
 * the same name belongs to that one.
 */
export function terminatorOf(ahead: Lookahead, { marker, start }: Heredoc): Terminator | undefined {
  const { text } = ahead;
  if (ahead.lastNameLines && (ahead.lastNameLines.get(marker) ?? -1) < start) {
    ahead.reach = text.length + 1;
    return undefined;
  }
  let watched = start;
  for (let at = text.indexOf(marker, start); at >= 0; at = text.indexOf(marker, at + 1)) {
    const end = at + marker.length;
    const lineStart = lineStartOf(text, at);
    if (lineStart >= start && isLineEnd(text, end)) return end <= ahead.end ? { lineStart, end } : undefined;
    const dash = text.charCodeAt(at - 1) === Code.Minus ? 1 : 0;
    if (!text.startsWith("<<", at - dash - 2)) continue;
    const head = nextHead(ahead, watched, at);
    if (head < at) {
      ahead.reach = Math.max(ahead.reach, end);
      return undefined;
    }
    watched = head;
  }
  ahead.lastNameLines = nameLines(text, start);
  ahead.reach = text.length + 1;
  return undefined;
}

/** Where the next line begins that is the head of a top-level block; `limit` if none does before. */
function nextHead(ahead: Lookahead, from: number, limit: number): number {
  for (let at = from; at < limit; at = ahead.text.indexOf("\n", at) + 1 || limit) if (blockHeadAt(ahead, at)) return at;
  return limit;
}

/** Where the line begins on which nothing but blanks is in front of `at`; -1 if something does. */
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

/**
 * A text that does not end is cut before the next top-level block, before what closes the body around it, and before
 * the next argument or block of that body: people type it in the middle of others.
 */
export function unterminatedEnd(ahead: Lookahead, begin: number, from: number): number {
  const { text } = ahead;
  const indent = indentOf(text, text.lastIndexOf("\n", begin) + 1);
  for (let at = from; at < ahead.end; at = text.indexOf("\n", at) + 1 || ahead.end) {
    if (!blockHeadAt(ahead, at) && !isBeside(ahead, at, indent)) continue;
    return text.charCodeAt(at - 2) === Code.Return ? at - 2 : at - 1;
  }
  return ahead.end;
}

/**
 * Whether the line at `at` closes a body, or holds an argument or a block, as far to the left as the argument with the text, or further. Scripts
 * have such lines in the first column.
 */
function isBeside({ text }: Lookahead, at: number, indent: number): boolean {
  const own = indentOf(text, at);
  if (own > indent) return false;
  const start = at + own;
  if (text.charCodeAt(start) === Code.CloseBrace) return own < indent || own === 0;
  let end = nameEnd(text, start);
  if (end === start || own < Math.min(indent, 1)) return false;
  while (isBlank(text.charCodeAt(end))) end++;
  const code = text.charCodeAt(end);
  if (code === Code.OpenBrace) return true;
  const next = text.charCodeAt(end + 1);
  return code === Code.Equal && next !== Code.Equal && next !== Code.Greater;
}

/** How many blanks a line begins with. */
function indentOf(text: string, start: number): number {
  let end = start;
  while (isBlank(text.charCodeAt(end))) end++;
  return end - start;
}
