import { isWord, Token } from "../tokens/token";
import { enter, isText, leave, type Parser, peek, skip, skipGroup, startAt, textAt } from "./parser";
import { assign, declare } from "./scope";

/** What an import is called in its module, its name here, and where that stands. */
type Import = readonly [imported: string, name: string, start: number];

/** Reads `import … from "…"`, or TypeScript's `import x = …`. */
export function readImport(p: Parser): void {
  p.at++;
  const found: Import[] = [];
  if (isText(p, "type") && (isWord(peek(p, 1)) || peek(p, 1) === Token.OpenBrace) && !isText(p, "from", 1)) p.at++;
  while (!isFrom(p)) {
    const kind = peek(p);
    if (kind === Token.OpenBrace) readNames(p, found);
    else if (kind === Token.Operator && isText(p, "*")) {
      p.at++;
      if (isText(p, "as")) p.at++;
      if (isWord(peek(p))) found.push(["*", textAt(p), startAt(p)]);
      p.at++;
    } else if (kind === Token.Name) {
      found.push(["default", textAt(p), startAt(p)]);
      p.at++;
      if (skip(p, Token.Equal)) {
        readAlias(p, found.at(-1)!);
        return;
      }
    } else if (!skip(p, Token.Comma)) break;
  }
  if (isText(p, "from")) p.at++;
  const module = peek(p) === Token.String ? textAt(p).slice(1, -1) : "";
  skip(p, Token.String);
  for (const [name, local, start] of found) declare(p.scope, local, start, { imported: { module, name } });
  if (isText(p, "with") && peek(p, 1) === Token.OpenBrace) {
    p.at++;
    skipGroup(p);
  }
}

/** `import X = a.b.X`, or a module that is required. */
function readAlias(p: Parser, [, name, start]: Import): void {
  const binding = declare(p.scope, name, start);
  assign(binding, p.readExpression());
}

function isFrom(p: Parser): boolean {
  return isText(p, "from") && peek(p, 1) === Token.String;
}

/** `{ A, B as C, type D }`; ends in front of `from` too, should the brace not be there. */
function readNames(p: Parser, found: Import[]): void {
  const open = p.at;
  const outer = enter(p);
  while (p.at < p.end && !isFrom(p)) {
    if (isText(p, "type") && isWord(peek(p, 1)) && !isText(p, "as", 1)) p.at++;
    const imported = peek(p) === Token.String ? textAt(p).slice(1, -1) : textAt(p);
    if (isWord(peek(p)) || peek(p) === Token.String) {
      const renamed = isText(p, "as", 1) && isWord(peek(p, 2));
      if (renamed) p.at += 2;
      found.push([imported, textAt(p), startAt(p)]);
    }
    p.at++;
  }
  if (p.at < p.end) p.end = outer;
  else leave(p, open, outer);
}
