import { Code } from "../hcl/lexer/code";
import { cut, report, type Scanner } from "../hcl/scanner/scanner";
import type { TextNode } from "./node";
import { skipBlanks } from "./skipBlanks";

/** Parses a string. It ends with its line when the closing quote is not there. */
export function parseText(cursor: Scanner): TextNode {
  const { at: start, text } = cursor;
  const end = textEnd(text, start);
  const closed = end > start + 1 && text.charCodeAt(end - 1) === Code.Quote;
  const raw = cut(cursor, start + 1, closed ? end - 1 : end);
  if (!closed) report(cursor, start, end, 'Close this string with ".');
  cursor.at = cursor.last = end;
  skipBlanks(cursor);
  // Characters that JSON does not allow are the only others in need of decoding: they are reported then.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are the ones
  if (!/[\\\u0000-\u001f]/.test(raw)) return { kind: "text", start, end, text: raw, plain: true };
  return { kind: "text", start, end, text: decode(cursor, raw, start, end), plain: false };
}

/** Where the string ends that begins at `start`: behind its closing quote, or at the end of the line. */
export function textEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === Code.Quote) return at + 1;
    if (code === Code.Newline) return at;
    if (code === Code.Backslash && text.charCodeAt(at + 1) !== Code.Newline) at++;
  }
  return text.length;
}

function decode(cursor: Scanner, raw: string, start: number, end: number): string {
  try {
    return JSON.parse(`"${raw}"`) as string;
  } catch {
    report(cursor, start, end, "Write \\\\ for a backslash and \\t for a tab in this string.");
    return raw;
  }
}
