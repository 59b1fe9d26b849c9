import { Code, isBlank } from "../lexer/code";
import { nameEnd } from "../lexer/nameEnd";
import { signLength } from "../lexer/sign";
import type { Scanner } from "./scanner";

/**
 * Whether an argument or block begins at the parser: a name followed by `=`, `{` or `"`. Inside parentheses and
 * brackets that is never right, so there it shows that they were not closed.
 */
export function startsBodyItem(scanner: Scanner): boolean {
  const { text } = scanner;
  let at = nameEnd(text, scanner.at);
  if (at === scanner.at) return false;
  let code = text.charCodeAt(at);
  while (isBlank(code)) code = text.charCodeAt(++at);
  if (at + 1 > scanner.reach) scanner.reach = at + 1;
  return code === Code.Equal ? signLength(text, at, code) === 1 : code === Code.OpenBrace || code === Code.Quote;
}
