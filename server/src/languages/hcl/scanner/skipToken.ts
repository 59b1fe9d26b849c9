import { Code } from "../lexer/code";
import { heredocAt, terminatorOf } from "../lexer/heredoc";
import { beginsSequence, quotedEnd } from "../lexer/literalEnd";
import { nameEnd } from "../lexer/nameEnd";
import { isDigit, numberEnd } from "../lexer/numberEnd";
import { signLength } from "../lexer/sign";
import type { Scanner } from "./scanner";
import { advance, skipTrivia } from "./skipTrivia";
import { startsBodyItem } from "./startsBodyItem";

/**
 * Moves behind one word or sign, or behind a whole group when a bracket or quote opens one. Used for what was not
 * understood and for what is nested too deeply: it keeps its own stack, so that depth costs nothing.
 */
export function skipToken(scanner: Scanner): void {
  const { newlines } = scanner;
  const closers: Code[] = [];
  scanner.newlines = false;
  do {
    const closer = closerOf(scanner.code);
    if (closer !== undefined) {
      closers.push(closer);
      if (closer === Code.Quote) skipText(scanner, closers, scanner.at + 1, newlines);
      else step(scanner, closers, newlines);
    } else if (scanner.code === closers.at(-1)) {
      closers.pop();
      if (closers.at(-1) === Code.Quote) skipText(scanner, closers, scanner.at + 1, newlines);
      else step(scanner, closers, newlines);
    } else if (scanner.code === Code.End || (isCloser(scanner.code) && closers.length > 0)) break;
    else if (scanner.crossed && closers.length > 0 && closers.at(-1) !== Code.CloseBrace && startsBodyItem(scanner))
      break;
    else step(scanner, closers, newlines);
  } while (closers.length > 0);
  scanner.newlines = newlines;
}

/** Over one word, sign or heredoc; the last one leaves the parser where newlines mean again what they did. */
function step(scanner: Scanner, closers: readonly Code[], newlines: boolean): void {
  const { text, at } = scanner;
  scanner.newlines = closers.length === 0 && newlines;
  const heredoc = scanner.code === Code.Less ? heredocAt(text, at, scanner.end) : undefined;
  const terminator = heredoc && terminatorOf(scanner, heredoc);
  advance(scanner, (terminator?.end ?? tokenEnd(text, at, scanner.code)) - at);
}

function tokenEnd(text: string, at: number, code: number): number {
  const name = nameEnd(text, at);
  if (name > at) return name;
  return isDigit(code) ? numberEnd(text, at) : at + signLength(text, at, code);
}

/** From inside a quoted text to its end, or to a template sequence in it. An unclosed text ends with its line. */
function skipText(scanner: Scanner, closers: Code[], from: number, newlines: boolean): void {
  const { text } = scanner;
  scanner.at = quotedEnd(text, from, scanner.end);
  if (scanner.at < scanner.end && beginsSequence(text, scanner.at)) {
    closers.push(Code.CloseBrace);
    advance(scanner, 2);
    return;
  }
  closers.pop();
  scanner.newlines = newlines && closers.length === 0;
  if (text.charCodeAt(scanner.at) === Code.Quote && scanner.at < scanner.end) advance(scanner, 1);
  else skipTrivia(scanner);
}

/** The code that closes what this code opens. Undefined for other codes. */
export function closerOf(code: number): Code | undefined {
  switch (code) {
    case Code.OpenParen:
      return Code.CloseParen;
    case Code.OpenBracket:
      return Code.CloseBracket;
    case Code.OpenBrace:
      return Code.CloseBrace;
    case Code.Quote:
      return Code.Quote;
    default:
      return undefined;
  }
}

/** Whether a bracket closes here. */
export function isCloser(code: number): boolean {
  return code === Code.CloseParen || code === Code.CloseBracket || code === Code.CloseBrace;
}

/** Skips the rest of a line that was not understood; not the brace that closes the block around it. */
export function skipLine(scanner: Scanner): void {
  do skipToken(scanner);
  while (scanner.code !== Code.Newline && scanner.code !== Code.End && scanner.code !== Code.CloseBrace);
}
