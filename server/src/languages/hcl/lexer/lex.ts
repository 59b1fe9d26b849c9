import { lineEnd } from "../../../text/index";
import { Code } from "./code";
import { heredocAt, terminatorOf, unterminatedEnd } from "./heredoc";
import { Kind } from "./kind";
import { beginsSequence, endOfLine, linesEnd, quotedEnd } from "./literalEnd";
import { nameEnd } from "./nameEnd";
import { isDigit, numberEnd } from "./numberEnd";
import { type Lexer, type Tokens, take } from "./tokens";

/**
 * The tokens of a text, or of whole lines of one. Everything but blanks is in some token, whatever the text. What is left open ends as
 * the parser has it: a text in quotes and a comment with their line.
 */
export function lex(text: string): Tokens {
  return lexed(text, []);
}

/** Those of a template without quotes around it, such as the lines of a heredoc. */
export function lexLines(text: string): Tokens {
  return lexed(text, [{ outer: text.length, isTerminated: false }]);
}

function lexed(text: string, open: Lexer["open"]): Tokens {
  const lexer: Lexer = {
    text,
    at: 0,
    end: text.length,
    reach: 0,
    found: new Uint32Array(64),
    count: 0,
    open,
    noCommentEnd: false,
  };
  while (lexer.at < text.length) {
    const inside = open.at(-1);
    if (lexer.at >= lexer.end) closeHeredoc(lexer);
    else if (inside === undefined || inside === "{" || inside === "${") lexCode(lexer, inside === "${");
    else lexTemplate(lexer, inside === '"');
  }
  return lexer.found.slice(0, lexer.count);
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

/** In how much a heredoc may lie: each looks for its end, which would take the square of the text where they lie in one another. */
const mostAround = 200;

function lexHeredoc(lexer: Lexer): boolean {
  const heredoc = lexer.open.length < mostAround && heredocAt(lexer.text, lexer.at, lexer.end);
  if (!heredoc) return false;
  const { start } = heredoc;
  const terminator = terminatorOf(lexer, heredoc);
  lexer.open.push({ outer: lexer.end, isTerminated: terminator !== undefined });
  lexer.end = terminator?.lineStart ?? Math.max(start, unterminatedEnd(lexer, start));
  take(lexer, terminator ? Kind.OpenHeredoc : Kind.Other, start);
  return true;
}

/** At the end of the lines of a heredoc, whatever is open in them. */
function closeHeredoc(lexer: Lexer): void {
  let last = lexer.open.pop();
  while (typeof last === "string") last = lexer.open.pop();
  lexer.end = last?.outer ?? lexer.text.length;
  if (last?.isTerminated) take(lexer, Kind.CloseHeredoc, endOfLine(lexer.text, lexer.at));
}

/** A comment that does not end takes no more than its line: the rest of the text is not lost for it. */
function commentEnd(lexer: Lexer): number {
  const { text, at } = lexer;
  const end = lexer.noCommentEnd ? -1 : text.indexOf("*/", at + 2);
  if (end >= 0 && end + 2 <= lexer.end) return end + 2;
  lexer.noCommentEnd = end < 0;
  return lineEnd(text, at);
}

function lexSign(lexer: Lexer, code: number, next: number, inSequence: boolean): void {
  let kind = kinds[code] ?? Kind.Other;
  let length = 1;
  switch (code) {
    case Code.Quote:
      lexer.open.push('"');
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

/** Inside a text: what is there literally, and then a sequence that begins or the end of the text. */
function lexTemplate(lexer: Lexer, isQuoted: boolean): void {
  const { text, at } = lexer;
  const end = isQuoted ? quotedEnd(text, at, lexer.end) : linesEnd(text, at, lexer.end);
  if (end > at) take(lexer, Kind.Literal, end);
  if (end >= lexer.end) return;
  if (beginsSequence(text, end)) {
    lexer.open.push("${");
    take(lexer, Kind.OpenSequence, text.charCodeAt(end + 2) === Code.Tilde ? end + 3 : end + 2);
    return;
  }
  lexer.open.pop();
  if (text.charCodeAt(end) === Code.Quote) take(lexer, Kind.CloseQuote, end + 1);
}
