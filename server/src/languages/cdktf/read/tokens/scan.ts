import { Code } from "../../../hcl/cursor/code";
import { scanMark } from "./scanMark";
import { scanTemplate, templateGoesOn } from "./scanTemplate";
import { Token, wordToken } from "./token";
import { identifierEnd, regexEnd, stringEnd } from "./tokenEnds";
import { type Scanner, type Tokens, take, tokensOf } from "./tokens";

/** The tokens of a text in JavaScript or TypeScript. Any text has some: what is left open ends with its line. */
export function scan(text: string): Tokens {
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
  const s = scanWithin(text, start, end, false);
  const { count, ends } = s.tokens;
  const isWhole = s.isWhole && s.braces.length === 0 && s.at === end && count > 0 && ends[count - 1] === end;
  return isWhole ? Object.assign(s.tokens, { isWhole }) : undefined;
}

function scanWithin(text: string, start: number, end: number, byLine: boolean): Scanner {
  const tokens = tokensOf(text, end - start);
  const s: Scanner = {
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
  for (skipBlanks(s, end); s.at < end; skipBlanks(s, end)) scanOne(s);
  return s;
}

function skipBlanks(s: Scanner, end: number): void {
  const { text } = s;
  let { at } = s;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code > Code.Space) break;
    if (code === Code.Newline) s.crossed = true;
  }
  s.at = at;
}

function scanOne(s: Scanner): void {
  const { text, at } = s;
  const code = text.charCodeAt(at);
  const end = identifierEnd(text, at);
  if (end > at) take(s, wordToken(text, at, end), end);
  else if (code === Code.Quote || code === Code.Apostrophe) scanString(s);
  else if (code === Code.Backtick) scanTemplate(s);
  else if (code === Code.Slash) scanSlash(s);
  else if (code === Code.OpenBrace) {
    if (s.braces.length > 0) s.braces[s.braces.length - 1]!++;
    take(s, Token.OpenBrace, at + 1);
  } else if (code === Code.CloseBrace) {
    if (s.braces.length > 0 && s.braces[s.braces.length - 1]!-- === 0) templateGoesOn(s);
    else take(s, Token.CloseBrace, at + 1);
  } else scanMark(s, code);
}

function scanString(s: Scanner): void {
  const { end, isClosed } = stringEnd(s.text, s.at);
  if (!isClosed) s.isWhole = false;
  take(s, Token.String, end);
}

function scanSlash(s: Scanner): void {
  const { text, at } = s;
  const next = text.charCodeAt(at + 1);
  if (next === Code.Slash) {
    const end = text.indexOf("\n", at);
    s.at = end < 0 ? text.length : end;
  } else if (next === Code.Star) skipComment(s);
  else {
    const end = mayBeginRegex(s) ? regexEnd(text, at) : at;
    if (end > at) take(s, Token.Regex, end);
    else take(s, Token.Operator, next === Code.Equal ? at + 2 : at + 1);
  }
}

function skipComment(s: Scanner): void {
  const { text, at } = s;
  const end = s.noCommentEnd ? -1 : text.indexOf("*/", at + 2);
  if (end < 0) {
    s.noCommentEnd = true;
    s.isWhole = false;
  }
  const newline = text.indexOf("\n", at);
  // Only the line is lost when a comment does not end, not the rest of the text.
  s.at = end >= 0 ? end + 2 : newline < 0 ? text.length : newline;
  if (newline >= 0 && newline < s.at) s.crossed = true;
}

/** A slash behind a value divides it. */
function mayBeginRegex(s: Scanner): boolean {
  const { kinds, count } = s.tokens;
  if (s.at < s.noRegexUntil) return false;
  if (count > 0) {
    switch (kinds[count - 1] as Token) {
      case Token.Name:
      case Token.String:
      case Token.Number:
      case Token.Regex:
      case Token.Template:
      case Token.TemplateTail:
      case Token.CloseBrace:
      case Token.CloseParen:
      case Token.CloseBracket:
      case Token.Increment:
        return false;
    }
  }
  if (regexEnd(s.text, s.at) > s.at) return true;
  const newline = s.text.indexOf("\n", s.at);
  s.noRegexUntil = newline < 0 ? s.text.length : newline;
  s.isWhole = false;
  return false;
}
