import { Code } from "./code";
import type { Reader } from "./reader";

/** How far the line of `at` is indented; a very long line counts as not indented. */
export function indentAt(text: string, at: number): number {
  let start = at;
  while (start > 0 && text.charCodeAt(start - 1) !== Code.Newline) if (--start < at - longest) return 0;
  let end = start;
  while (isBlank(text.charCodeAt(end))) end++;
  return end - start;
}

const longest = 200;

/**
 * Whether indentation says that a body is over which began on a line indented by `indent`: an entry that stands no
 * deeper, or a brace that stands less deep, belongs to what is around it. Only asked when braces alone do not work out.
 */
export function endsByIndent(r: Reader, indent: number): boolean {
  if (!r.byIndent) return false;
  let start = r.at;
  while (isBlank(r.text.charCodeAt(start - 1))) start--;
  if (r.text.charCodeAt(start - 1) !== Code.Newline) return false;
  const own = r.at - start;
  return r.code === Code.CloseBrace ? own < indent : own <= indent && indent > 0;
}

function isBlank(code: number): boolean {
  return code === Code.Space || code === Code.Tab;
}
