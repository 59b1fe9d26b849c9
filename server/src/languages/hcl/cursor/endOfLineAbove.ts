import { Code } from "./code";

/** An unclosed body reaches to the end of the line above what ends it, so that a cursor on its blank lines is inside. */
export function endOfLineAbove(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end - 1) === Code.Space || text.charCodeAt(end - 1) === Code.Tab) end--;
  if (text.charCodeAt(end - 1) !== Code.Newline) return at;
  return text.charCodeAt(end - 2) === Code.Return ? end - 2 : end - 1;
}
