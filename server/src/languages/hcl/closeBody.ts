import type { Body, Entry } from "../../model/body";
import { type Bracket, leave } from "./brackets";
import { Code } from "./code";
import { endsByIndent } from "./indent";
import { mark, type Reader, reportUnclosed } from "./reader";
import { advance } from "./skip";

/** The body whose entries were read: closed by the brace that stands here, or else not closed, which is reported. */
export function closeBody(r: Reader, bracket: Bracket, entries: Entry[], indent: number, message: string): Body {
  if (r.code === Code.CloseBrace && !endsByIndent(r, indent)) {
    r.newlines = bracket.newlines;
    advance(r, 1);
    return { entries, span: mark(r, bracket.start, r.last), closed: true };
  }
  reportUnclosed(r, bracket.start, bracket.start + 1, message);
  const end = Math.max(r.last, endOfLineAbove(r.text, r.at));
  r.last = end;
  leave(r, bracket);
  return { entries, span: mark(r, bracket.start, end), closed: false };
}

/** An unclosed body reaches to the end of the line above what ends it, so that a cursor on its blank lines is inside. */
function endOfLineAbove(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end - 1) === Code.Space || text.charCodeAt(end - 1) === Code.Tab) end--;
  if (text.charCodeAt(end - 1) !== Code.Newline) return at;
  return text.charCodeAt(end - 2) === Code.Return ? end - 2 : end - 1;
}
