import { maxDepth } from "../../../hcl/scanner/scanner";
import { isWordToken, TokenKind } from "../tokens/token";
import type { Tokens } from "../tokens/tokens";
import { beginsImport, inScope, parseBlock, parseStatements } from "./parseBlock";
import { parseClass } from "./parseClass";
import { parseDeclaration } from "./parseDeclaration";
import { parseExpression } from "./parseExpression";
import { parseFunction, parseParameters } from "./parseFunction";
import { parseImport } from "./parseImport";
import { accept, breaksAt, isText, type Parser, peek, skipGroup, tokenText, within } from "./parser";
import { scopeOf } from "./scope";

/** Reads one statement, or the piece of one that is here. With `isCode`, a word alone is one half typed. */
export function parseStatement(parser: Parser, isCode: boolean): void {
  const kind = peek(parser);
  if (kind === TokenKind.OpenBrace && !isReturned(parser, parser.at)) parseBlock(parser);
  else if (kind === TokenKind.Declare) parseDeclaration(parser);
  else if (kind === TokenKind.Class) parseClass(parser);
  else if (kind === TokenKind.Function) parseFunction(parser, true);
  else if (kind === TokenKind.Keyword) parseKeyword(parser);
  else if (kind === TokenKind.Export) parser.at++;
  else if (beginsImport(parser)) parseImport(parser);
  else if (!parseContextual(parser)) parseExpressionStatement(parser, isCode);
}

function parseExpressionStatement(parser: Parser, isCode: boolean): void {
  const first = parser.at;
  const node = parseExpression(parser);
  if (node.kind === "missing") return;
  if (isCode && node.kind === "name") noteLoose(parser, first);
  if (node.kind === "chain" && node.steps.at(-1)?.kind === "call") parser.statements.push({ chain: node });
  parser.parts.push(node);
  if (isReturned(parser, first)) parser.returned.push(node);
}

/** Whether the word in front of a token is `return`. */
function isReturned({ text, tokens: { kinds, starts, ends, breaks } }: Parser, token: number): boolean {
  if (token === 0 || breaks[token] || kinds[token - 1] !== TokenKind.Keyword) return false;
  return text.slice(starts[token - 1], ends[token - 1]) === "return";
}

/** `if (…)`, `for (…) …`, `catch (…) …`: names in the parentheses are seen in what follows them. */
function parseKeyword(parser: Parser): void {
  const word = tokenText(parser);
  parser.at++;
  if (peek(parser) === TokenKind.Unary) parser.at++;
  if (peek(parser) !== TokenKind.OpenParen || (word !== "for" && word !== "catch")) return;
  inScope(parser, "block", () => {
    if (word === "catch") parseParameters(parser);
    else within(parser, () => parseStatements(parser, false));
    if (peek(parser) !== TokenKind.End && parser.depth < maxDepth) {
      parser.depth++;
      parseStatement(parser, true);
      parser.depth--;
    }
    accept(parser, TokenKind.Semicolon);
  });
}

/** Words that mean something only in front of another: `type X = …`, `interface X { … }`, `abstract class`. */
function parseContextual(parser: Parser): boolean {
  if (peek(parser) !== TokenKind.Name || !isWordToken(peek(parser, 1)) || breaksAt(parser, 1)) return false;
  if (isText(parser, "interface")) {
    while (parser.at < parser.end && peek(parser) !== TokenKind.OpenBrace && peek(parser) !== TokenKind.Semicolon)
      parser.at++;
    if (peek(parser) === TokenKind.OpenBrace) skipGroup(parser);
    return true;
  }
  if (isText(parser, "as") || isText(parser, "async")) return false;
  parser.at++;
  return true;
}

/** Notes the name at a token, behind which the parser is, as a word half typed if it is all of its statement. */
function noteLoose(parser: Parser, token: number): void {
  const { kinds, breaks, starts, ends } = parser.tokens;
  const before = token > 0 ? (kinds[token - 1] as TokenKind) : TokenKind.Semicolon;
  const begins =
    breaks[token] ||
    before === TokenKind.Semicolon ||
    before === TokenKind.OpenBrace ||
    before === TokenKind.CloseBrace;
  const next = peek(parser);
  const ends_ =
    next === TokenKind.End || next === TokenKind.Semicolon || (breaksAt(parser) && next < TokenKind.Relation);
  if (begins && ends_) parser.loose.push({ start: starts[token]!, end: ends[token]! });
}

/** A parser at the start of a text's tokens. */
export function parserOf(tokens: Tokens): Parser {
  const scope = scopeOf("block", undefined, 0);
  scope.end = tokens.text.length;
  const { text, count: end } = tokens;
  const found = { news: [], statements: [], assigned: [], parts: [], returned: [], loose: [] };
  const parser: Parser = {
    text,
    tokens,
    at: 0,
    end,
    scope,
    depth: 0,
    reached: 0,
    ...found,
    readExpression: () => parseExpression(parser),
    readStatement: (isCode) => parseStatement(parser, isCode),
  };
  return parser;
}
