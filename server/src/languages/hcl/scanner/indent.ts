import { Code, isBlank } from "../lexer/code";
import type { Scanner } from "./scanner";

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
 * Whether the indentation shows the end of a body that began on a line indented by `indent`: a body item with the same
 * or less indentation, or a brace with less, belongs to what is around it. Used only if braces alone do not work.
 */
export function endsByIndent(scanner: Scanner, indent: number): boolean {
  if (!scanner.byIndent) return false;
  let start = scanner.at;
  while (isBlank(scanner.text.charCodeAt(start - 1))) start--;
  if (scanner.text.charCodeAt(start - 1) !== Code.Newline) return false;
  const own = scanner.at - start;
  return scanner.code === Code.CloseBrace ? own < indent : own <= indent && indent > 0;
}

/** An unclosed body reaches to the end of the line above what ends it, so that a cursor on its blank lines is inside. */
export function endOfLineAbove(text: string, at: number): number {
  let end = at;
  while (isBlank(text.charCodeAt(end - 1))) end--;
  if (text.charCodeAt(end - 1) !== Code.Newline) return at;
  return text.charCodeAt(end - 2) === Code.Return ? end - 2 : end - 1;
}
