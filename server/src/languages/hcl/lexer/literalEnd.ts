import { Code } from "./code";

/** Where the characters of a text in quotes end: in front of a sequence, the closing quote or the end of its line. */
export function quotedEnd(text: string, from: number, limit = text.length): number {
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === Code.Backslash) at++;
    else if (code === Code.Quote || code === Code.Newline || beginsSequence(text, at)) return at;
    else at = behindSigns(text, at);
  }
  return limit;
}

/** Where the characters of lines end, which no quotes surround: in front of a sequence, or at `limit`. */
export function linesEnd(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code !== Code.Dollar && code !== Code.Percent) continue;
    if (beginsSequence(text, at)) return at;
    at = behindSigns(text, at);
  }
  return limit;
}

/** Whether `${` or `%{` is here; behind `$$` and `%%` it is literal (`behindSigns` passes over those). */
export function beginsSequence(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === Code.Dollar || code === Code.Percent) && text.charCodeAt(at + 1) === Code.OpenBrace;
}

/** The last of several equal `$` or `%`, or of such with the brace that they make literal; else `at`. */
function behindSigns(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if ((code !== Code.Dollar && code !== Code.Percent) || text.charCodeAt(at + 1) !== code) return at;
  let end = at + 1;
  while (text.charCodeAt(end + 1) === code) end++;
  return text.charCodeAt(end + 1) === Code.OpenBrace ? end + 1 : end;
}

/** Where a line ends, in front of its newline. */
export function endOfLine(text: string, at: number): number {
  const newline = text.indexOf("\n", at);
  if (newline < 0) return text.length;
  return text.charCodeAt(newline - 1) === Code.Return ? newline - 1 : newline;
}
