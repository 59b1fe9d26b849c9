import { Code } from "./code";
import { nameEnd } from "./nameEnd";
import type { Reader } from "./reader";

/**
 * Whether an argument or block begins where the reader stands: a name with `=`, `{` or `"` behind it. Inside
 * parentheses and brackets that is never right, so there it tells that they were not closed.
 */
export function startsEntry(r: Reader): boolean {
  const { text } = r;
  let at = nameEnd(text, r.at);
  if (at === r.at) return false;
  let code = text.charCodeAt(at);
  while (code === Code.Space || code === Code.Tab) code = text.charCodeAt(++at);
  if (at + 1 > r.reach) r.reach = at + 1;
  if (code !== Code.Equal) return code === Code.OpenBrace || code === Code.Quote;
  const next = text.charCodeAt(at + 1);
  return next !== Code.Equal && next !== Code.Greater;
}
