import { ownProperty } from "../../../text/index";
import { report, type Scanner } from "../scanner/scanner";

const simple: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", '"': '"', "\\": "\\" };

/** Moves over an escape in a quoted text, such as `\n` or `\u00e9`, and returns what it means. */
export function decodeEscape(scanner: Scanner): string {
  const { text } = scanner;
  const start = scanner.at;
  const letter = text[start + 1] ?? "";
  const plain = ownProperty(simple, letter);
  if (plain !== undefined) {
    scanner.at = start + 2;
    return plain;
  }
  if (letter === "u" || letter === "U") return decodeCodePoint(scanner, letter === "u" ? 4 : 8);
  const lineEnds = letter === "" || letter === "\n" || letter === "\r";
  scanner.at = lineEnds ? start + 1 : start + 1 + String.fromCodePoint(text.codePointAt(start + 1)!).length;
  report(
    scanner,
    start,
    scanner.at,
    'Write \\\\ for a backslash: only \\n, \\r, \\t, \\", \\\\, \\uNNNN and \\UNNNNNNNN are escapes.',
  );
  return text.slice(start + 1, scanner.at);
}

function decodeCodePoint(scanner: Scanner, digits: number): string {
  const start = scanner.at;
  const hex = /^[0-9a-fA-F]*/.exec(scanner.text.slice(start + 2, start + 2 + digits))![0];
  scanner.at = start + 2 + hex.length;
  const point = hex.length === digits ? Number.parseInt(hex, 16) : -1;
  const exists = point >= 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  if (exists) return String.fromCodePoint(point);
  report(scanner, start, scanner.at, `Write ${digits} hexadecimal digits of a character that exists.`);
  return scanner.text.slice(start, scanner.at);
}
