import { deepest } from "../../../hcl/cursor/cursor";
import { isWord, Token } from "../tokens/token";
import type { Node, Scope } from "./node";
import { breaksAt, isText, lastEnd, type Parser, peek, skip, skipGroup, startAt, textAt, within } from "./parser";
import { inScope, readBlock } from "./readBlock";
import { readMethod } from "./readFunction";
import { assign, declare } from "./scope";
import { skipAngles, skipType } from "./skipType";

/** Reads a class, as a statement or an expression. */
export function readClass(p: Parser): Node {
  const start = startAt(p);
  const { scope } = p;
  p.at++;
  const named = peek(p) === Token.Name && !isText(p, "implements") ? { name: textAt(p), start: startAt(p) } : undefined;
  if (named) p.at++;
  inScope(p, "class", (own) => {
    if (named) {
      own.name = named.name;
      declare(scope, named.name, named.start, { class: own });
    }
    readHeritage(p, own);
    if (peek(p) !== Token.OpenBrace) return;
    if (p.depth >= deepest) {
      skipGroup(p);
      return;
    }
    p.depth++;
    within(p, () => readMembers(p));
    p.depth--;
  });
  return { kind: "parts", parts: [], start, end: lastEnd(p) };
}

function readHeritage(p: Parser, own: Scope): void {
  while (p.at < p.end && peek(p) !== Token.OpenBrace) {
    if (isText(p, "extends") && peek(p, 1) === Token.Name) own.superclass = superclassAt(p);
    if (peek(p) === Token.Less) skipAngles(p);
    else if (peek(p) === Token.OpenParen) skipGroup(p);
    else if (peek(p) > Token.Keyword && peek(p) !== Token.Comma && peek(p) !== Token.Dot) return;
    else p.at++;
  }
}

function superclassAt(p: Parser): string {
  let name = textAt(p, 1);
  for (let ahead = 2; peek(p, ahead) === Token.Dot && isWord(peek(p, ahead + 1)); ahead += 2)
    name += `.${textAt(p, ahead + 1)}`;
  return name;
}

function readMembers(p: Parser): void {
  while (p.at < p.end) {
    const { at } = p;
    readMember(p);
    if (p.at === at) p.at++;
  }
}

function readMember(p: Parser): void {
  const kind = peek(p);
  const next = peek(p, 1);
  if (kind === Token.At) readDecorator(p);
  else if (kind === Token.OpenBrace) readBlock(p);
  else if (kind === Token.OpenBracket) {
    within(p, () => p.readExpression());
    readRest(p, "");
  } else if (!isKey(kind) || next === Token.Dot || next === Token.OpenBrace) p.readStatement(false);
  else if (startsKey(next) && !breaksAt(p, 1)) {
    // `public`, `static`, `async`, … stand in front of another word. Statements stand here by mistake.
    if (kind >= Token.New && kind <= Token.Import && kind !== Token.Function) p.readStatement(false);
    else p.at++;
  } else {
    const name = textAt(p);
    p.at++;
    readRest(p, name);
  }
}

function isKey(kind: Token): boolean {
  return isWord(kind) || kind === Token.String || kind === Token.Number;
}

function startsKey(kind: Token): boolean {
  return isWord(kind) || kind === Token.String || kind === Token.OpenBracket;
}

function readDecorator(p: Parser): void {
  p.at += 2;
  while (peek(p) === Token.Dot) p.at += 2;
  if (peek(p) === Token.OpenParen) skipGroup(p);
}

/** What follows a member's name. */
function readRest(p: Parser, name: string): void {
  const start = startAt(p);
  if (peek(p) === Token.OpenParen || peek(p) === Token.Less) {
    readMethod(p);
    return;
  }
  if (!skip(p, Token.Question)) skip(p, Token.Bang);
  if (skip(p, Token.Colon)) skipType(p);
  const node = skip(p, Token.Equal) ? p.readExpression() : undefined;
  if (!name) return;
  const binding = p.scope.names.get(name) ?? declare(p.scope, name, start);
  if (node && node.kind !== "missing") assign(binding, node);
}
