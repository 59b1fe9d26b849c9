import type { Value } from "../../model/value";
import { Code } from "./code";
import { flushed } from "./flushed";
import { headAt } from "./headAt";
import { type Heredoc, heredocAt } from "./heredocAt";
import { mark, type Reader, report } from "./reader";
import { readMissing } from "./readMissing";
import { readSequence, templateOf, templateValue } from "./readSequence";
import { advance } from "./skip";
import { terminatorOf } from "./terminatorOf";

/** Reads a text of several lines: `<<EOT`, its lines, `EOT`. */
export function readHeredoc(r: Reader): Value {
  const heredoc = heredocAt(r);
  if (!heredoc) return readMissing(r);
  const { end, watching, at: start } = r;
  const ends = terminatorOf(r, heredoc) >= 0;
  if (ends) r.watching = false;
  else r.end = unterminatedEnd(r, heredoc.start);
  const template = templateOf(r);
  r.at = Math.min(heredoc.start, r.end);
  const terminator = readLines(r, template, heredoc);
  const inner = mark(r, Math.min(heredoc.start, r.at), r.at);
  r.watching = watching;
  r.end = Math.max(end, r.at);
  if (terminator < 0) {
    const message = `End this text with a line that is only ${heredoc.marker}.`;
    if (r.problems.length === template.problems) report(r, start, heredoc.start - 1, message);
    advance(r, 0);
  } else {
    r.at = terminator;
    advance(r, heredoc.marker.length);
    if (r.last >= r.text.length) report(r, terminator, r.last, `End the line of ${heredoc.marker} with a new line.`);
  }
  const value = templateValue(r, template, mark(r, start, r.last), inner);
  return value.kind === "text" && heredoc.flush ? { ...value, text: flushed(value.text) } : value;
}

/** Reads to the line that is only the marker and returns where the marker stands on it; -1 when the text ends before. */
function readLines(r: Reader, template: ReturnType<typeof templateOf>, { marker }: Heredoc): number {
  const { text } = r;
  let lineStart = r.at;
  while (r.at < r.end) {
    if (r.at === lineStart) {
      const at = markerOn(text, lineStart, marker);
      if (at >= 0) return at;
    }
    const from = r.at;
    let at = from;
    let code = text.charCodeAt(at);
    while (code !== Code.Dollar && code !== Code.Percent && code !== Code.Newline && at < r.end)
      code = text.charCodeAt(++at);
    if (code === Code.Newline && at < r.end) lineStart = ++at;
    template.text += text.slice(from, at);
    r.at = at;
    if (at < r.end && (code === Code.Dollar || code === Code.Percent)) readSequence(r, template);
  }
  return -1;
}

function markerOn(text: string, lineStart: number, marker: string): number {
  let at = lineStart;
  while (text.charCodeAt(at) === Code.Space || text.charCodeAt(at) === Code.Tab) at++;
  if (!text.startsWith(marker, at)) return -1;
  let end = at + marker.length;
  let code = text.charCodeAt(end);
  while (code === Code.Space || code === Code.Tab || code === Code.Return) code = text.charCodeAt(++end);
  return code === Code.Newline || end >= text.length ? at : -1;
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
