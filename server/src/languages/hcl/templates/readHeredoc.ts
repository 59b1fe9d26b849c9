import type { Expression, Value } from "../../../model/index";
import { mark, report } from "../cursor/cursor";
import { readMissing } from "../cursor/readMissing";
import { advance } from "../cursor/skip";
import type { Reader } from "../expressions/reader";
import { Code } from "../lexer/code";
import { flushed, heredocAt, terminatorOf, unterminatedEnd } from "../lexer/heredoc";
import { readLines } from "./readTemplate";
import { templateOf, templateValue } from "./template";

/** Reads a text of several lines: `<<EOT`, its lines, `EOT`. Where it ends is known before anything in it is read. */
export function readHeredoc(reader: Reader): Value {
  const heredoc = heredocAt(reader.text, reader.at, reader.end);
  if (!heredoc) return readMissing(reader);
  const start = reader.at;
  const { marker } = heredoc;
  const terminator = terminatorOf(reader, heredoc);
  const template = templateOf(reader);
  const end = terminator ? terminator.lineStart : unterminatedEnd(reader, heredoc.start);
  readLines(reader, template, Math.min(heredoc.start, end), end);
  const inner = mark(reader, Math.min(heredoc.start, end), end);
  if (terminator) reader.at = terminator.end;
  advance(reader, 0);
  const stray = strayReturn(reader.text, inner.start, inner.end);
  if (stray >= 0 && reader.problems.length === template.problems) {
    report(
      reader,
      stray,
      stray + 1,
      "Remove this carriage return, or put a line feed behind it: HCL does not take it alone.",
    );
  }
  const reported = reader.problems.length > template.problems;
  if (!terminator) {
    if (!reported)
      report(
        reader,
        start,
        start + reader.text.slice(start, heredoc.start).trimEnd().length,
        `End this text with a line that is only ${marker}.`,
      );
  } else if (reader.text.indexOf("\n", terminator.end) < 0) {
    // HCL wants to see the end of the line; the end of the file is not enough.
    report(reader, reader.last - marker.length, reader.last, `End this line, ${marker}, with a new line.`);
  }
  const value = templateValue(reader, template, mark(reader, start, reader.last), inner);
  if (!heredoc.flush) return value;
  if (value.kind === "text") return { ...value, text: flushed(value.text) };
  // Which blanks go is known for the whole text only: not what stands between its interpolations.
  const { operation: _, ...rest } = value as Expression & Pick<Value, "span">;
  return rest;
}

/** Where a carriage return stands that ends no line, or below zero. */
function strayReturn(text: string, start: number, end: number): number {
  for (let at = text.indexOf("\r", start); at >= 0 && at < end; at = text.indexOf("\r", at + 1)) {
    if (text.charCodeAt(at + 1) !== Code.Newline) return at;
  }
  return -1;
}
