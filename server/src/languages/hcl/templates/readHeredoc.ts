import type { Value } from "../../../model/value";
import { Code } from "../cursor/code";
import { flushed } from "../cursor/flushed";
import { headAt } from "../cursor/headAt";
import { heredocAt } from "../cursor/heredocAt";
import { mark, type Reader, report } from "../cursor/reader";
import { readMissing } from "../cursor/readMissing";
import { advance } from "../cursor/skip";
import { terminatorOf } from "../cursor/terminatorOf";
import { readLines } from "./readLines";
import { templateOf, templateValue } from "./template";

/** Reads a text of several lines: `<<EOT`, its lines, `EOT`. Where it ends is known before anything in it is read. */
export function readHeredoc(r: Reader): Value {
  const heredoc = heredocAt(r);
  if (!heredoc) return readMissing(r);
  const start = r.at;
  const { marker } = heredoc;
  const terminator = terminatorOf(r, heredoc);
  const template = templateOf(r);
  const end = terminator ? terminator.lineStart : unterminatedEnd(r, heredoc.start);
  readLines(r, template, Math.min(heredoc.start, end), end);
  const inner = mark(r, Math.min(heredoc.start, end), end);
  if (terminator) r.at = terminator.end;
  advance(r, 0);
  const stray = strayReturn(r.text, inner.start, inner.end);
  if (stray >= 0 && r.problems.length === template.problems) {
    report(
      r,
      stray,
      stray + 1,
      "Remove this carriage return, or put a line feed behind it: HCL does not take it alone.",
    );
  }
  const told = r.problems.length > template.problems;
  if (!terminator) {
    if (!told) report(r, start, heredoc.start - 1, `End this text with a line that is only ${marker}.`);
  } else if (r.text.indexOf("\n", terminator.end) < 0) {
    // HCL wants to see the end of the line; the end of the file is not enough.
    report(r, r.last - marker.length, r.last, `End this line, ${marker}, with a new line.`);
  }
  const value = templateValue(r, template, mark(r, start, r.last), inner);
  return value.kind === "text" && heredoc.flush ? { ...value, text: flushed(value.text) } : value;
}

/** Where a carriage return stands that ends no line, or below zero. */
function strayReturn(text: string, start: number, end: number): number {
  for (let at = text.indexOf("\r", start); at >= 0 && at < end; at = text.indexOf("\r", at + 1)) {
    if (text.charCodeAt(at + 1) !== Code.Newline) return at;
  }
  return -1;
}

/** A text that does not end is given up above the next top-level block, or above a brace in the first column. */
function unterminatedEnd(r: Reader, from: number): number {
  const { text } = r;
  for (let at = from; at < r.end; at = text.indexOf("\n", at) + 1 || r.end) {
    if (text.charCodeAt(at) !== Code.CloseBrace && !headAt(r, at)) continue;
    return text.charCodeAt(at - 2) === Code.Return ? at - 2 : at - 1;
  }
  return r.end;
}
