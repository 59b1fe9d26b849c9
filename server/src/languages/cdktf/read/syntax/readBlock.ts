import { deepest } from "../../../hcl/cursor/cursor";
import { Token } from "../tokens/token";
import type { Scope } from "./node";
import { lastEnd, type Parser, peek, skipGroup, startAt, within } from "./parser";
import { scopeOf } from "./scope";

/** Reads statements up to the end of what is being read. Whatever is not understood is passed over token by token. */
export function readStatements(p: Parser, isCode = true): void {
  while (p.at < p.end) {
    const { at } = p;
    p.readStatement(isCode);
    if (p.at === at) p.at++;
  }
}

/** Whether an import stands here, and not its function. */
export function beginsImport(p: Parser): boolean {
  return peek(p) === Token.Import && peek(p, 1) !== Token.OpenParen && peek(p, 1) !== Token.Dot;
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

/** Whether a statement begins here, though no statement can stand in this place. */
export function beginsStatement(p: Parser): boolean {
  switch (peek(p)) {
    case Token.Declare:
    case Token.Export:
    case Token.Keyword:
      return true;
    default:
      return beginsImport(p);
  }
}
