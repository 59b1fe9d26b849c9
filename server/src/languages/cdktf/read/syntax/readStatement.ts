import { deepest } from "../../../hcl/cursor/cursor";
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
export function readStatement(p: Parser, isCode: boolean): void {
  const kind = peek(p);
  if (kind === Token.OpenBrace) readBlock(p);
  else if (kind === Token.Declare) readDeclaration(p);
  else if (kind === Token.Class) readClass(p);
  else if (kind === Token.Function) readFunction(p, true);
  else if (kind === Token.Keyword) readKeyword(p);
  else if (kind === Token.Export) p.at++;
  else if (beginsImport(p)) readImport(p);
  else if (!readContextual(p)) readExpressionStatement(p, isCode);
}

function readExpressionStatement(p: Parser, isCode: boolean): void {
  const first = p.at;
  const node = readExpression(p);
  if (node.kind === "missing") return;
  if (isCode && node.kind === "name") noteLoose(p, first);
  if (node.kind === "chain" && node.steps.at(-1)?.kind === "call") p.statements.push({ chain: node });
  p.parts.push(node);
}

/** `if (…)`, `for (…) …`, `catch (…) …`: names in the parentheses are seen in what follows them. */
function readKeyword(p: Parser): void {
  const word = textAt(p);
  p.at++;
  if (peek(p) === Token.Unary) p.at++;
  if (peek(p) !== Token.OpenParen || (word !== "for" && word !== "catch")) return;
  inScope(p, "block", () => {
    if (word === "catch") readParameters(p);
    else within(p, () => readStatements(p, false));
    if (peek(p) !== Token.End && p.depth < deepest) {
      p.depth++;
      readStatement(p, true);
      p.depth--;
    }
    skip(p, Token.Semicolon);
  });
}

/** Words that mean something only in front of another: `type X = …`, `interface X { … }`, `abstract class`. */
function readContextual(p: Parser): boolean {
  if (peek(p) !== Token.Name || !isWord(peek(p, 1)) || breaksAt(p, 1)) return false;
  if (isText(p, "interface")) {
    while (p.at < p.end && peek(p) !== Token.OpenBrace && peek(p) !== Token.Semicolon) p.at++;
    if (peek(p) === Token.OpenBrace) skipGroup(p);
    return true;
  }
  if (isText(p, "as") || isText(p, "async")) return false;
  p.at++;
  return true;
}

/** Notes the name at a token, behind which the parser stands, as a word half typed if it is all of its statement. */
function noteLoose(p: Parser, token: number): void {
  const { kinds, breaks, starts, ends } = p.tokens;
  const before = token > 0 ? (kinds[token - 1] as Token) : Token.Semicolon;
  const begins =
    breaks[token] || before === Token.Semicolon || before === Token.OpenBrace || before === Token.CloseBrace;
  const next = peek(p);
  const ends_ = next === Token.End || next === Token.Semicolon || (breaksAt(p) && next < Token.Relation);
  if (begins && ends_) p.loose.push({ start: starts[token]!, end: ends[token]! });
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
