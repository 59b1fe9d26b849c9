import type { Body, BodyItem, Value } from "../../../model/index";
import type { Span } from "../../../text/index";
import { Code } from "../lexer/code";
import { nameEnd } from "../lexer/nameEnd";
import { signLength } from "../lexer/sign";
import { type Bracket, openBracket } from "../scanner/brackets";
import { closeBody } from "../scanner/closeBody";
import { endsByIndent, indentAt } from "../scanner/indent";
import { missingValue, reportNoValue } from "../scanner/parseMissing";
import { cut, mark, report } from "../scanner/scanner";
import { isCloser, skipToken } from "../scanner/skipToken";
import { advance, skipLines, skipTrivia } from "../scanner/skipTrivia";
import { parseFor, startsFor } from "./parseFor";
import type { Parser } from "./parser";

/** Parses `{ a = 1, b = 2 }` or `{ for k, v in map : k => v }`. */
export function parseObject(parser: Parser): Value {
  const start = parser.at;
  const bracket = openBracket(parser);
  if (startsFor(parser)) return parseFor(parser, bracket, Code.CloseBrace);
  parser.newlines = true;
  parser.last = parser.at = start + 1;
  skipTrivia(parser);
  const body = parseItemsOf(parser, bracket);
  return { kind: "body", span: body.span, body };
}

function parseItemsOf(parser: Parser, bracket: Bracket): Body {
  const items: BodyItem[] = [];
  const indent = parser.byIndent ? indentAt(parser.text, bracket.start) : 0;
  for (;;) {
    skipLines(parser);
    const ends = parser.code === Code.End || isCloser(parser.code) || endsByIndent(parser, indent);
    if (ends) return closeBody(parser, bracket, items, indent, "Close this object with }.");
    const problems = parser.problems.length;
    const item = parseObjectItem(parser);
    if (item) items.push(item);
    if (parser.code === Code.Comma) advance(parser, 1);
    else if (!endsItem(parser)) separate(parser, parser.problems.length > problems);
  }
}

/** Neither comma nor newline is behind an item: goes on with the next item if one begins, else with the next line. */
function separate(parser: Parser, reported: boolean): void {
  if (!reported) report(parser, parser.last - 1, parser.last, "Put a comma or a new line behind this item.");
  if (!reported && (parser.code === Code.Quote || nameEnd(parser.text, parser.at) > parser.at)) return;
  while (!endsItem(parser)) skipToken(parser);
  if (parser.code === Code.Comma) advance(parser, 1);
}

function endsItem(parser: Parser): boolean {
  return (
    parser.code === Code.Newline || parser.code === Code.Comma || parser.code === Code.End || isCloser(parser.code)
  );
}

/** Parses `key = value` or `key : value`; the key is a name, a text, or any expression. Undefined if none is there. */
function parseObjectItem(parser: Parser): BodyItem | undefined {
  const start = parser.at;
  const end = nameEnd(parser.text, start);
  if (end > start) {
    advance(parser, end - start);
    if (separates(parser) || endsItem(parser))
      return parseValue(parser, start, cut(parser, start, end), mark(parser, start, end));
    parser.at = start;
    advance(parser, 0);
  }
  const key = parser.readExpression();
  if (key.kind === "missing") return undefined;
  const name = nameOf(parser, key);
  if (name === undefined) return { ...parseValue(parser, start, "", key.span), key };
  return parseValue(parser, start, name, key.kind === "text" ? key.inner : key.span);
}

/** The rest of an item that begins at `from`, in front of the quotes around its name. A key that lacks its beginning may be before that. */
function parseValue(parser: Parser, from: number, name: string, nameSpan: Span): BodyItem {
  const start = Math.min(from, nameSpan.start);
  if (separates(parser)) {
    advance(parser, 1);
    const ends = endsItem(parser);
    if (ends) reportNoValue(parser, nameSpan.start, name || "this key");
    const value = ends ? missingValue(parser) : parser.readExpression();
    return { name, nameSpan, value, span: mark(parser, start, parser.last), form: "argument" };
  }
  report(parser, nameSpan.start, nameSpan.end, `Write "=" and a value behind ${name || "this key"}.`);
  const value: Value = startsValue(parser)
    ? parser.readExpression()
    : { kind: "missing", span: mark(parser, parser.last, parser.last) };
  return { name, nameSpan, value, span: mark(parser, start, parser.last) };
}

/** The name that a key means: only a reference to something, a call and the like have none. */
function nameOf(parser: Parser, key: Value): string | undefined {
  switch (key.kind) {
    case "text":
      return key.text;
    case "reference":
      return key.reference.steps.length === 1 ? key.reference.steps[0]!.name : undefined;
    case "number":
    case "bool":
    case "null":
      return cut(parser, key.span.start, key.span.end);
    default:
      return undefined;
  }
}

function separates(parser: Parser): boolean {
  const { text, at, code } = parser;
  return (code === Code.Colon || code === Code.Equal) && signLength(text, at, code) === 1;
}

/** Whether a value is meant though the equals sign is not there: `tags { }`, `name "x"`. */
function startsValue(parser: Parser): boolean {
  return parser.code === Code.OpenBrace || parser.code === Code.Quote || parser.code === Code.OpenBracket;
}
