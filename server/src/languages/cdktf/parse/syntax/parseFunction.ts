import { maxDepth } from "../../../hcl/scanner/scanner";
import { isWordToken, TokenKind } from "../tokens/token";
import type { FunctionNode, SyntaxNode } from "./node";
import { inScope, parseStatements } from "./parseBlock";
import { parseTaken } from "./parseDeclaration";
import { accept, isText, lastEnd, type Parser, peek, skipGroup, skipToken, startAt, tokenText, within } from "./parser";
import { assign, declare } from "./scope";
import { skipAngles, skipType } from "./skipType";

/** Parses `function name(…) { … }`. As a statement, it declares its name. */
export function parseFunction(parser: Parser, declares: boolean): SyntaxNode {
  const { scope } = parser;
  const start = startAt(parser);
  parser.at++;
  if (isText(parser, "*")) parser.at++;
  const named = peek(parser) === TokenKind.Name ? { name: tokenText(parser), start: startAt(parser) } : undefined;
  if (named) parser.at++;
  const node = parseRest(parser, "method", start);
  if (named && declares) assign(declare(scope, named.name, named.start), node);
  return node;
}

/** Parses what follows the name of a method. */
export function parseMethod(parser: Parser): void {
  parseRest(parser, "method", startAt(parser));
}

/** Parses an arrow function from its parameters on. */
export function parseArrow(parser: Parser): SyntaxNode {
  return parseRest(parser, "function", startAt(parser));
}

function parseRest(parser: Parser, kind: "function" | "method", start: number): FunctionNode {
  const outer = parser.parts;
  const outerReturned = parser.returned;
  parser.parts = [];
  parser.returned = [];
  const returns = inScope(parser, kind, () => {
    if (peek(parser) === TokenKind.Less) skipAngles(parser);
    const takes = parseParameters(parser);
    if (accept(parser, TokenKind.Colon)) skipType(parser);
    const isArrow = accept(parser, TokenKind.Arrow);
    if (parser.depth >= maxDepth) return skipBody(parser);
    parser.depth++;
    const isBlock = peek(parser) === TokenKind.OpenBrace;
    const returned = isBlock ? parseBody(parser) : isArrow ? parser.readExpression() : undefined;
    parser.depth--;
    if (isArrow && returned && !isBlock) parser.returned.push(returned);
    if (isArrow && returned) parser.parts.push(returned);
    return takes ? undefined : returned;
  });
  const node: FunctionNode = {
    kind: "function",
    parts: parser.parts,
    results: parser.returned,
    start,
    end: lastEnd(parser),
    ...(returns && { returns }),
  };
  parser.parts = outer;
  parser.returned = outerReturned;
  return node;
}

function skipBody(parser: Parser): undefined {
  if (peek(parser) === TokenKind.OpenBrace) skipGroup(parser);
  else
    while (parser.at < parser.end && peek(parser) !== TokenKind.Semicolon && peek(parser) !== TokenKind.Comma)
      skipToken(parser);
}

/** The statements of a function; what it returns when that is the first of them. */
function parseBody(parser: Parser): SyntaxNode | undefined {
  return within(parser, () => {
    let returned: SyntaxNode | undefined;
    if (peek(parser) === TokenKind.Keyword && isText(parser, "return")) {
      parser.at++;
      returned = parser.readExpression();
      parser.parts.push(returned);
      parser.returned.push(returned);
      accept(parser, TokenKind.Semicolon);
      if (parser.at < parser.end) returned = undefined;
    }
    parseStatements(parser);
    return returned;
  });
}

/** Parses `(a, b: T = c)`, or the one parameter without parentheses; whether there is any. */
export function parseParameters(parser: Parser): boolean {
  if (peek(parser) === TokenKind.Name) {
    declare(parser.scope, tokenText(parser), startAt(parser)).unsure = true;
    parser.at++;
    return true;
  }
  if (peek(parser) !== TokenKind.OpenParen) return false;
  return within(parser, () => {
    const any = parser.at < parser.end;
    while (parser.at < parser.end) parseParameter(parser);
    return any;
  });
}

function parseParameter(parser: Parser): void {
  const { at } = parser;
  while (peek(parser) === TokenKind.At) {
    parser.at += 2;
    if (peek(parser) === TokenKind.OpenParen) skipGroup(parser);
  }
  let isProperty = false;
  while (isWordToken(peek(parser)) && isWordToken(peek(parser, 1))) {
    isProperty = true;
    parser.at++;
  }
  accept(parser, TokenKind.Spread);
  if (peek(parser) === TokenKind.OpenBrace || peek(parser) === TokenKind.OpenBracket) {
    for (const { name, start } of parseTaken(parser)) declare(parser.scope, name, start).unsure = true;
  } else if (isWordToken(peek(parser))) {
    declare(parser.scope, tokenText(parser), startAt(parser)).unsure = true;
    const owner = parser.scope.parent;
    if (isProperty && owner?.kind === "class") declare(owner, tokenText(parser), startAt(parser)).unsure = true;
    parser.at++;
  }
  accept(parser, TokenKind.Question);
  if (accept(parser, TokenKind.Colon)) skipType(parser);
  if (accept(parser, TokenKind.Equal)) parser.parts.push(parser.readExpression());
  if (!accept(parser, TokenKind.Comma) && parser.at === at) parser.at++;
}
