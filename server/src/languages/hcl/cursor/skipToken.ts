import { Code } from "./code";
import { heredocAt } from "./heredocAt";
import { nameEnd } from "./nameEnd";
import type { Reader } from "./reader";
import { advance, skip } from "./skip";
import { startsEntry } from "./startsEntry";
import { terminatorOf } from "./terminatorOf";

/**
 * Moves behind one word or sign, or behind a whole group when a bracket or quote opens one. Used for what was not
 * understood and for what is nested too deeply: it keeps its own stack, so that depth costs nothing.
 */
export function skipToken(r: Reader): void {
  const { newlines } = r;
  const closers: Code[] = [];
  r.newlines = false;
  do {
    const closer = closerOf(r.code);
    if (closer !== undefined) {
      closers.push(closer);
      if (closer === Code.Quote) skipText(r, closers, r.at + 1, newlines);
      else step(r, closers, newlines);
    } else if (r.code === closers.at(-1)) {
      closers.pop();
      if (closers.at(-1) === Code.Quote) skipText(r, closers, r.at + 1, newlines);
      else step(r, closers, newlines);
    } else if (r.code === Code.End || (isCloser(r.code) && closers.length > 0)) break;
    else if (r.crossed && closers.length > 0 && closers.at(-1) !== Code.CloseBrace && startsEntry(r)) break;
    else step(r, closers, newlines);
  } while (closers.length > 0);
  r.newlines = newlines;
}

/** Over one word or sign; the last one leaves the reader where newlines mean again what they did. */
function step(r: Reader, closers: readonly Code[], newlines: boolean): void {
  r.newlines = closers.length === 0 && newlines;
  const heredoc = r.code === Code.Less ? heredocAt(r) : undefined;
  const terminator = heredoc && terminatorOf(r, heredoc);
  advance(r, terminator ? terminator.end - r.at : Math.max(1, nameEnd(r.text, r.at) - r.at));
}

/** From inside a quoted text to its end, or to a template sequence in it. An unclosed text ends with its line. */
function skipText(r: Reader, closers: Code[], from: number, newlines: boolean): void {
  const { text } = r;
  let at = from;
  for (; at < r.end; at++) {
    const code = text.charCodeAt(at);
    if (code === Code.Backslash) at++;
    else if (code === Code.Quote || code === Code.Newline) break;
    else if ((code === Code.Dollar || code === Code.Percent) && text.charCodeAt(at + 1) === Code.OpenBrace) {
      if (text.charCodeAt(at - 1) === code && at > from) continue;
      closers.push(Code.CloseBrace);
      r.at = at;
      advance(r, 2);
      return;
    }
  }
  closers.pop();
  r.at = Math.min(at, r.end);
  r.newlines = newlines && closers.length === 0;
  if (text.charCodeAt(r.at) === Code.Quote && r.at < r.end) advance(r, 1);
  else skip(r);
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
