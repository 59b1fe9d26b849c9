import { maxDepth } from "../../../hcl/cursor/cursor";
import { isWord, Token } from "../tokens/token";
import type { FunctionNode, Node } from "./node";
import { isText, lastEnd, type Parser, peek, skip, skipGroup, skipToken, startAt, textAt, within } from "./parser";
import { inScope, readStatements } from "./readBlock";
import { readTaken } from "./readDeclaration";
import { assign, declare } from "./scope";
import { skipAngles, skipType } from "./skipType";

/** Reads `function name(…) { … }`. As a statement, it declares its name. */
export function readFunction(parser: Parser, declares: boolean): Node {
  const { scope } = parser;
  const start = startAt(parser);
  parser.at++;
  if (isText(parser, "*")) parser.at++;
  const named = peek(parser) === Token.Name ? { name: textAt(parser), start: startAt(parser) } : undefined;
  if (named) parser.at++;
  const node = readRest(parser, "method", start);
  if (named && declares) assign(declare(scope, named.name, named.start), node);
  return node;
}

/** Reads what follows the name of a method. */
export function readMethod(parser: Parser): void {
  readRest(parser, "method", startAt(parser));
}

/** Reads an arrow function from its parameters on. */
export function readArrow(parser: Parser): Node {
  return readRest(parser, "function", startAt(parser));
}

function readRest(parser: Parser, kind: "function" | "method", start: number): FunctionNode {
  const outer = parser.parts;
  parser.parts = [];
  const returns = inScope(parser, kind, () => {
    if (peek(parser) === Token.Less) skipAngles(parser);
    const takes = readParameters(parser);
    if (skip(parser, Token.Colon)) skipType(parser);
    const isArrow = skip(parser, Token.Arrow);
    if (parser.depth >= maxDepth) return skipBody(parser);
    parser.depth++;
    const returned =
      peek(parser) === Token.OpenBrace ? readBody(parser) : isArrow ? parser.readExpression() : undefined;
    parser.depth--;
    if (isArrow && returned) parser.parts.push(returned);
    return takes ? undefined : returned;
  });
  const node: FunctionNode = {
    kind: "function",
    parts: parser.parts,
    start,
    end: lastEnd(parser),
    ...(returns && { returns }),
  };
  parser.parts = outer;
  return node;
}

function skipBody(parser: Parser): undefined {
  if (peek(parser) === Token.OpenBrace) skipGroup(parser);
  else
    while (parser.at < parser.end && peek(parser) !== Token.Semicolon && peek(parser) !== Token.Comma)
      skipToken(parser);
}

/** The statements of a function; what it returns when that is the first of them. */
function readBody(parser: Parser): Node | undefined {
  return within(parser, () => {
    let returned: Node | undefined;
    if (peek(parser) === Token.Keyword && isText(parser, "return")) {
      parser.at++;
      returned = parser.readExpression();
      parser.parts.push(returned);
      skip(parser, Token.Semicolon);
      if (parser.at < parser.end) returned = undefined;
    }
    readStatements(parser);
    return returned;
  });
}

/** Reads `(a, b: T = c)`, or the one parameter without parentheses; whether there is any. */
export function readParameters(parser: Parser): boolean {
  if (peek(parser) === Token.Name) {
    declare(parser.scope, textAt(parser), startAt(parser)).unsure = true;
    parser.at++;
    return true;
  }
  if (peek(parser) !== Token.OpenParen) return false;
  return within(parser, () => {
    const any = parser.at < parser.end;
    while (parser.at < parser.end) readParameter(parser);
    return any;
  });
}

function readParameter(parser: Parser): void {
  const { at } = parser;
  while (peek(parser) === Token.At) {
    parser.at += 2;
    if (peek(parser) === Token.OpenParen) skipGroup(parser);
  }
  let isProperty = false;
  while (isWord(peek(parser)) && isWord(peek(parser, 1))) {
    isProperty = true;
    parser.at++;
  }
  skip(parser, Token.Spread);
  if (peek(parser) === Token.OpenBrace || peek(parser) === Token.OpenBracket) {
    for (const { name, start } of readTaken(parser)) declare(parser.scope, name, start).unsure = true;
  } else if (isWord(peek(parser))) {
    declare(parser.scope, textAt(parser), startAt(parser)).unsure = true;
    const owner = parser.scope.parent;
    if (isProperty && owner?.kind === "class") declare(owner, textAt(parser), startAt(parser)).unsure = true;
    parser.at++;
  }
  skip(parser, Token.Question);
  if (skip(parser, Token.Colon)) skipType(parser);
  if (skip(parser, Token.Equal)) parser.parts.push(parser.readExpression());
  if (!skip(parser, Token.Comma) && parser.at === at) parser.at++;
}
