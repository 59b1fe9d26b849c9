import { Code } from "../../../hcl/lexer/code";
import { scanMark } from "./scanMark";
import { TokenKind, wordToken } from "./token";
import { identifierEnd, openEnd, regexEnd, stringEnd } from "./tokenEnds";
import { type Scanner, type Tokens, take, tokensOf } from "./tokens";

const longestTemplate = 5000;

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

/** Takes a template literal up to its end or its first substitution. */
function scanTemplate(scanner: Scanner): void {
  scanPiece(scanner, TokenKind.Template, TokenKind.TemplateHead);
}

/** At the brace that ends a substitution: takes what follows it, up to the template's end or its next substitution. */
function templateGoesOn(scanner: Scanner): void {
  scanner.braces.pop();
  scanPiece(scanner, TokenKind.TemplateTail, TokenKind.TemplateMiddle);
}

function scanPiece(scanner: Scanner, whole: TokenKind, part: TokenKind): void {
  const { text, at: start } = scanner;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === Code.Backslash) at++;
    else if (code === Code.Backtick) {
      take(scanner, whole, at + 1);
      return;
    } else if (code === Code.Dollar && text.charCodeAt(at + 1) === Code.OpenBrace) {
      take(scanner, part, at + 2);
      scanner.braces.push(0);
      return;
    } else if (code === Code.Newline && scanner.byLine && !goesOn(text, at)) {
      take(scanner, whole, openEnd(text, start, at));
      return;
    }
  }
  if (scanner.byLine) take(scanner, whole, openEnd(text, start, text.length));
  else {
    // To be scanned again, by lines.
    scanner.at = text.length;
    scanner.braces.push(0);
  }
}

/** Whether what comes after this newline looks like the rest of a template: its backtick closes rather than opens one. */
function goesOn(text: string, newline: number): boolean {
  const next = text.indexOf("`", newline);
  if (next < 0 || next > newline + longestTemplate) return false;
  return !/[\w${<]/.test(text[next + 1] ?? "") && !/[([,:=?+]\s?$/.test(text.slice(next - 2, next));
}
