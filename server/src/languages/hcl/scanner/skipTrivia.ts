import { blockHeadAt } from "../lexer/blockHeadAt";
import { Code } from "../lexer/code";
import { report, type Scanner } from "./scanner";

/** Moves behind what is `length` characters long, and on to what follows it. */
export function advance(scanner: Scanner, length: number): void {
  scanner.at += length;
  scanner.last = scanner.at;
  skipTrivia(scanner);
}

/** Moves over blanks and comments, and over newlines where they mean nothing. */
export function skipTrivia(scanner: Scanner): void {
  const { text } = scanner;
  let at = scanner.at;
  let code: number;
  scanner.crossed = false;
  for (;;) {
    code = at < scanner.end ? text.charCodeAt(at) : Code.End;
    if (code === Code.Space || code === Code.Tab) at++;
    else if (code > Code.Slash) break;
    else if (code === Code.Newline || (code === Code.Return && text.charCodeAt(at + 1) === Code.Newline)) {
      if (scanner.newlines) {
        code = Code.Newline;
        break;
      }
      at += code === Code.Newline ? 1 : 2;
      scanner.crossed = true;
      if (scanner.watching && blockHeadAt(scanner, at)) scanner.end = at;
    } else if (code === Code.Hash) at = lineEnd(scanner, at);
    else if (code === Code.Slash && text.charCodeAt(at + 1) === Code.Slash) at = lineEnd(scanner, at);
    else if (code === Code.Slash && text.charCodeAt(at + 1) === Code.Star) at = commentEnd(scanner, at);
    else break;
  }
  scanner.at = at;
  scanner.code = code;
  if (scanner.crossed && at > scanner.reach) scanner.reach = at;
}

/** Moves over any number of newlines where they do mean something. */
export function skipLines(scanner: Scanner): void {
  if (scanner.code !== Code.Newline) return;
  const { last } = scanner;
  scanner.newlines = false;
  skipTrivia(scanner);
  scanner.newlines = true;
  scanner.last = last;
}

function lineEnd(scanner: Scanner, at: number): number {
  const newline = scanner.text.indexOf("\n", at);
  return newline < 0 || newline > scanner.end ? scanner.end : newline;
}

function commentEnd(scanner: Scanner, at: number): number {
  const end = scanner.noCommentEnd ? -1 : scanner.text.indexOf("*/", at + 2);
  if (end >= 0 && end + 2 <= scanner.end) return end + 2;
  if (end < 0) scanner.noCommentEnd = true;
  scanner.reach = scanner.text.length + 1;
  report(scanner, at, at + 2, "This comment does not end: close it with */.");
  // Only the line is lost then, not the rest of the document.
  return lineEnd(scanner, at);
}
