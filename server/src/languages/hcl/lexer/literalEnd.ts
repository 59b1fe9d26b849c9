import { Code } from "./code";

/** Where the characters of a text in quotes end that mean themselves: in front of a backslash, a `$` or `%`, the quote, the end of the line. */
export function plainEnd(text: string, from: number): number {
  for (let at = from; ; at++) {
    const code = text.charCodeAt(at);
    if (code > Code.Percent) {
      if (code === Code.Backslash) return at;
    } else if (!(code === Code.Space || code === Code.Bang || code === Code.Hash || code === Code.Tab)) {
      if (!(code < Code.Space) || code === Code.Newline || code === Code.Return) return at;
    }
  }
}

/** Where the characters of a text in quotes end: in front of a sequence, the closing quote or the end of its line. */
export function quotedEnd(text: string, from: number, limit = text.length): number {
  for (let at = plainEnd(text, from); at < limit; at = plainEnd(text, at)) {
    const code = text.charCodeAt(at);
    if (code === Code.Backslash) at = behindEscape(text, at);
    else if (!isSign(code) || beginsSequence(text, at)) return at;
    else at = behindSigns(text, at);
  }
  return limit;
}

/** Behind a backslash and the character that it changes, which the end of a line is not. */
function behindEscape(text: string, at: number): number {
  const next = text.charCodeAt(at + 1);
  return next === Code.Newline || next === Code.Return ? at + 1 : at + 2;
}

/** Where the characters of lines end, which no quotes surround: in front of a sequence, or at `limit`. */
export function linesEnd(text: string, from: number, limit: number): number {
  for (let at = nextSign(text, from, limit); at < limit; at = nextSign(text, behindSigns(text, at), limit))
    if (beginsSequence(text, at)) return at;
  return limit;
}

/** Where the next `$` or `%` is in lines; `limit` where none is before. */
export function nextSign(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && !isSign(text.charCodeAt(at))) at++;
  return Math.min(at, limit);
}

function isSign(code: number): boolean {
  return code === Code.Dollar || code === Code.Percent;
}

/** Whether `${` or `%{` is here; behind `$$` and `%%` it is literal (`behindSigns` passes over those). */
export function beginsSequence(text: string, at: number): boolean {
  return text.charCodeAt(at + 1) === Code.OpenBrace && isSign(text.charCodeAt(at));
}

/** Whether a sequence that begins here takes the blanks in front of it away: `${~`. */
export function stripsBefore(text: string, at: number): boolean {
  return text.charCodeAt(at + 2) === Code.Tilde;
}

/** Where a run of equal `$` or `%` ends. */
export function signsEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  let end = at + 1;
  while (text.charCodeAt(end) === code) end++;
  return end;
}

/** Behind a run of `$` or `%` that begins no sequence, and the brace that several of them make literal. */
function behindSigns(text: string, at: number): number {
  const end = signsEnd(text, at);
  return end - at > 1 && text.charCodeAt(end) === Code.OpenBrace ? end + 1 : end;
}

/** Where a line ends, in front of its newline. */
export function endOfLine(text: string, at: number): number {
  const newline = text.indexOf("\n", at);
  if (newline < 0) return text.length;
  return text.charCodeAt(newline - 1) === Code.Return ? newline - 1 : newline;
}
