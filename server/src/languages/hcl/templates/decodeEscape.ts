import { ownProperty } from "../../../text/ownProperty";
import { type Reader, report } from "../cursor/reader";

const simple: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", '"': '"', "\\": "\\" };

/** Moves over an escape in a quoted text, such as `\n` or `\u00e9`, and returns what it stands for. */
export function decodeEscape(r: Reader): string {
  const { text } = r;
  const start = r.at;
  const letter = text[start + 1] ?? "";
  const known = ownProperty(simple, letter);
  if (known !== undefined) {
    r.at = start + 2;
    return known;
  }
  if (letter === "u" || letter === "U") return decodeCodePoint(r, letter === "u" ? 4 : 8);
  const lineEnds = letter === "" || letter === "\n" || letter === "\r";
  r.at = lineEnds ? start + 1 : start + 1 + String.fromCodePoint(text.codePointAt(start + 1)!).length;
  report(
    r,
    start,
    r.at,
    'Write \\\\ for a backslash: only \\n, \\r, \\t, \\", \\\\, \\uNNNN and \\UNNNNNNNN are escapes.',
  );
  return text.slice(start + 1, r.at);
}

function decodeCodePoint(r: Reader, digits: number): string {
  const start = r.at;
  const hex = /^[0-9a-fA-F]*/.exec(r.text.slice(start + 2, start + 2 + digits))![0];
  r.at = start + 2 + hex.length;
  const point = hex.length === digits ? Number.parseInt(hex, 16) : -1;
  const exists = point >= 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  if (exists) return String.fromCodePoint(point);
  report(r, start, r.at, `Write ${digits} hexadecimal digits of a character that exists.`);
  return r.text.slice(start, r.at);
}
