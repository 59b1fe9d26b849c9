import { maxDepth } from "../../../hcl/cursor/cursor";
import { isWord, Token } from "../tokens/token";
import type { Tokens } from "../tokens/tokens";
import { breaksAt, isText, type Parser, peek, skip, skipGroup, textAt, within } from "./parser";
import { beginsImport, inScope, readBlock, readStatements } from "./readBlock";
import { readClass } from "./readClass";
import { readDeclaration } from "./readDeclaration";
import { readExpression } from "./readExpression";
import { readFunction, readParameters } from "./readFunction";
import { readImport } from "./readImport";
import { scopeOf } from "./scope";

/** Reads one statement, or the piece of one that stands here. With `isCode`, a word alone is one half typed. */
export function readStatement(parser: Parser, isCode: boolean): void {
  const kind = peek(parser);
  if (kind === Token.OpenBrace) readBlock(parser);
  else if (kind === Token.Declare) readDeclaration(parser);
  else if (kind === Token.Class) readClass(parser);
  else if (kind === Token.Function) readFunction(parser, true);
  else if (kind === Token.Keyword) readKeyword(parser);
  else if (kind === Token.Export) parser.at++;
  else if (beginsImport(parser)) readImport(parser);
  else if (!readContextual(parser)) readExpressionStatement(parser, isCode);
}

function readExpressionStatement(parser: Parser, isCode: boolean): void {
  const first = parser.at;
  const node = readExpression(parser);
  if (node.kind === "missing") return;
  if (isCode && node.kind === "name") noteLoose(parser, first);
  if (node.kind === "chain" && node.steps.at(-1)?.kind === "call") parser.statements.push({ chain: node });
  parser.parts.push(node);
}

/** `if (…)`, `for (…) …`, `catch (…) …`: names in the parentheses are seen in what follows them. */
function readKeyword(parser: Parser): void {
  const word = textAt(parser);
  parser.at++;
  if (peek(parser) === Token.Unary) parser.at++;
  if (peek(parser) !== Token.OpenParen || (word !== "for" && word !== "catch")) return;
  inScope(parser, "block", () => {
    if (word === "catch") readParameters(parser);
    else within(parser, () => readStatements(parser, false));
    if (peek(parser) !== Token.End && parser.depth < maxDepth) {
      parser.depth++;
      readStatement(parser, true);
      parser.depth--;
    }
    skip(parser, Token.Semicolon);
  });
}

/** Words that mean something only in front of another: `type X = …`, `interface X { … }`, `abstract class`. */
function readContextual(parser: Parser): boolean {
  if (peek(parser) !== Token.Name || !isWord(peek(parser, 1)) || breaksAt(parser, 1)) return false;
  if (isText(parser, "interface")) {
    while (parser.at < parser.end && peek(parser) !== Token.OpenBrace && peek(parser) !== Token.Semicolon) parser.at++;
    if (peek(parser) === Token.OpenBrace) skipGroup(parser);
    return true;
  }
  if (isText(parser, "as") || isText(parser, "async")) return false;
  parser.at++;
  return true;
}

/** Notes the name at a token, behind which the parser stands, as a word half typed if it is all of its statement. */
function noteLoose(parser: Parser, token: number): void {
  const { kinds, breaks, starts, ends } = parser.tokens;
  const before = token > 0 ? (kinds[token - 1] as Token) : Token.Semicolon;
  const begins =
    breaks[token] || before === Token.Semicolon || before === Token.OpenBrace || before === Token.CloseBrace;
  const next = peek(parser);
  const ends_ = next === Token.End || next === Token.Semicolon || (breaksAt(parser) && next < Token.Relation);
  if (begins && ends_) parser.loose.push({ start: starts[token]!, end: ends[token]! });
}

/** A parser at the start of a text's tokens. */
export function parserOf(tokens: Tokens): Parser {
  const scope = scopeOf("block", undefined, 0);
  scope.end = tokens.text.length;
  const { text, count: end } = tokens;
  const found = { news: [], statements: [], assigned: [], parts: [], loose: [] };
  const parser: Parser = {
    text,
    tokens,
    at: 0,
    end,
    scope,
    depth: 0,
    reached: 0,
    ...found,
    readExpression: () => readExpression(parser),
    readStatement: (isCode) => readStatement(parser, isCode),
  };
  return parser;
}
