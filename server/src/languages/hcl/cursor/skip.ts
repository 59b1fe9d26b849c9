import { blockHeadAt } from "../lexer/blockHeadAt";
import { Code } from "../lexer/code";
import { type Cursor, report } from "./cursor";

/** Moves behind what is `length` characters long, and on to what follows it. */
export function advance(cursor: Cursor, length: number): void {
  cursor.at += length;
  cursor.last = cursor.at;
  skip(cursor);
}

/** Moves over blanks and comments, and over newlines where they mean nothing. */
export function skip(cursor: Cursor): void {
  const { text } = cursor;
  let at = cursor.at;
  let code: number;
  cursor.crossed = false;
  for (;;) {
    code = at < cursor.end ? text.charCodeAt(at) : Code.End;
    if (code === Code.Space || code === Code.Tab) at++;
    else if (code > Code.Slash) break;
    else if (code === Code.Newline || (code === Code.Return && text.charCodeAt(at + 1) === Code.Newline)) {
      if (cursor.newlines) {
        code = Code.Newline;
        break;
      }
      at += code === Code.Newline ? 1 : 2;
      cursor.crossed = true;
      if (cursor.watching && blockHeadAt(cursor, at)) cursor.end = at;
    } else if (code === Code.Hash) at = lineEnd(cursor, at);
    else if (code === Code.Slash && text.charCodeAt(at + 1) === Code.Slash) at = lineEnd(cursor, at);
    else if (code === Code.Slash && text.charCodeAt(at + 1) === Code.Star) at = commentEnd(cursor, at);
    else break;
  }
  cursor.at = at;
  cursor.code = code;
  if (cursor.crossed && at > cursor.reach) cursor.reach = at;
}

/** Moves over any number of newlines where they do mean something. */
export function skipLines(cursor: Cursor): void {
  if (cursor.code !== Code.Newline) return;
  const { last } = cursor;
  cursor.newlines = false;
  skip(cursor);
  cursor.newlines = true;
  cursor.last = last;
}

function lineEnd(cursor: Cursor, at: number): number {
  const newline = cursor.text.indexOf("\n", at);
  return newline < 0 || newline > cursor.end ? cursor.end : newline;
}

function commentEnd(cursor: Cursor, at: number): number {
  const end = cursor.noCommentEnd ? -1 : cursor.text.indexOf("*/", at + 2);
  if (end >= 0 && end + 2 <= cursor.end) return end + 2;
  if (end < 0) cursor.noCommentEnd = true;
  cursor.reach = cursor.text.length + 1;
  report(cursor, at, at + 2, "This comment does not end: close it with */.");
  // Only the line is lost then, not the rest of the document.
  return lineEnd(cursor, at);
}
