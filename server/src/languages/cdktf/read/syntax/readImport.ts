import { isWord, Token } from "../tokens/token";
import { enter, isText, leave, type Parser, peek, skip, skipGroup, startAt, textAt } from "./parser";
import { assign, declare } from "./scope";

/** What an import is called in its module, its name here, and where that stands. */
type Import = readonly [imported: string, name: string, start: number];

/** Reads `import … from "…"`, or TypeScript's `import x = …`. */
export function readImport(parser: Parser): void {
  parser.at++;
  const found: Import[] = [];
  if (
    isText(parser, "type") &&
    (isWord(peek(parser, 1)) || peek(parser, 1) === Token.OpenBrace) &&
    !isText(parser, "from", 1)
  )
    parser.at++;
  while (!isFrom(parser)) {
    const kind = peek(parser);
    if (kind === Token.OpenBrace) readNames(parser, found);
    else if (kind === Token.Operator && isText(parser, "*")) {
      parser.at++;
      if (isText(parser, "as")) parser.at++;
      if (isWord(peek(parser))) found.push(["*", textAt(parser), startAt(parser)]);
      parser.at++;
    } else if (kind === Token.Name) {
      found.push(["default", textAt(parser), startAt(parser)]);
      parser.at++;
      if (skip(parser, Token.Equal)) {
        readAlias(parser, found.at(-1)!);
        return;
      }
    } else if (!skip(parser, Token.Comma)) break;
  }
  if (isText(parser, "from")) parser.at++;
  const module = peek(parser) === Token.String ? textAt(parser).slice(1, -1) : "";
  skip(parser, Token.String);
  for (const [name, local, start] of found) declare(parser.scope, local, start, { imported: { module, name } });
  if (isText(parser, "with") && peek(parser, 1) === Token.OpenBrace) {
    parser.at++;
    skipGroup(parser);
  }
}

/** `import X = a.b.X`, or a module that is required. */
function readAlias(parser: Parser, [, name, start]: Import): void {
  const binding = declare(parser.scope, name, start);
  assign(binding, parser.readExpression());
}

function isFrom(parser: Parser): boolean {
  return isText(parser, "from") && peek(parser, 1) === Token.String;
}

/** `{ A, B as C, type D }`; ends in front of `from` too, should the brace not be there. */
function readNames(parser: Parser, found: Import[]): void {
  const open = parser.at;
  const outer = enter(parser);
  while (parser.at < parser.end && !isFrom(parser)) {
    if (isText(parser, "type") && isWord(peek(parser, 1)) && !isText(parser, "as", 1)) parser.at++;
    const imported = peek(parser) === Token.String ? textAt(parser).slice(1, -1) : textAt(parser);
    if (isWord(peek(parser)) || peek(parser) === Token.String) {
      const renamed = isText(parser, "as", 1) && isWord(peek(parser, 2));
      if (renamed) parser.at += 2;
      found.push([imported, textAt(parser), startAt(parser)]);
    }
    parser.at++;
  }
  if (parser.at < parser.end) parser.end = outer;
  else leave(parser, open, outer);
}
