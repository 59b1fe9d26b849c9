import { Code } from "./code";
import { headAt } from "./headAt";
import { type Reader, report } from "./reader";

/** Moves behind what is `length` characters long, and on to what follows it. */
export function advance(r: Reader, length: number): void {
  r.at += length;
  r.last = r.at;
  skip(r);
}

/** Moves over blanks and comments, and over newlines where they mean nothing. */
export function skip(r: Reader): void {
  const { text } = r;
  let at = r.at;
  let code: number;
  r.crossed = false;
  for (;;) {
    code = at < r.end ? text.charCodeAt(at) : Code.End;
    if (code === Code.Space || code === Code.Tab) at++;
    else if (code > Code.Slash) break;
    else if (code === Code.Newline || (code === Code.Return && text.charCodeAt(at + 1) === Code.Newline)) {
      if (r.newlines) {
        code = Code.Newline;
        break;
      }
      at += code === Code.Newline ? 1 : 2;
      r.crossed = true;
      if (r.watching && headAt(r, at)) r.end = at;
    } else if (code === Code.Hash) at = lineEnd(r, at);
    else if (code === Code.Slash && text.charCodeAt(at + 1) === Code.Slash) at = lineEnd(r, at);
    else if (code === Code.Slash && text.charCodeAt(at + 1) === Code.Star) at = commentEnd(r, at);
    else break;
  }
  r.at = at;
  r.code = code;
  if (r.crossed && at > r.reach) r.reach = at;
}

/** Moves over any number of newlines where they do mean something. */
export function skipLines(r: Reader): void {
  if (r.code !== Code.Newline) return;
  const { last } = r;
  r.newlines = false;
  skip(r);
  r.newlines = true;
  r.last = last;
}

function lineEnd(r: Reader, at: number): number {
  const newline = r.text.indexOf("\n", at);
  return newline < 0 || newline > r.end ? r.end : newline;
}

function commentEnd(r: Reader, at: number): number {
  const end = r.noCommentEnd ? -1 : r.text.indexOf("*/", at + 2);
  if (end >= 0 && end + 2 <= r.end) return end + 2;
  if (end < 0) r.noCommentEnd = true;
  r.reach = r.text.length + 1;
  report(r, at, at + 2, "This comment does not end: close it with */.");
  // Only the line is lost then, not the rest of the document.
  return lineEnd(r, at);
}
