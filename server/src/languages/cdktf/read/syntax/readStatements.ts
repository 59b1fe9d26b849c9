import { deepest } from "../../../hcl/cursor/cursor";
import { isWord, Token } from "../tokens/token";
import { noteLoose } from "./noteLoose";
import { breaksAt, isText, lastEnd, type Parser, peek, skip, skipGroup, startAt, textAt, within } from "./parser";
import { readClass } from "./readClass";
import { readDeclaration } from "./readDeclaration";
import { readExpression } from "./readExpression";
import { readFunction, readParameters } from "./readFunction";
import { readImport } from "./readImport";
import { type Scope, scopeOf } from "./scope";

/** Reads statements up to the end of what is being read. Whatever is not understood is passed over token by token. */
export function readStatements(p: Parser, isCode = true): void {
  while (p.at < p.end) {
    const { at } = p;
    readStatement(p, isCode);
    if (p.at === at) p.at++;
  }
}

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

/** Whether an import stands here, and not its function. */
export function beginsImport(p: Parser): boolean {
  return peek(p) === Token.Import && peek(p, 1) !== Token.OpenParen && peek(p, 1) !== Token.Dot;
}

function readExpressionStatement(p: Parser, isCode: boolean): void {
  const first = p.at;
  const node = readExpression(p);
  if (node.kind === "missing") return;
  if (isCode && node.kind === "name") noteLoose(p, first);
  if (node.kind === "chain" && node.steps.at(-1)?.kind === "call") p.statements.push({ chain: node });
  p.parts.push(node);
}

/** `{ … }` with names of its own. */
export function readBlock(p: Parser): void {
  inScope(p, "block", () => {
    if (p.depth >= deepest) {
      skipGroup(p);
      return;
    }
    p.depth++;
    within(p, () => readStatements(p));
    p.depth--;
  });
}

/** Does something with a new scope in force. */
export function inScope<T>(p: Parser, kind: Scope["kind"], read: (scope: Scope) => T): T {
  const outer = p.scope;
  const scope = scopeOf(kind, outer, startAt(p));
  p.scope = scope;
  const result = read(scope);
  p.scope = outer;
  // What is not closed has the blanks behind it too.
  scope.end = p.at > 0 && p.tokens.kinds[p.at - 1] === Token.CloseBrace ? lastEnd(p) : startAt(p);
  return result;
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
