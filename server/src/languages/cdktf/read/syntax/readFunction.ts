import { deepest } from "../../../hcl/cursor/cursor";
import { isWord, Token } from "../tokens/token";
import type { FunctionNode, Node } from "./node";
import { isText, lastEnd, type Parser, peek, skip, skipGroup, skipToken, startAt, textAt, within } from "./parser";
import { inScope, readStatements } from "./readBlock";
import { readTaken } from "./readDeclaration";
import { assign, declare } from "./scope";
import { skipAngles, skipType } from "./skipType";

/** Reads `function name(…) { … }`. As a statement, it declares its name. */
export function readFunction(p: Parser, declares: boolean): Node {
  const { scope } = p;
  const start = startAt(p);
  p.at++;
  if (isText(p, "*")) p.at++;
  const named = peek(p) === Token.Name ? { name: textAt(p), start: startAt(p) } : undefined;
  if (named) p.at++;
  const node = readRest(p, "method", start);
  if (named && declares) assign(declare(scope, named.name, named.start), node);
  return node;
}

/** Reads what follows the name of a method. */
export function readMethod(p: Parser): void {
  readRest(p, "method", startAt(p));
}

/** Reads an arrow function from its parameters on. */
export function readArrow(p: Parser): Node {
  return readRest(p, "function", startAt(p));
}

function readRest(p: Parser, kind: "function" | "method", start: number): FunctionNode {
  const outer = p.parts;
  p.parts = [];
  const returns = inScope(p, kind, () => {
    if (peek(p) === Token.Less) skipAngles(p);
    const takes = readParameters(p);
    if (skip(p, Token.Colon)) skipType(p);
    const isArrow = skip(p, Token.Arrow);
    if (p.depth >= deepest) return skipBody(p);
    p.depth++;
    const returned = peek(p) === Token.OpenBrace ? readBody(p) : isArrow ? p.readExpression() : undefined;
    p.depth--;
    if (isArrow && returned) p.parts.push(returned);
    return takes ? undefined : returned;
  });
  const node: FunctionNode = { kind: "function", parts: p.parts, start, end: lastEnd(p), ...(returns && { returns }) };
  p.parts = outer;
  return node;
}

function skipBody(p: Parser): undefined {
  if (peek(p) === Token.OpenBrace) skipGroup(p);
  else while (p.at < p.end && peek(p) !== Token.Semicolon && peek(p) !== Token.Comma) skipToken(p);
}

/** The statements of a function; what it returns when that is the first of them. */
function readBody(p: Parser): Node | undefined {
  return within(p, () => {
    let returned: Node | undefined;
    if (peek(p) === Token.Keyword && isText(p, "return")) {
      p.at++;
      returned = p.readExpression();
      p.parts.push(returned);
      skip(p, Token.Semicolon);
      if (p.at < p.end) returned = undefined;
    }
    readStatements(p);
    return returned;
  });
}

/** Reads `(a, b: T = c)`, or the one parameter without parentheses; whether there is any. */
export function readParameters(p: Parser): boolean {
  if (peek(p) === Token.Name) {
    declare(p.scope, textAt(p), startAt(p)).unsure = true;
    p.at++;
    return true;
  }
  if (peek(p) !== Token.OpenParen) return false;
  return within(p, () => {
    const any = p.at < p.end;
    while (p.at < p.end) readParameter(p);
    return any;
  });
}

function readParameter(p: Parser): void {
  const { at } = p;
  while (peek(p) === Token.At) {
    p.at += 2;
    if (peek(p) === Token.OpenParen) skipGroup(p);
  }
  let isProperty = false;
  while (isWord(peek(p)) && isWord(peek(p, 1))) {
    isProperty = true;
    p.at++;
  }
  skip(p, Token.Spread);
  if (peek(p) === Token.OpenBrace || peek(p) === Token.OpenBracket) {
    for (const { name, start } of readTaken(p)) declare(p.scope, name, start).unsure = true;
  } else if (isWord(peek(p))) {
    declare(p.scope, textAt(p), startAt(p)).unsure = true;
    const owner = p.scope.parent;
    if (isProperty && owner?.kind === "class") declare(owner, textAt(p), startAt(p)).unsure = true;
    p.at++;
  }
  skip(p, Token.Question);
  if (skip(p, Token.Colon)) skipType(p);
  if (skip(p, Token.Equal)) p.parts.push(p.readExpression());
  if (!skip(p, Token.Comma) && p.at === at) p.at++;
}
