import { Code } from "../../../hcl/lexer/code";
import { scanMark } from "./scanMark";
import { scanTemplate, templateGoesOn } from "./scanTemplate";
import { TokenKind, wordToken } from "./token";
import { identifierEnd, regexEnd, stringEnd } from "./tokenEnds";
import { type Scanner, type Tokens, take, tokensOf } from "./tokens";

/** The tokens of a text in JavaScript or TypeScript. Any text has some: what is left open ends with its line. */
export function tokenize(text: string): Tokens {
  const first = scanWithin(text, 0, text.length, false);
  const isWhole = first.isWhole && first.braces.length === 0;
  const { tokens } = first.braces.length === 0 ? first : scanWithin(text, 0, text.length, true);
  return Object.assign(tokens, { isWhole });
}

/**
 * The tokens of a part of a text, which begins with one; undefined where they are not whole, or the last one does not end
 * where the part ends. So they are those that the whole text has there, if all of its others are whole.
 */
export function scanPart(text: string, start: number, end: number): Tokens | undefined {
  const scanner = scanWithin(text, start, end, false);
  const { count, ends } = scanner.tokens;
  const isWhole =
    scanner.isWhole && scanner.braces.length === 0 && scanner.at === end && count > 0 && ends[count - 1] === end;
  return isWhole ? Object.assign(scanner.tokens, { isWhole }) : undefined;
}

function scanWithin(text: string, start: number, end: number, byLine: boolean): Scanner {
  const tokens = tokensOf(text, end - start);
  const scanner: Scanner = {
    text,
    tokens,
    at: start,
    crossed: true,
    braces: [],
    byLine,
    noRegexUntil: 0,
    noCommentEnd: false,
    isWhole: true,
  };
  for (skipBlanks(scanner, end); scanner.at < end; skipBlanks(scanner, end)) scanOne(scanner);
  return scanner;
}

function skipBlanks(scanner: Scanner, end: number): void {
  const { text } = scanner;
  let { at } = scanner;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code > Code.Space) break;
    if (code === Code.Newline) scanner.crossed = true;
  }
  scanner.at = at;
}

function scanOne(scanner: Scanner): void {
  const { text, at } = scanner;
  const code = text.charCodeAt(at);
  const end = identifierEnd(text, at);
  if (end > at) take(scanner, wordToken(text, at, end), end);
  else if (code === Code.Quote || code === Code.Apostrophe) scanString(scanner);
  else if (code === Code.Backtick) scanTemplate(scanner);
  else if (code === Code.Slash) scanSlash(scanner);
  else if (code === Code.OpenBrace) {
    if (scanner.braces.length > 0) scanner.braces[scanner.braces.length - 1]!++;
    take(scanner, TokenKind.OpenBrace, at + 1);
  } else if (code === Code.CloseBrace) {
    if (scanner.braces.length > 0 && scanner.braces[scanner.braces.length - 1]!-- === 0) templateGoesOn(scanner);
    else take(scanner, TokenKind.CloseBrace, at + 1);
  } else scanMark(scanner, code);
}

function scanString(scanner: Scanner): void {
  const { end, isClosed } = stringEnd(scanner.text, scanner.at);
  if (!isClosed) scanner.isWhole = false;
  take(scanner, TokenKind.String, end);
}

function scanSlash(scanner: Scanner): void {
  const { text, at } = scanner;
  const next = text.charCodeAt(at + 1);
  if (next === Code.Slash) {
    const end = text.indexOf("\n", at);
    scanner.at = end < 0 ? text.length : end;
  } else if (next === Code.Star) skipComment(scanner);
  else {
    const end = mayBeginRegex(scanner) ? regexEnd(text, at) : at;
    if (end > at) take(scanner, TokenKind.Regex, end);
    else take(scanner, TokenKind.Operator, next === Code.Equal ? at + 2 : at + 1);
  }
}

function skipComment(scanner: Scanner): void {
  const { text, at } = scanner;
  const end = scanner.noCommentEnd ? -1 : text.indexOf("*/", at + 2);
  if (end < 0) {
    scanner.noCommentEnd = true;
    scanner.isWhole = false;
  }
  const newline = text.indexOf("\n", at);
  // Only the line is lost when a comment does not end, not the rest of the text.
  scanner.at = end >= 0 ? end + 2 : newline < 0 ? text.length : newline;
  if (newline >= 0 && newline < scanner.at) scanner.crossed = true;
}

/** A slash behind a value divides it. */
function mayBeginRegex(scanner: Scanner): boolean {
  const { kinds, count } = scanner.tokens;
  if (scanner.at < scanner.noRegexUntil) return false;
  if (count > 0) {
    switch (kinds[count - 1] as TokenKind) {
      case TokenKind.Name:
      case TokenKind.String:
      case TokenKind.Number:
      case TokenKind.Regex:
      case TokenKind.Template:
      case TokenKind.TemplateTail:
      case TokenKind.CloseBrace:
      case TokenKind.CloseParen:
      case TokenKind.CloseBracket:
      case TokenKind.Increment:
        return false;
    }
  }
  if (regexEnd(scanner.text, scanner.at) > scanner.at) return true;
  const newline = scanner.text.indexOf("\n", scanner.at);
  scanner.noRegexUntil = newline < 0 ? scanner.text.length : newline;
  scanner.isWhole = false;
  return false;
}
