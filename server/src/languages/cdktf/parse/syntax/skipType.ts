import { closerOf, isWordToken, TokenKind } from "../tokens/token";
import { accept, breaksAt, isText, type Parser, peek, skipGroup } from "./parser";

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
  if (closerOf(kind) !== TokenKind.End) {
    skipGroup(parser);
    if (accept(parser, TokenKind.Arrow)) skipOne(parser);
  } else if (kind === TokenKind.Less) {
    skipAngles(parser);
    skipOne(parser);
  } else if (isWordToken(kind) || kind === TokenKind.String || kind === TokenKind.Number || kind === TokenKind.Template)
    parser.at++;
  else return;
  skipRest(parser);
}

/** `|`, `new`, `keyof`, … in front of a type. */
function isPrefix(parser: Parser): boolean {
  const kind = peek(parser);
  if (
    kind === TokenKind.New ||
    kind === TokenKind.Sign ||
    (kind === TokenKind.Operator && (isText(parser, "|") || isText(parser, "&")))
  )
    return true;
  if (kind === TokenKind.Unary) return isText(parser, "typeof");
  return (
    kind === TokenKind.Name &&
    isWordToken(peek(parser, 1)) &&
    !breaksAt(parser, 1) &&
    [...prefixes].some((word) => isText(parser, word))
  );
}

/** `.b`, `<C>`, `[]` behind a type. */
function skipRest(parser: Parser): void {
  for (;;) {
    const kind = peek(parser);
    if (kind === TokenKind.Dot && isWordToken(peek(parser, 1))) parser.at += 2;
    else if (kind === TokenKind.Less) skipAngles(parser);
    else if (kind === TokenKind.OpenBracket && !breaksAt(parser)) skipGroup(parser);
    else return;
  }
}

/** Moves over what joins a type with another. */
function joins(parser: Parser): boolean {
  const kind = peek(parser);
  if (kind === TokenKind.Operator) {
    if (!isText(parser, "|") && !isText(parser, "&")) return false;
  } else if (kind === TokenKind.Name) {
    if (!isText(parser, "is") || breaksAt(parser)) return false;
  } else if (kind === TokenKind.Keyword) {
    if (!isText(parser, "extends") || breaksAt(parser)) return false;
    parser.at++;
    skipOne(parser);
    if (!accept(parser, TokenKind.Question)) return false;
    skipType(parser);
    return accept(parser, TokenKind.Colon);
  } else return false;
  parser.at++;
  return true;
}

/** Moves over `<…>`. */
export function skipAngles(parser: Parser): void {
  let depth = 0;
  while (parser.at < parser.end) {
    const kind = peek(parser);
    if (kind === TokenKind.Semicolon || kind === TokenKind.Equal) return;
    if (closerOf(kind) !== TokenKind.End) {
      skipGroup(parser);
      continue;
    }
    parser.at++;
    if (kind === TokenKind.Less) depth++;
    else if (kind === TokenKind.Greater && --depth === 0) return;
  }
}
