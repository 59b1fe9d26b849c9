import { maxDepth } from "../../../hcl/cursor/cursor";
import { isWord, Token } from "../tokens/token";
import type { Node, Scope } from "./node";
import { breaksAt, isText, lastEnd, type Parser, peek, skip, skipGroup, startAt, textAt, within } from "./parser";
import { inScope, readBlock } from "./readBlock";
import { readMethod } from "./readFunction";
import { assign, declare } from "./scope";
import { skipAngles, skipType } from "./skipType";

/** Reads a class, as a statement or an expression. */
export function readClass(parser: Parser): Node {
  const start = startAt(parser);
  const { scope } = parser;
  parser.at++;
  const named =
    peek(parser) === Token.Name && !isText(parser, "implements")
      ? { name: textAt(parser), start: startAt(parser) }
      : undefined;
  if (named) parser.at++;
  inScope(parser, "class", (own) => {
    if (named) {
      own.name = named.name;
      declare(scope, named.name, named.start, { class: own });
    }
    readHeritage(parser, own);
    if (peek(parser) !== Token.OpenBrace) return;
    if (parser.depth >= maxDepth) {
      skipGroup(parser);
      return;
    }
    parser.depth++;
    within(parser, () => readMembers(parser));
    parser.depth--;
  });
  return { kind: "parts", parts: [], start, end: lastEnd(parser) };
}

function readHeritage(parser: Parser, own: Scope): void {
  while (parser.at < parser.end && peek(parser) !== Token.OpenBrace) {
    if (isText(parser, "extends") && peek(parser, 1) === Token.Name) own.superclass = superclassAt(parser);
    if (peek(parser) === Token.Less) skipAngles(parser);
    else if (peek(parser) === Token.OpenParen) skipGroup(parser);
    else if (peek(parser) > Token.Keyword && peek(parser) !== Token.Comma && peek(parser) !== Token.Dot) return;
    else parser.at++;
  }
}

function superclassAt(parser: Parser): string {
  let name = textAt(parser, 1);
  for (let ahead = 2; peek(parser, ahead) === Token.Dot && isWord(peek(parser, ahead + 1)); ahead += 2)
    name += `.${textAt(parser, ahead + 1)}`;
  return name;
}

function readMembers(parser: Parser): void {
  while (parser.at < parser.end) {
    const { at } = parser;
    readMember(parser);
    if (parser.at === at) parser.at++;
  }
}

function readMember(parser: Parser): void {
  const kind = peek(parser);
  const next = peek(parser, 1);
  if (kind === Token.At) readDecorator(parser);
  else if (kind === Token.OpenBrace) readBlock(parser);
  else if (kind === Token.OpenBracket) {
    within(parser, () => parser.readExpression());
    readRest(parser, "");
  } else if (!isKey(kind) || next === Token.Dot || next === Token.OpenBrace) parser.readStatement(false);
  else if (startsKey(next) && !breaksAt(parser, 1)) {
    // `public`, `static`, `async`, … stand in front of another word. Statements stand here by mistake.
    if (kind >= Token.New && kind <= Token.Import && kind !== Token.Function) parser.readStatement(false);
    else parser.at++;
  } else {
    const name = textAt(parser);
    parser.at++;
    readRest(parser, name);
  }
}

function isKey(kind: Token): boolean {
  return isWord(kind) || kind === Token.String || kind === Token.Number;
}

function startsKey(kind: Token): boolean {
  return isWord(kind) || kind === Token.String || kind === Token.OpenBracket;
}

function readDecorator(parser: Parser): void {
  parser.at += 2;
  while (peek(parser) === Token.Dot) parser.at += 2;
  if (peek(parser) === Token.OpenParen) skipGroup(parser);
}

/** What follows a member's name. */
function readRest(parser: Parser, name: string): void {
  const start = startAt(parser);
  if (peek(parser) === Token.OpenParen || peek(parser) === Token.Less) {
    readMethod(parser);
    return;
  }
  if (!skip(parser, Token.Question)) skip(parser, Token.Bang);
  if (skip(parser, Token.Colon)) skipType(parser);
  const node = skip(parser, Token.Equal) ? parser.readExpression() : undefined;
  if (!name) return;
  const binding = parser.scope.names.get(name) ?? declare(parser.scope, name, start);
  if (node && node.kind !== "missing") assign(binding, node);
}
