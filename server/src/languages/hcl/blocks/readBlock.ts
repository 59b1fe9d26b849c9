import type { Body, Label } from "../../../model/value";
import { Code } from "../cursor/code";
import { nameEnd } from "../cursor/nameEnd";
import { cut, mark, type Reader, report } from "../cursor/reader";
import { advance, skip, skipLines } from "../cursor/skip";
import { readQuoted } from "../templates/readQuoted";
import { readBody } from "./readBody";

/** Whether what follows a name makes it the head of a block. */
export function opensBlock(r: Reader): boolean {
  return r.code === Code.OpenBrace || r.code === Code.Quote || (r.code !== Code.End && nameEnd(r.text, r.at) > r.at);
}

/** Reads a block from behind its name, which begins at `start`: labels and body. */
export function readBlock(r: Reader, start: number): { labels: Label[]; body: Body; headEnd: number } {
  const labels: Label[] = [];
  const problems = r.problems.length;
  for (;;) {
    const { at } = r;
    const end = r.code === Code.End ? at : nameEnd(r.text, at);
    if (r.code === Code.Quote) labels.push(readLabel(r));
    else if (end > at) {
      labels.push({ text: cut(r, at, end), span: mark(r, at, end) });
      advance(r, end - at);
    } else break;
  }
  const headEnd = r.last;
  const told = r.problems.length > problems;
  if (r.code === Code.OpenBrace) return { labels, body: readBody(r), headEnd };
  if (!told)
    report(r, start, headEnd, 'Write "{" on this line to begin the block, or "=" and a value for an argument.');
  if (braceFollows(r)) return { labels, body: readBody(r), headEnd };
  return { labels, body: { entries: [], span: mark(r, headEnd, headEnd), closed: false }, headEnd };
}

function readLabel(r: Reader): Label {
  const problems = r.problems.length;
  const value = readQuoted(r);
  const { start, end } = value.span;
  if (r.text.charCodeAt(end - 1) !== Code.Quote || end === start + 1) return cutOff(r, start, end);
  if (value.kind === "text") return { text: value.text, span: value.inner };
  if (r.problems.length === problems) report(r, start, end, "Write this label as plain text, without interpolation.");
  return { text: cut(r, start + 1, end - 1), span: mark(r, start + 1, end - 1) };
}

/** A label without its closing quote leaves the brace at the end of the line to the block. */
function cutOff(r: Reader, start: number, end: number): Label {
  let to = end;
  if (r.text.charCodeAt(end - 1) === Code.OpenBrace) {
    r.at = to = end - 1;
    skip(r);
    while (r.text.charCodeAt(to - 1) === Code.Space) to--;
    r.last = to;
  }
  return { text: cut(r, start + 1, to), span: mark(r, start + 1, Math.max(to, start + 1)) };
}

/** Whether the brace stands on the next line; if so, moves there. */
function braceFollows(r: Reader): boolean {
  const { at, last } = r;
  skipLines(r);
  if (r.code === Code.OpenBrace) return true;
  r.at = at;
  skip(r);
  r.last = last;
  return false;
}
