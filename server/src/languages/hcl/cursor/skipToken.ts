import { Code } from "../lexer/code";
import { heredocAt, terminatorOf } from "../lexer/heredoc";
import { beginsSequence, quotedEnd } from "../lexer/literalEnd";
import { nameEnd } from "../lexer/nameEnd";
import type { Cursor } from "./cursor";
import { advance, skip } from "./skip";
import { startsEntry } from "./startsEntry";

/**
 * Moves behind one word or sign, or behind a whole group when a bracket or quote opens one. Used for what was not
 * understood and for what is nested too deeply: it keeps its own stack, so that depth costs nothing.
 */
export function skipToken(cursor: Cursor): void {
  const { newlines } = cursor;
  const closers: Code[] = [];
  cursor.newlines = false;
  do {
    const closer = closerOf(cursor.code);
    if (closer !== undefined) {
      closers.push(closer);
      if (closer === Code.Quote) skipText(cursor, closers, cursor.at + 1, newlines);
      else step(cursor, closers, newlines);
    } else if (cursor.code === closers.at(-1)) {
      closers.pop();
      if (closers.at(-1) === Code.Quote) skipText(cursor, closers, cursor.at + 1, newlines);
      else step(cursor, closers, newlines);
    } else if (cursor.code === Code.End || (isCloser(cursor.code) && closers.length > 0)) break;
    else if (cursor.crossed && closers.length > 0 && closers.at(-1) !== Code.CloseBrace && startsEntry(cursor)) break;
    else step(cursor, closers, newlines);
  } while (closers.length > 0);
  cursor.newlines = newlines;
}

/** Over one word, sign or heredoc; the last one leaves the reader where newlines mean again what they did. */
function step(cursor: Cursor, closers: readonly Code[], newlines: boolean): void {
  const { text, at } = cursor;
  cursor.newlines = closers.length === 0 && newlines;
  const heredoc = cursor.code === Code.Less ? heredocAt(text, at, cursor.end) : undefined;
  const terminator = heredoc && terminatorOf(cursor, heredoc);
  advance(cursor, terminator ? terminator.end - at : Math.max(1, nameEnd(text, at) - at));
}

/** From inside a quoted text to its end, or to a template sequence in it. An unclosed text ends with its line. */
function skipText(cursor: Cursor, closers: Code[], from: number, newlines: boolean): void {
  const { text } = cursor;
  cursor.at = quotedEnd(text, from, cursor.end);
  if (cursor.at < cursor.end && beginsSequence(text, cursor.at)) {
    closers.push(Code.CloseBrace);
    advance(cursor, 2);
    return;
  }
  closers.pop();
  cursor.newlines = newlines && closers.length === 0;
  if (text.charCodeAt(cursor.at) === Code.Quote && cursor.at < cursor.end) advance(cursor, 1);
  else skip(cursor);
}

/** What closes the bracket or text that opens here, if one does. */
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
export function skipLine(cursor: Cursor): void {
  do skipToken(cursor);
  while (cursor.code !== Code.Newline && cursor.code !== Code.End && cursor.code !== Code.CloseBrace);
}
