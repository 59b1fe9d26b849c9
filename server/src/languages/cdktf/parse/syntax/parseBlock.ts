import { maxDepth } from "../../../hcl/scanner/scanner";
import { TokenKind } from "../tokens/token";
import type { Scope } from "./node";
import { lastEnd, type Parser, peek, skipGroup, startAt, within } from "./parser";
import { scopeOf } from "./scope";

/** Parses statements up to the end of what is being read. What is not understood is skipped token by token. */
export function parseStatements(parser: Parser, isCode = true): void {
  while (parser.at < parser.end) {
    const { at } = parser;
    parser.readStatement(isCode);
    if (parser.at === at) parser.at++;
  }
}

/** Whether an import is here, and not its function. */
export function beginsImport(parser: Parser): boolean {
  return (
    peek(parser) === TokenKind.Import && peek(parser, 1) !== TokenKind.OpenParen && peek(parser, 1) !== TokenKind.Dot
  );
}

/** `{ … }` with names of its own. */
export function parseBlock(parser: Parser): void {
  inScope(parser, "block", () => {
    if (parser.depth >= maxDepth) {
      skipGroup(parser);
      return;
    }
    parser.depth++;
    within(parser, () => parseStatements(parser));
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
    parser.at > 0 && parser.tokens.kinds[parser.at - 1] === TokenKind.CloseBrace ? lastEnd(parser) : startAt(parser);
  return result;
}

/** Whether a statement begins here, though no statement can be in this place. */
export function beginsStatement(parser: Parser): boolean {
  switch (peek(parser)) {
    case TokenKind.Declare:
    case TokenKind.Export:
    case TokenKind.Keyword:
      return true;
    default:
      return beginsImport(parser);
  }
}
