import { Code } from "../../../hcl/cursor/code";

/** Where the string ends that begins at `start`: behind its closing quote, or on its line when that is not there, `isClosed` says which. */
export function stringEnd(text: string, start: number): { readonly end: number; readonly isClosed: boolean } {
  const quote = text.charCodeAt(start);
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return { end: at + 1, isClosed: true };
    if (code === Code.Newline) return { end: openEnd(text, start, at), isClosed: false };
    // A backslash lets the string go on behind the newline.
    if (code === Code.Backslash) at += text.startsWith("\r\n", at + 1) ? 2 : 1;
  }
  return { end: openEnd(text, start, text.length), isClosed: false };
}

/**
 * Where a string ends that nothing closes before `lineEnd`: the brackets and commas at the end of the line are the
 * code's, save brackets that close what the string itself opened.
 */
export function openEnd(text: string, start: number, lineEnd: number): number {
  let end = lineEnd;
  while (end > start + 1 && isTrailing(text.charCodeAt(end - 1))) end--;
  let open = 0;
  for (let at = start + 1; at < end; at++) open += turn(text.charCodeAt(at));
  for (let at = end; open > 0 && at < lineEnd; at++) {
    const turned = turn(text.charCodeAt(at));
    if (turned > 0) break;
    open += turned;
    if (turned < 0) end = at + 1;
  }
  return end;
}

function isTrailing(code: number): boolean {
  return code <= Code.Space || code === Code.Comma || code === Code.Semicolon || turn(code) !== 0;
}

function turn(code: number): number {
  if (code === Code.OpenBrace || code === Code.OpenParen || code === Code.OpenBracket) return 1;
  return code === Code.CloseBrace || code === Code.CloseParen || code === Code.CloseBracket ? -1 : 0;
}
