import { ownProperty } from "../../../text/index";
import { type Cursor, report } from "../cursor/cursor";

const simple: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", '"': '"', "\\": "\\" };

/** Moves over an escape in a quoted text, such as `\n` or `\u00e9`, and returns what it stands for. */
export function decodeEscape(cursor: Cursor): string {
  const { text } = cursor;
  const start = cursor.at;
  const letter = text[start + 1] ?? "";
  const plain = ownProperty(simple, letter);
  if (plain !== undefined) {
    cursor.at = start + 2;
    return plain;
  }
  if (letter === "u" || letter === "U") return decodeCodePoint(cursor, letter === "u" ? 4 : 8);
  const lineEnds = letter === "" || letter === "\n" || letter === "\r";
  cursor.at = lineEnds ? start + 1 : start + 1 + String.fromCodePoint(text.codePointAt(start + 1)!).length;
  report(
    cursor,
    start,
    cursor.at,
    'Write \\\\ for a backslash: only \\n, \\r, \\t, \\", \\\\, \\uNNNN and \\UNNNNNNNN are escapes.',
  );
  return text.slice(start + 1, cursor.at);
}

function decodeCodePoint(cursor: Cursor, digits: number): string {
  const start = cursor.at;
  const hex = /^[0-9a-fA-F]*/.exec(cursor.text.slice(start + 2, start + 2 + digits))![0];
  cursor.at = start + 2 + hex.length;
  const point = hex.length === digits ? Number.parseInt(hex, 16) : -1;
  const exists = point >= 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  if (exists) return String.fromCodePoint(point);
  report(cursor, start, cursor.at, `Write ${digits} hexadecimal digits of a character that exists.`);
  return cursor.text.slice(start, cursor.at);
}
