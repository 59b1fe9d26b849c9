import type { Body, Label } from "../../model/body";
import { Code } from "./code";
import { nameEnd } from "./nameEnd";
import { readBody } from "./readBody";
import { cut, mark, type Reader, report } from "./reader";
import { readQuoted } from "./readQuoted";
import { advance, skip, skipLines } from "./skip";

/** Reads a block from behind its name: labels and body. */
export function readBlock(r: Reader): { labels: Label[]; body: Body; headEnd: number } {
  const labels: Label[] = [];
  const start = r.last;
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
  if (r.code === Code.OpenBrace) return { labels, body: readBody(r), headEnd };
  report(
    r,
    Math.min(start, headEnd - 1),
    headEnd,
    'Write "{" on this line to begin the block, or "=" and a value for an argument.',
  );
  if (braceFollows(r)) return { labels, body: readBody(r), headEnd };
  return { labels, body: { entries: [], span: mark(r, headEnd, headEnd), closed: false }, headEnd };
}

function readLabel(r: Reader): Label {
  const problems = r.problems.length;
  const value = readQuoted(r);
  if (value.kind === "text") return { text: value.text, span: value.inner };
  const { start, end } = value.span;
  if (r.problems.length === problems) report(r, start, end, "Write this label as plain text, without interpolation.");
  return { text: cut(r, start + 1, end - 1), span: mark(r, start + 1, Math.max(start + 1, end - 1)) };
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
