import { closerOf, isWord, Token } from "../tokens/token";
import { breaksAt, isText, type Parser, peek, skip, skipGroup } from "./parser";

const prefixes: ReadonlySet<string> = new Set(["keyof", "readonly", "unique", "infer", "asserts", "abstract"]);

/** Moves over a type of TypeScript's. */
export function skipType(p: Parser): void {
  do {
    skipOne(p);
  } while (joins(p));
}

function skipOne(p: Parser): void {
  while (isPrefix(p)) p.at++;
  const kind = peek(p);
  if (closerOf(kind) !== Token.End) {
    skipGroup(p);
    if (skip(p, Token.Arrow)) skipOne(p);
  } else if (kind === Token.Less) {
    skipAngles(p);
    skipOne(p);
  } else if (isWord(kind) || kind === Token.String || kind === Token.Number || kind === Token.Template) p.at++;
  else return;
  skipRest(p);
}

/** `|`, `new`, `keyof`, … in front of a type. */
function isPrefix(p: Parser): boolean {
  const kind = peek(p);
  if (kind === Token.New || kind === Token.Sign || (kind === Token.Operator && (isText(p, "|") || isText(p, "&"))))
    return true;
  if (kind === Token.Unary) return isText(p, "typeof");
  return kind === Token.Name && isWord(peek(p, 1)) && !breaksAt(p, 1) && [...prefixes].some((word) => isText(p, word));
}

/** `.b`, `<C>`, `[]` behind a type. */
function skipRest(p: Parser): void {
  for (;;) {
    const kind = peek(p);
    if (kind === Token.Dot && isWord(peek(p, 1))) p.at += 2;
    else if (kind === Token.Less) skipAngles(p);
    else if (kind === Token.OpenBracket && !breaksAt(p)) skipGroup(p);
    else return;
  }
}

/** Moves over what joins a type with another. */
function joins(p: Parser): boolean {
  const kind = peek(p);
  if (kind === Token.Operator) {
    if (!isText(p, "|") && !isText(p, "&")) return false;
  } else if (kind === Token.Name) {
    if (!isText(p, "is") || breaksAt(p)) return false;
  } else if (kind === Token.Keyword) {
    if (!isText(p, "extends") || breaksAt(p)) return false;
    p.at++;
    skipOne(p);
    if (!skip(p, Token.Question)) return false;
    skipType(p);
    return skip(p, Token.Colon);
  } else return false;
  p.at++;
  return true;
}

/** Moves over `<…>`. */
export function skipAngles(p: Parser): void {
  let depth = 0;
  while (p.at < p.end) {
    const kind = peek(p);
    if (kind === Token.Semicolon || kind === Token.Equal) return;
    if (closerOf(kind) !== Token.End) {
      skipGroup(p);
      continue;
    }
    p.at++;
    if (kind === Token.Less) depth++;
    else if (kind === Token.Greater && --depth === 0) return;
  }
}
