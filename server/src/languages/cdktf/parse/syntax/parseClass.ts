import { maxDepth } from "../../../hcl/scanner/scanner";
import { isWordToken, TokenKind } from "../tokens/token";
import type { Scope, SyntaxNode } from "./node";
import { inScope, parseBlock } from "./parseBlock";
import { parseMethod } from "./parseFunction";
import { accept, breaksAt, isText, lastEnd, type Parser, peek, skipGroup, startAt, tokenText, within } from "./parser";
import { assign, declare } from "./scope";
import { skipAngles, skipType } from "./skipType";

/** Parses a class declaration or expression. */
export function parseClass(parser: Parser): SyntaxNode {
  const start = startAt(parser);
  const { scope } = parser;
  parser.at++;
  const named =
    peek(parser) === TokenKind.Name && !isText(parser, "implements")
      ? { name: tokenText(parser), start: startAt(parser) }
      : undefined;
  if (named) parser.at++;
  inScope(parser, "class", (own) => {
    if (named) {
      own.name = named.name;
      declare(scope, named.name, named.start, { class: own });
    }
    parseHeritage(parser, own);
    if (peek(parser) !== TokenKind.OpenBrace) return;
    if (parser.depth >= maxDepth) {
      skipGroup(parser);
      return;
    }
    parser.depth++;
    within(parser, () => parseMembers(parser));
    parser.depth--;
  });
  return { kind: "parts", parts: [], start, end: lastEnd(parser) };
}

function parseHeritage(parser: Parser, own: Scope): void {
  while (parser.at < parser.end && peek(parser) !== TokenKind.OpenBrace) {
    if (isText(parser, "extends") && peek(parser, 1) === TokenKind.Name) own.superclass = superclassAt(parser);
    if (peek(parser) === TokenKind.Less) skipAngles(parser);
    else if (peek(parser) === TokenKind.OpenParen) skipGroup(parser);
    else if (peek(parser) > TokenKind.Keyword && peek(parser) !== TokenKind.Comma && peek(parser) !== TokenKind.Dot)
      return;
    else parser.at++;
  }
}

function superclassAt(parser: Parser): string {
  let name = tokenText(parser, 1);
  for (let ahead = 2; peek(parser, ahead) === TokenKind.Dot && isWordToken(peek(parser, ahead + 1)); ahead += 2)
    name += `.${tokenText(parser, ahead + 1)}`;
  return name;
}

function parseMembers(parser: Parser): void {
  while (parser.at < parser.end) {
    const { at } = parser;
    parseMember(parser);
    if (parser.at === at) parser.at++;
  }
}

function parseMember(parser: Parser): void {
  const kind = peek(parser);
  const next = peek(parser, 1);
  if (kind === TokenKind.At) parseDecorator(parser);
  else if (kind === TokenKind.OpenBrace) parseBlock(parser);
  else if (kind === TokenKind.OpenBracket) {
    within(parser, () => parser.readExpression());
    parseRest(parser, "");
  } else if (!isKey(kind) || next === TokenKind.Dot || next === TokenKind.OpenBrace) parser.readStatement(false);
  else if (startsKey(next) && !breaksAt(parser, 1)) {
    // `public`, `static`, `async`, … stand in front of another word. Statements are here by mistake.
    if (kind >= TokenKind.New && kind <= TokenKind.Import && kind !== TokenKind.Function) parser.readStatement(false);
    else parser.at++;
  } else {
    const name = tokenText(parser);
    parser.at++;
    parseRest(parser, name);
  }
}

function isKey(kind: TokenKind): boolean {
  return isWordToken(kind) || kind === TokenKind.String || kind === TokenKind.Number;
}

function startsKey(kind: TokenKind): boolean {
  return isWordToken(kind) || kind === TokenKind.String || kind === TokenKind.OpenBracket;
}

function parseDecorator(parser: Parser): void {
  parser.at += 2;
  while (peek(parser) === TokenKind.Dot) parser.at += 2;
  if (peek(parser) === TokenKind.OpenParen) skipGroup(parser);
}

/** What follows a member's name. */
function parseRest(parser: Parser, name: string): void {
  const start = startAt(parser);
  if (peek(parser) === TokenKind.OpenParen || peek(parser) === TokenKind.Less) {
    parseMethod(parser);
    return;
  }
  if (!accept(parser, TokenKind.Question)) accept(parser, TokenKind.Bang);
  if (accept(parser, TokenKind.Colon)) skipType(parser);
  const node = accept(parser, TokenKind.Equal) ? parser.readExpression() : undefined;
  if (!name) return;
  const binding = parser.scope.names.get(name) ?? declare(parser.scope, name, start);
  if (node && node.kind !== "missing") assign(binding, node);
}
