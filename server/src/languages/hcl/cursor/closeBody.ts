import type { Body, Entry } from "../../../model/index";
import { Code } from "../lexer/code";
import { type Bracket, leave } from "./brackets";
import { type Cursor, fitted, mark, reportUnclosed } from "./cursor";
import { endOfLineAbove, endsByIndent } from "./indent";
import { advance } from "./skip";

/** The body whose entries were read: closed by the brace that stands here, or else not closed, which is reported. */
export function closeBody(cursor: Cursor, bracket: Bracket, entries: Entry[], indent: number, message: string): Body {
  if (cursor.code === Code.CloseBrace && !endsByIndent(cursor, indent)) {
    cursor.newlines = bracket.newlines;
    advance(cursor, 1);
    return { entries: fitted(entries), span: mark(cursor, bracket.start, cursor.last), closed: true };
  }
  reportUnclosed(cursor, bracket.start, bracket.start + 1, message);
  const end = Math.max(cursor.last, endOfLineAbove(cursor.text, cursor.at));
  cursor.last = end;
  leave(cursor, bracket);
  return { entries: fitted(entries), span: mark(cursor, bracket.start, end), closed: false };
}
