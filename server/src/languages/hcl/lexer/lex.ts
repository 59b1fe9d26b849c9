import { lineEnd } from "../../../text/index";
import { Code } from "./code";
import { Kind } from "./kind";
import { heredocAt, isDigit, numberEnd } from "./lexemes";
import { beginsSequence, endOfLine, linesEnd, quotedEnd } from "./literalEnd";
import { nameEnd } from "./nameEnd";
import { type Lexer, type Tokens, take } from "./tokens";

/**
 * The tokens of a text, or of whole lines of one. Everything but blanks is in some token, whatever the text. What is left open ends as
 * the reader has it: a text in quotes and a comment with their line.
 */
export function lex(text: string): Tokens {
  const lexer: Lexer = { text, at: 0, found: [], open: [], last: Kind.None, noCommentEnd: false };
  while (lexer.at < text.length) {
    const inside = lexer.open.at(-1);
    if (inside === undefined || inside === "{" || inside === "${") lexCode(lexer, inside === "${");
    else lexTemplate(lexer, inside);
  }
  return new Uint32Array(lexer.found);
}

function lexCode(lexer: Lexer, inSequence: boolean): void {
  const { text, at } = lexer;
  const code = text.charCodeAt(at);
  if (code === Code.Space || code === Code.Tab) {
    lexer.at++;
    return;
  }
  const next = text.charCodeAt(at + 1);
  const name = nameEnd(text, at);
  if (name > at) take(lexer, Kind.Name, name);
  else if (isDigit(code)) take(lexer, Kind.Number, numberEnd(text, at));
  else if (code === Code.Hash || (code === Code.Slash && next === Code.Slash))
    take(lexer, Kind.LineComment, lineEnd(text, at));
  else if (code === Code.Slash && next === Code.Star) take(lexer, Kind.Comment, commentEnd(lexer));
  else if (code !== Code.Less || !lexHeredoc(lexer)) lexSign(lexer, code, next, inSequence);
}

function lexHeredoc(lexer: Lexer): boolean {
  const heredoc = heredocAt(lexer.text, lexer.at);
  if (!heredoc) return false;
  lexer.open.push(heredoc.marker);
  take(lexer, Kind.OpenHeredoc, heredoc.start);
  return true;
}

/** A comment that does not end takes no more than its line: the rest of the text is not lost for it. */
function commentEnd(lexer: Lexer): number {
  const { text, at } = lexer;
  const end = lexer.noCommentEnd ? -1 : text.indexOf("*/", at + 2);
  if (end >= 0) return end + 2;
  lexer.noCommentEnd = true;
  return lineEnd(text, at);
}

function lexSign(lexer: Lexer, code: number, next: number, inSequence: boolean): void {
  let kind = kinds[code] ?? Kind.Other;
  let length = 1;
  switch (code) {
    case Code.Quote:
      lexer.open.push("");
      break;
    case Code.OpenBrace:
      lexer.open.push("{");
      break;
    case Code.CloseBrace:
      lexer.open.pop();
      if (inSequence) kind = Kind.CloseSequence;
      break;
    case Code.Tilde:
      if (!inSequence || next !== Code.CloseBrace) break;
      lexer.open.pop();
      [kind, length] = [Kind.CloseSequence, 2];
      break;
    case Code.Return:
      if (next === Code.Newline) [kind, length] = [Kind.Newline, 2];
      break;
    case Code.Dot:
      if (lexer.text.startsWith("...", lexer.at)) [kind, length] = [Kind.Ellipsis, 3];
      break;
    case Code.Colon:
      if (next === Code.Colon) [kind, length] = [Kind.DoubleColon, 2];
      break;
    case Code.Equal:
      if (next === Code.Greater) [kind, length] = [Kind.Other, 2];
      else if (next === Code.Equal) [kind, length] = [Kind.Operator, 2];
      break;
    case Code.Bang:
    case Code.Less:
    case Code.Greater:
      if (next === Code.Equal) [kind, length] = [Kind.Operator, 2];
      break;
    case Code.And:
    case Code.Pipe:
      if (next === code) [kind, length] = [Kind.Operator, 2];
      break;
  }
  take(lexer, kind, lexer.at + length);
}

/** The kinds of signs that are one character. */
const kinds: readonly (Kind | undefined)[] = Object.assign(Array<Kind | undefined>(128).fill(undefined), {
  [Code.Newline]: Kind.Newline,
  [Code.Quote]: Kind.OpenQuote,
  [Code.OpenBrace]: Kind.OpenBrace,
  [Code.CloseBrace]: Kind.CloseBrace,
  [Code.OpenBracket]: Kind.OpenBracket,
  [Code.CloseBracket]: Kind.CloseBracket,
  [Code.OpenParen]: Kind.OpenParen,
  [Code.CloseParen]: Kind.CloseParen,
  [Code.Equal]: Kind.Equal,
  [Code.Comma]: Kind.Comma,
  [Code.Dot]: Kind.Dot,
  [Code.Colon]: Kind.Colon,
  [Code.Question]: Kind.Question,
  [Code.Bang]: Kind.Bang,
  [Code.Minus]: Kind.Minus,
  [Code.Plus]: Kind.Operator,
  [Code.Star]: Kind.Operator,
  [Code.Slash]: Kind.Operator,
  [Code.Percent]: Kind.Operator,
  [Code.Less]: Kind.Operator,
  [Code.Greater]: Kind.Operator,
});

/** Inside a text: what stands there literally, and then a sequence that begins or the end of the text. */
function lexTemplate(lexer: Lexer, marker: string): void {
  const { text, at } = lexer;
  const end = marker ? linesEnd(text, at, marker, lexer.last === Kind.OpenHeredoc) : quotedEnd(text, at);
  if (end > at) take(lexer, Kind.Literal, end);
  if (end >= text.length) return;
  if (beginsSequence(text, end)) {
    lexer.open.push("${");
    take(lexer, Kind.OpenSequence, text.charCodeAt(end + 2) === Code.Tilde ? end + 3 : end + 2);
    return;
  }
  lexer.open.pop();
  if (marker) take(lexer, Kind.CloseHeredoc, endOfLine(text, end));
  else if (text.charCodeAt(end) === Code.Quote) take(lexer, Kind.CloseQuote, end + 1);
}
