import type { Value } from "../../../model/index";
import { Code } from "../lexer/code";
import { nameEnd } from "../lexer/nameEnd";
import { isDigit } from "../lexer/numberEnd";
import { signLength } from "../lexer/sign";
import { type Bracket, closeWith, endsInside, openBracket } from "../scanner/brackets";
import { compact, mark, report } from "../scanner/scanner";
import { skipToken } from "../scanner/skipToken";
import { advance } from "../scanner/skipTrivia";
import { parseFor, startsFor } from "./parseFor";
import type { Parser } from "./parser";

/** Parses `[a, b]` or `[for x in list : x]`. */
export function parseList(parser: Parser): Value {
  const start = parser.at;
  const bracket = openBracket(parser);
  if (startsFor(parser)) return parseFor(parser, bracket, Code.CloseBracket);
  const items = parseItems(parser, bracket, Code.CloseBracket, "Close this list with ].");
  return { kind: "list", span: mark(parser, start, parser.last), items };
}

/**
 * Parses values with commas between them, up to the closing bracket, and moves past it. With `onExpand`, a last `...`
 * is allowed, and reported.
 */
export function parseItems(
  parser: Parser,
  bracket: Bracket,
  closer: Code,
  message: string,
  onExpand?: () => void,
): Value[] {
  const items: Value[] = [];
  while (parser.code !== closer && !endsInside(parser)) {
    const problems = parser.problems.length;
    items.push(parser.readExpression());
    if (onExpand && parser.code === Code.Dot && signLength(parser.text, parser.at, parser.code) === 3) {
      advance(parser, 3);
      onExpand();
      break;
    }
    if (parser.code === Code.Comma) advance(parser, 1);
    else if (parser.code !== closer && !endsInside(parser)) separate(parser, closer, parser.problems.length > problems);
  }
  closeWith(parser, bracket, closer, message);
  return compact(items);
}

/** No comma is behind an item: goes on with the next item if one begins, else behind the next comma or line. */
function separate(parser: Parser, closer: Code, reported: boolean): void {
  if (!reported) report(parser, parser.last - 1, parser.last, "Put a comma between this item and the next.");
  if (!reported && startsItem(parser)) return;
  do skipToken(parser);
  while (parser.code !== Code.Comma && parser.code !== closer && !parser.crossed && !endsInside(parser));
  if (parser.code === Code.Comma) advance(parser, 1);
}

function startsItem(parser: Parser): boolean {
  const { code } = parser;
  if (code === Code.Quote || code === Code.OpenBrace || code === Code.OpenBracket || code === Code.OpenParen)
    return true;
  return isDigit(code) || nameEnd(parser.text, parser.at) > parser.at;
}

/** Parses `(expression)`. */
export function parseParentheses(parser: Parser): Value {
  const start = parser.at;
  const bracket = openBracket(parser);
  const part = parser.readExpression();
  closeWith(parser, bracket, Code.CloseParen, "Close this parenthesis with ).");
  const operation = { kind: "parentheses" } as const;
  return { kind: "expression", span: mark(parser, start, parser.last), parts: [part], operation };
}
