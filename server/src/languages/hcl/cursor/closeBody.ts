import type { Body, Entry } from "../../../model/value";
import { type Bracket, leave } from "./brackets";
import { Code } from "./code";
import { endOfLineAbove } from "./endOfLineAbove";
import { endsByIndent } from "./indent";
import { fitted, mark, type Reader, reportUnclosed } from "./reader";
import { advance } from "./skip";

/** The body whose entries were read: closed by the brace that stands here, or else not closed, which is reported. */
export function closeBody(r: Reader, bracket: Bracket, entries: Entry[], indent: number, message: string): Body {
  if (r.code === Code.CloseBrace && !endsByIndent(r, indent)) {
    r.newlines = bracket.newlines;
    advance(r, 1);
    return { entries: fitted(entries), span: mark(r, bracket.start, r.last), closed: true };
  }
  reportUnclosed(r, bracket.start, bracket.start + 1, message);
  const end = Math.max(r.last, endOfLineAbove(r.text, r.at));
  r.last = end;
  leave(r, bracket);
  return { entries: fitted(entries), span: mark(r, bracket.start, end), closed: false };
}
