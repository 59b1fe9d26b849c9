import { blockHeadAt } from "../lexer/blockHeadAt";
import { Code, isBlank } from "../lexer/code";
import { commentEnd, isOpenComment } from "../lexer/commentEnd";
import { signLength } from "../lexer/sign";
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
    if (isBlank(code)) at++;
    else if (code > Code.Slash) break;
    else if (code === Code.Newline || (code === Code.Return && signLength(text, at, code) === 2)) {
      if (scanner.newlines) {
        code = Code.Newline;
        break;
      }
      at += signLength(text, at, code);
      scanner.crossed = true;
      if (scanner.watching && blockHeadAt(scanner, at)) scanner.end = at;
    } else {
      const end = code === Code.End ? at : commentEnd(scanner, at);
      if (end === at) break;
      if (isOpenComment(text, at, end)) reportOpen(scanner, at);
      at = end;
    }
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

function reportOpen(scanner: Scanner, at: number): void {
  scanner.reach = scanner.text.length + 1;
  report(scanner, at, at + 2, "This comment does not end: close it with */.");
}
