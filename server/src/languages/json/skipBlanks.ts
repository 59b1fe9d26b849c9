import { Code } from "../hcl/lexer/code";
import { report, type Scanner } from "../hcl/scanner/scanner";

/** Moves over what means nothing in JSON. That it has no comments is said where one is written. */
export function skipBlanks(cursor: Scanner): void {
  const { text } = cursor;
  let at = cursor.at;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === Code.Space || code === Code.Newline || code === Code.Return || code === Code.Tab) at++;
    else if (code === Code.Slash && isComment(text, at)) {
      const end = text.indexOf(text[at + 1] === "*" ? "*/" : "\n", at);
      report(cursor, at, at + 2, 'Write this comment as a value with the name "//": JSON has no other.');
      at = end < 0 ? text.length : end + (text[at + 1] === "*" ? 2 : 0);
    } else break;
  }
  cursor.at = at;
  cursor.code = at < text.length ? text.charCodeAt(at) : Code.End;
}

function isComment(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return next === Code.Slash || next === Code.Star;
}
