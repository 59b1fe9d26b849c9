import { isWordToken, TokenKind } from "../tokens/token";
import { accept, enter, isText, leave, type Parser, peek, skipGroup, startAt, tokenText } from "./parser";
import { assign, declare } from "./scope";

/** What an import is called in its module, its name here, and where that is. */
type Import = readonly [imported: string, name: string, start: number];

/** Parses `import … from "…"`, or TypeScript's `import x = …`. */
export function parseImport(parser: Parser): void {
  parser.at++;
  const found: Import[] = [];
  if (
    isText(parser, "type") &&
    (isWordToken(peek(parser, 1)) || peek(parser, 1) === TokenKind.OpenBrace) &&
    !isText(parser, "from", 1)
  )
    parser.at++;
  while (!isFrom(parser)) {
    const kind = peek(parser);
    if (kind === TokenKind.OpenBrace) parseNames(parser, found);
    else if (kind === TokenKind.Operator && isText(parser, "*")) {
      parser.at++;
      if (isText(parser, "as")) parser.at++;
      if (isWordToken(peek(parser))) found.push(["*", tokenText(parser), startAt(parser)]);
      parser.at++;
    } else if (kind === TokenKind.Name) {
      found.push(["default", tokenText(parser), startAt(parser)]);
      parser.at++;
      if (accept(parser, TokenKind.Equal)) {
        parseAlias(parser, found.at(-1)!);
        return;
      }
    } else if (!accept(parser, TokenKind.Comma)) break;
  }
  if (isText(parser, "from")) parser.at++;
  const module = peek(parser) === TokenKind.String ? tokenText(parser).slice(1, -1) : "";
  accept(parser, TokenKind.String);
  for (const [name, local, start] of found) declare(parser.scope, local, start, { imported: { module, name } });
  if (isText(parser, "with") && peek(parser, 1) === TokenKind.OpenBrace) {
    parser.at++;
    skipGroup(parser);
  }
}

/** `import X = a.b.X`, or a module that is required. */
function parseAlias(parser: Parser, [, name, start]: Import): void {
  const binding = declare(parser.scope, name, start);
  assign(binding, parser.readExpression());
}

function isFrom(parser: Parser): boolean {
  return isText(parser, "from") && peek(parser, 1) === TokenKind.String;
}

/** `{ A, B as C, type D }`; ends in front of `from` too, should the brace not be there. */
function parseNames(parser: Parser, found: Import[]): void {
  const open = parser.at;
  const outer = enter(parser);
  while (parser.at < parser.end && !isFrom(parser)) {
    if (isText(parser, "type") && isWordToken(peek(parser, 1)) && !isText(parser, "as", 1)) parser.at++;
    const imported = peek(parser) === TokenKind.String ? tokenText(parser).slice(1, -1) : tokenText(parser);
    if (isWordToken(peek(parser)) || peek(parser) === TokenKind.String) {
      const renamed = isText(parser, "as", 1) && isWordToken(peek(parser, 2));
      if (renamed) parser.at += 2;
      found.push([imported, tokenText(parser), startAt(parser)]);
    }
    parser.at++;
  }
  if (parser.at < parser.end) parser.end = outer;
  else leave(parser, open, outer);
}
