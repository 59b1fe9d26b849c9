import { closerOf, isWord, Token } from "../tokens/token";
import { breaksAt, isText, type Parser, peek, skip, skipGroup } from "./parser";

const prefixes: ReadonlySet<string> = new Set(["keyof", "readonly", "unique", "infer", "asserts", "abstract"]);

/** Moves over a type of TypeScript's. */
export function skipType(parser: Parser): void {
  do {
    skipOne(parser);
  } while (joins(parser));
}

function skipOne(parser: Parser): void {
  while (isPrefix(parser)) parser.at++;
  const kind = peek(parser);
  if (closerOf(kind) !== Token.End) {
    skipGroup(parser);
    if (skip(parser, Token.Arrow)) skipOne(parser);
  } else if (kind === Token.Less) {
    skipAngles(parser);
    skipOne(parser);
  } else if (isWord(kind) || kind === Token.String || kind === Token.Number || kind === Token.Template) parser.at++;
  else return;
  skipRest(parser);
}

/** `|`, `new`, `keyof`, … in front of a type. */
function isPrefix(parser: Parser): boolean {
  const kind = peek(parser);
  if (
    kind === Token.New ||
    kind === Token.Sign ||
    (kind === Token.Operator && (isText(parser, "|") || isText(parser, "&")))
  )
    return true;
  if (kind === Token.Unary) return isText(parser, "typeof");
  return (
    kind === Token.Name &&
    isWord(peek(parser, 1)) &&
    !breaksAt(parser, 1) &&
    [...prefixes].some((word) => isText(parser, word))
  );
}

/** `.b`, `<C>`, `[]` behind a type. */
function skipRest(parser: Parser): void {
  for (;;) {
    const kind = peek(parser);
    if (kind === Token.Dot && isWord(peek(parser, 1))) parser.at += 2;
    else if (kind === Token.Less) skipAngles(parser);
    else if (kind === Token.OpenBracket && !breaksAt(parser)) skipGroup(parser);
    else return;
  }
}

/** Moves over what joins a type with another. */
function joins(parser: Parser): boolean {
  const kind = peek(parser);
  if (kind === Token.Operator) {
    if (!isText(parser, "|") && !isText(parser, "&")) return false;
  } else if (kind === Token.Name) {
    if (!isText(parser, "is") || breaksAt(parser)) return false;
  } else if (kind === Token.Keyword) {
    if (!isText(parser, "extends") || breaksAt(parser)) return false;
    parser.at++;
    skipOne(parser);
    if (!skip(parser, Token.Question)) return false;
    skipType(parser);
    return skip(parser, Token.Colon);
  } else return false;
  parser.at++;
  return true;
}

/** Moves over `<…>`. */
export function skipAngles(parser: Parser): void {
  let depth = 0;
  while (parser.at < parser.end) {
    const kind = peek(parser);
    if (kind === Token.Semicolon || kind === Token.Equal) return;
    if (closerOf(kind) !== Token.End) {
      skipGroup(parser);
      continue;
    }
    parser.at++;
    if (kind === Token.Less) depth++;
    else if (kind === Token.Greater && --depth === 0) return;
  }
}
