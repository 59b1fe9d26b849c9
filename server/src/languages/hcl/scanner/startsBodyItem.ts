import { Code } from "../lexer/code";
import { nameEnd } from "../lexer/nameEnd";
import type { Scanner } from "./scanner";

/**
 * Whether an argument or block begins where the parser is: a name with `=`, `{` or `"` behind it. Inside
 * parentheses and brackets that is never right, so there it tells that they were not closed.
 */
export function startsBodyItem(scanner: Scanner): boolean {
  const { text } = scanner;
  let at = nameEnd(text, scanner.at);
  if (at === scanner.at) return false;
  let code = text.charCodeAt(at);
  while (code === Code.Space || code === Code.Tab) code = text.charCodeAt(++at);
  if (at + 1 > scanner.reach) scanner.reach = at + 1;
  if (code !== Code.Equal) return code === Code.OpenBrace || code === Code.Quote;
  const next = text.charCodeAt(at + 1);
  return next !== Code.Equal && next !== Code.Greater;
}
