import { Code } from "../cursor/code";
import { type Scanner, take } from "./scan";
import { Kind } from "./token";

/** Scans inside a text: what stands there literally, and then a sequence that begins or the end of the text. */
export function scanTemplate(s: Scanner, marker: string): void {
  const end = marker ? heredocLiteralEnd(s, marker) : quotedLiteralEnd(s.text, s.at);
  if (end > s.at) take(s, Kind.Literal, end);
  if (s.at >= s.text.length) return;
  const code = s.text.charCodeAt(s.at);
  if (beginsSequence(s.text, s.at)) {
    const tilde = s.text.charCodeAt(s.at + 2) === Code.Tilde ? 1 : 0;
    s.open.push("${");
    take(s, Kind.OpenSequence, s.at + 2 + tilde);
  } else {
    s.open.pop();
    if (marker) take(s, Kind.CloseHeredoc, lineEnd(s.text, s.at));
    // A text that is not closed ends with its line.
    else if (code === Code.Quote) take(s, Kind.CloseQuote, s.at + 1);
  }
}

function quotedLiteralEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === Code.Backslash) at++;
    else if (code === Code.Quote || code === Code.Newline || beginsSequence(text, at)) return at;
    else at = behindSigns(text, at);
  }
  return text.length;
}

/** Up to a sequence, or to the line that is only the marker. */
function heredocLiteralEnd({ text, at: from, tokens }: Scanner, marker: string): number {
  let atLineStart = tokens.at(-1)?.kind === Kind.OpenHeredoc;
  for (let at = from; at < text.length; at++) {
    if (atLineStart && text.slice(at, lineEnd(text, at)).trim() === marker) return at;
    atLineStart = text.charCodeAt(at) === Code.Newline;
    if (beginsSequence(text, at)) return at;
    at = behindSigns(text, at);
  }
  return text.length;
}

/** Whether `${` or `%{` stands here; behind `$$` and `%%` it is literal (`behindSigns` passes over those). */
function beginsSequence(text: string, at: number): boolean {
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

function lineEnd(text: string, at: number): number {
  const newline = text.indexOf("\n", at);
  if (newline < 0) return text.length;
  return text.charCodeAt(newline - 1) === Code.Return ? newline - 1 : newline;
}
