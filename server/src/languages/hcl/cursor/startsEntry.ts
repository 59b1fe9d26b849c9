import { Code } from "../lexer/code";
import { nameEnd } from "../lexer/nameEnd";
import type { Cursor } from "./cursor";

/**
 * Whether an argument or block begins where the reader stands: a name with `=`, `{` or `"` behind it. Inside
 * parentheses and brackets that is never right, so there it tells that they were not closed.
 */
export function startsEntry(cursor: Cursor): boolean {
  const { text } = cursor;
  let at = nameEnd(text, cursor.at);
  if (at === cursor.at) return false;
  let code = text.charCodeAt(at);
  while (code === Code.Space || code === Code.Tab) code = text.charCodeAt(++at);
  if (at + 1 > cursor.reach) cursor.reach = at + 1;
  if (code !== Code.Equal) return code === Code.OpenBrace || code === Code.Quote;
  const next = text.charCodeAt(at + 1);
  return next !== Code.Equal && next !== Code.Greater;
}
