import { Code } from "../cursor/code";
import { Kind, type Scanner, take } from "./token";

/** Scans inside a text: what stands there literally, and then a sequence that begins or the end of the text. */
export function scanTemplate(scanner: Scanner, marker: string): void {
  const end = marker ? heredocLiteralEnd(scanner, marker) : quotedLiteralEnd(scanner.text, scanner.at);
  if (end > scanner.at) take(scanner, Kind.Literal, end);
  if (scanner.at >= scanner.text.length) return;
  const code = scanner.text.charCodeAt(scanner.at);
  if (beginsSequence(scanner.text, scanner.at)) {
    const tilde = scanner.text.charCodeAt(scanner.at + 2) === Code.Tilde ? 1 : 0;
    scanner.open.push("${");
    take(scanner, Kind.OpenSequence, scanner.at + 2 + tilde);
  } else {
    scanner.open.pop();
    if (marker) take(scanner, Kind.CloseHeredoc, lineEnd(scanner.text, scanner.at));
    // A text that is not closed ends with its line.
    else if (code === Code.Quote) take(scanner, Kind.CloseQuote, scanner.at + 1);
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
