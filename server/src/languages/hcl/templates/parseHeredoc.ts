import type { Expression, Value } from "../../../model/index";
import type { Parser } from "../expressions/parser";
import { Code } from "../lexer/code";
import { flushed, flushedTemplate, heredocAt, terminatorOf, unterminatedEnd } from "../lexer/heredoc";
import { parseMissing } from "../scanner/parseMissing";
import { mark, report, reportWithoutEnd } from "../scanner/scanner";
import { advance } from "../scanner/skipTrivia";
import { parseLines } from "./parseTemplate";
import { templateOf, templateValue } from "./template";

/** Parses a text of several lines: `<<EOT`, its lines, `EOT`. Where it ends is known before anything in it is read. */
export function parseHeredoc(parser: Parser): Value {
  const heredoc = heredocAt(parser.text, parser.at, parser.end);
  if (!heredoc) return parseMissing(parser);
  const start = parser.at;
  const { marker } = heredoc;
  const terminator = terminatorOf(parser, heredoc);
  const template = templateOf(parser);
  const end = terminator ? terminator.lineStart : unterminatedEnd(parser, start, heredoc.start);
  parseLines(parser, template, Math.min(heredoc.start, end), end);
  const inner = mark(parser, Math.min(heredoc.start, end), end);
  if (terminator) parser.at = terminator.end;
  advance(parser, 0);
  const stray = strayReturn(parser.text, inner.start, inner.end);
  if (stray >= 0 && parser.problems.length === template.problems) {
    report(
      parser,
      stray,
      stray + 1,
      "Remove this carriage return, or put a line feed behind it: HCL does not take it alone.",
    );
  }
  const reported = parser.problems.length > template.problems;
  if (!terminator) {
    if (!reported)
      reportWithoutEnd(
        parser,
        start,
        start + parser.text.slice(start, heredoc.start).trimEnd().length,
        `End this text with a line that is only ${marker}.`,
        { start, end },
      );
  } else if (parser.text.indexOf("\n", terminator.end) < 0) {
    // HCL wants to see the end of the line; the end of the file is not enough.
    report(parser, parser.last - marker.length, parser.last, `End this line, ${marker}, with a new line.`);
  }
  const value = templateValue(parser, template, mark(parser, start, parser.last), inner);
  if (!heredoc.flush) return value;
  if (value.kind === "text") return { ...value, text: flushed(value.text) };
  const { operation, ...rest } = value as Expression & Pick<Value, "span">;
  // Which blanks go where strip marks take others is left to Terraform.
  if (operation?.kind !== "template" || template.sequences.some(({ strip }) => strip.start || strip.end)) return rest;
  return { ...rest, operation: { kind: "template", ...flushedTemplate(operation.text, operation.before) } };
}

/** Where a carriage return is that ends no line, or below zero. */
function strayReturn(text: string, start: number, end: number): number {
  for (let at = text.indexOf("\r", start); at >= 0 && at < end; at = text.indexOf("\r", at + 1)) {
    if (text.charCodeAt(at + 1) !== Code.Newline) return at;
  }
  return -1;
}
