import type { Body, BodyItem, Label, Value } from "../../../model/index";
import type { Span } from "../../../text/index";
import { parseExpression } from "../expressions/parseExpression";
import type { Parser } from "../expressions/parser";
import { Code } from "../lexer/code";
import { nameEnd } from "../lexer/nameEnd";
import { type Bracket, openBracket } from "../scanner/brackets";
import { closeBody } from "../scanner/closeBody";
import { endBodyItem } from "../scanner/endBodyItem";
import { endsByIndent, indentAt } from "../scanner/indent";
import { missingValue, reportNoValue } from "../scanner/parseMissing";
import { type Name, parseName } from "../scanner/parseName";
import { compact, cut, isAt, mark, maxDepth, report } from "../scanner/scanner";
import { skipToken } from "../scanner/skipToken";
import { advance, skipLines, skipTrivia } from "../scanner/skipTrivia";
import { parseQuoted } from "../templates/parseQuoted";
import { asDynamic } from "./asDynamic";

/** Whether the name before the parser's position begins a block. */
export function opensBlock(parser: Parser): boolean {
  return (
    parser.code === Code.OpenBrace ||
    parser.code === Code.Quote ||
    (parser.code !== Code.End && nameEnd(parser.text, parser.at) > parser.at)
  );
}

/** Parses a block from behind its name, which begins at `start`: labels and body. */
export function parseBlock(parser: Parser, start: number): { labels: Label[]; body: Body; headEnd: number } {
  const labels: Label[] = [];
  const problems = parser.problems.length;
  for (;;) {
    const { at } = parser;
    const end = parser.code === Code.End ? at : nameEnd(parser.text, at);
    if (parser.code === Code.Quote) labels.push(parseLabel(parser));
    else if (end > at) {
      labels.push({ text: cut(parser, at, end), span: mark(parser, at, end) });
      advance(parser, end - at);
    } else break;
  }
  const headEnd = parser.last;
  const reported = parser.problems.length > problems;
  if (parser.code === Code.OpenBrace)
    return { labels: compact(labels), body: parseBody(parser, start, headEnd), headEnd };
  if (!reported)
    report(parser, start, headEnd, 'Write "{" on this line to begin the block, or "=" and a value for an argument.');
  if (braceFollows(parser)) return { labels: compact(labels), body: parseBody(parser, start, headEnd), headEnd };
  return { labels, body: { items: [], span: mark(parser, headEnd, headEnd), closed: false }, headEnd };
}

function parseLabel(parser: Parser): Label {
  const problems = parser.problems.length;
  const value = parseQuoted(parser);
  const { start, end } = value.span;
  if (parser.text.charCodeAt(end - 1) !== Code.Quote || end === start + 1) return cutOff(parser, start, end);
  if (value.kind === "text") return { text: value.text, span: value.inner };
  if (parser.problems.length === problems)
    report(parser, start, end, "Write this label as plain text, without interpolation.");
  return { text: cut(parser, start + 1, end - 1), span: mark(parser, start + 1, end - 1) };
}

/** A label without its closing quote leaves the brace at the end of the line to the block. */
function cutOff(parser: Parser, start: number, end: number): Label {
  let to = end;
  if (parser.text.charCodeAt(end - 1) === Code.OpenBrace) {
    parser.at = to = end - 1;
    skipTrivia(parser);
    while (parser.text.charCodeAt(to - 1) === Code.Space) to--;
    parser.last = to;
  }
  return { text: cut(parser, start + 1, to), span: mark(parser, start + 1, Math.max(to, start + 1)) };
}

/** Whether the brace is on the next line; if so, moves there. */
function braceFollows(parser: Parser): boolean {
  const { at, last } = parser;
  skipLines(parser);
  if (parser.code === Code.OpenBrace) return true;
  parser.at = at;
  skipTrivia(parser);
  parser.last = last;
  return false;
}

/** Parses the body of a block from its opening brace to behind its closing one; its head is from `head` to `headEnd`. */
function parseBody(parser: Parser, head: number, headEnd: number): Body {
  const start = parser.at;
  if (parser.depth >= maxDepth) {
    skipToken(parser);
    return { items: [], span: mark(parser, start, parser.last), closed: true };
  }
  parser.depth++;
  const bracket = openBracket(parser);
  parser.newlines = true;
  parser.last = parser.at = start + 1;
  skipTrivia(parser);
  const items: BodyItem[] = [];
  const ends = parser.code === Code.Newline || parser.code === Code.CloseBrace || parser.code === Code.End;
  const reported = !ends && parseOnlyEntry(parser, items);
  const body = parseEntries(parser, bracket, items, reported, { start: head, end: headEnd });
  parser.depth--;
  return body;
}

/** `reported`: the line that the parser is on is already complained of. */
function parseEntries(parser: Parser, bracket: Bracket, items: BodyItem[], reported: boolean, head: Span): Body {
  const indent = parser.byIndent ? indentAt(parser.text, bracket.start) : 0;
  let isLineReported = reported;
  for (;;) {
    if (parser.code === Code.Newline) isLineReported = false;
    skipLines(parser);
    if (isAt(parser, Code.CloseBrace) || parser.code === Code.End || endsByIndent(parser, indent)) {
      return closeBody(parser, bracket, items, indent, `Close ${headText(parser, head)} with }.`, head.start);
    }
    const problems = parser.problems.length;
    const item = parseEntry(parser);
    if (item) items.push(item);
    endBodyItem(parser, item?.form, isLineReported || parser.problems.length > problems);
  }
}

/** The name of a block in a message: its head, or "this block" where that is long or has several lines. */
function headText({ text }: Parser, { start, end }: Span): string {
  const head = end - start > longestHead ? "" : text.slice(start, end).trim();
  return head.includes("\n") || head === "" ? "this block" : `the block ${head}`;
}

const longestHead = 120;

/** Parses what is on the line of the opening brace, one argument; whether something else does, which is reported. */
function parseOnlyEntry(parser: Parser, items: BodyItem[]): boolean {
  const problems = parser.problems.length;
  const item = parseEntry(parser);
  if (item) items.push(item);
  const reported = parser.problems.length > problems;
  if (!reported && item?.form === "block") {
    report(parser, item.nameSpan.start, item.nameSpan.end, "Put this block on a line of its own.");
  } else if (parser.code !== Code.CloseBrace) {
    const message = "Close the block here with }, or give each argument a line of its own.";
    if (!reported && parser.code !== Code.End) report(parser, parser.last - 1, parser.last, message);
    endBodyItem(parser, item?.form, true);
  }
  return parser.problems.length > problems;
}

/** Parses an argument or a nested block; undefined when neither begins here, which is reported and skipped. */
function parseEntry(parser: Parser): BodyItem | undefined {
  const name = parseName(parser);
  if (!name) return undefined;
  if (!opensBlock(parser)) return parseArgument(parser, name);
  const { labels, body } = parseBlock(parser, name.span.start);
  const value: Value = { kind: "body", span: body.span, body };
  const span = mark(parser, name.span.start, parser.last);
  const item: BodyItem = { name: name.text, nameSpan: name.span, value, span, form: "block" };
  if (labels.length === 0) return item;
  return name.text === "dynamic" ? asDynamic(parser, labels, body, span) : { ...item, labels };
}

/** Parses an argument from behind its name: `= value`. A name alone may become anything. */
export function parseArgument(parser: Parser, name: Name): BodyItem {
  const { text, span: nameSpan } = name;
  if (parser.code !== Code.Equal) {
    report(parser, nameSpan.start, nameSpan.end, `Write "=" and a value behind ${text}, or "{" for a block.`);
    return {
      name: text,
      nameSpan,
      value: { kind: "missing", span: mark(parser, parser.last, parser.last) },
      span: nameSpan,
    };
  }
  advance(parser, 1);
  const ends = isAt(parser, Code.Newline) || isAt(parser, Code.End) || isAt(parser, Code.CloseBrace);
  if (ends) reportNoValue(parser, nameSpan.start, text);
  const value = ends ? missingValue(parser) : parseExpression(parser);
  return { name: text, nameSpan, value, span: mark(parser, nameSpan.start, parser.last), form: "argument" };
}
