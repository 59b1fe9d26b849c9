import { Code, isBlank } from "./code";
import { commentEnd, isLineComment } from "./commentEnd";
import { heredocAt, terminatorOf, unterminatedEnd } from "./heredoc";
import { Kind } from "./kind";
import { beginsSequence, endOfLine, linesEnd, quotedEnd, stripsBefore } from "./literalEnd";
import { nameEnd } from "./nameEnd";
import { isDigit, numberEnd } from "./numberEnd";
import { sequenceCloseLength, signKind, signLength } from "./sign";
import { type Lexer, type Tokens, take } from "./tokens";

/**
 * The tokens of a text, or of whole lines of it. Everything except blanks is in a token, in any text. Unclosed tokens
 * end as in the parser: a text in quotes, and a comment, with their line.
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
  if (isBlank(code)) {
    lexer.at++;
    return;
  }
  const name = nameEnd(text, at);
  const comment = name > at ? at : commentEnd(lexer, at);
  if (name > at) take(lexer, Kind.Name, name);
  else if (isDigit(code)) take(lexer, Kind.Number, numberEnd(text, at));
  else if (comment > at) take(lexer, isLineComment(text, at) ? Kind.LineComment : Kind.Comment, comment);
  else if (code !== Code.Less || !lexHeredoc(lexer)) lexSign(lexer, code, inSequence);
}

/** In how much a heredoc may lie: each looks for its end, which would take the square of the text where they lie in one another. */
const mostAround = 200;

function lexHeredoc(lexer: Lexer): boolean {
  const heredoc = lexer.open.length < mostAround && heredocAt(lexer.text, lexer.at, lexer.end);
  if (!heredoc) return false;
  const { start } = heredoc;
  const terminator = terminatorOf(lexer, heredoc);
  lexer.open.push({ outer: lexer.end, isTerminated: terminator !== undefined });
  lexer.end = terminator?.lineStart ?? Math.max(start, unterminatedEnd(lexer, lexer.at, start));
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

function lexSign(lexer: Lexer, code: number, inSequence: boolean): void {
  const { text, at } = lexer;
  const closing = inSequence ? sequenceCloseLength(text, at, code) : 0;
  if (closing > 0 || code === Code.CloseBrace) lexer.open.pop();
  else if (code === Code.Quote) lexer.open.push('"');
  else if (code === Code.OpenBrace) lexer.open.push("{");
  const length = closing || signLength(text, at, code);
  take(lexer, closing > 0 ? Kind.CloseSequence : signKind(text, at, code, length), at + length);
}

/** Inside a text: what is there literally, and then a sequence that begins or the end of the text. */
function lexTemplate(lexer: Lexer, isQuoted: boolean): void {
  const { text, at } = lexer;
  const end = isQuoted ? quotedEnd(text, at, lexer.end) : linesEnd(text, at, lexer.end);
  if (end > at) take(lexer, Kind.Literal, end);
  if (end >= lexer.end) return;
  if (beginsSequence(text, end)) {
    lexer.open.push("${");
    take(lexer, Kind.OpenSequence, stripsBefore(text, end) ? end + 3 : end + 2);
    return;
  }
  lexer.open.pop();
  if (text.charCodeAt(end) === Code.Quote) take(lexer, Kind.CloseQuote, end + 1);
}
