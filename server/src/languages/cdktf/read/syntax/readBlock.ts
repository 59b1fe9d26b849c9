import { maxDepth } from "../../../hcl/cursor/cursor";
import { Token } from "../tokens/token";
import type { Scope } from "./node";
import { lastEnd, type Parser, peek, skipGroup, startAt, within } from "./parser";
import { scopeOf } from "./scope";

/** Reads statements up to the end of what is being read. Whatever is not understood is passed over token by token. */
export function readStatements(parser: Parser, isCode = true): void {
  while (parser.at < parser.end) {
    const { at } = parser;
    parser.readStatement(isCode);
    if (parser.at === at) parser.at++;
  }
}

/** Whether an import stands here, and not its function. */
export function beginsImport(parser: Parser): boolean {
  return peek(parser) === Token.Import && peek(parser, 1) !== Token.OpenParen && peek(parser, 1) !== Token.Dot;
}

/** `{ … }` with names of its own. */
export function readBlock(parser: Parser): void {
  inScope(parser, "block", () => {
    if (parser.depth >= maxDepth) {
      skipGroup(parser);
      return;
    }
    parser.depth++;
    within(parser, () => readStatements(parser));
    parser.depth--;
  });
}

/** Does something with a new scope in force. */
export function inScope<T>(parser: Parser, kind: Scope["kind"], read: (scope: Scope) => T): T {
  const outer = parser.scope;
  const scope = scopeOf(kind, outer, startAt(parser));
  parser.scope = scope;
  const result = read(scope);
  parser.scope = outer;
  // What is not closed has the blanks behind it too.
  scope.end =
    parser.at > 0 && parser.tokens.kinds[parser.at - 1] === Token.CloseBrace ? lastEnd(parser) : startAt(parser);
  return result;
}

/** Whether a statement begins here, though no statement can stand in this place. */
export function beginsStatement(parser: Parser): boolean {
  switch (peek(parser)) {
    case Token.Declare:
    case Token.Export:
    case Token.Keyword:
      return true;
    default:
      return beginsImport(parser);
  }
}
