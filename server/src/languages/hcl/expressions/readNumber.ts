import type { Value } from "../../../model/index";
import { Code } from "../cursor/code";
import { type Cursor, mark, report } from "../cursor/cursor";
import { advance } from "../cursor/skip";

/** Reads a number: `1`, `1.5`, `1e-6`. */
export function readNumber(cursor: Cursor): Value {
  const start = cursor.at;
  const end = numberEnd(cursor.text, start);
  const number = Number(cursor.text.slice(start, end));
  advance(cursor, end - start);
  const span = mark(cursor, start, end);
  if (!Number.isNaN(number)) return { kind: "number", span, number };
  report(cursor, start, end, "Write a number with at most one dot.");
  return { kind: "expression", span, parts: [], gives: "number" };
}

/** Where the number ends that begins at `at`: digits, dots and exponents, but never with a dot at the end. */
export function numberEnd(text: string, start: number): number {
  let at = start;
  let end = start;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) end = ++at;
    else if (code === Code.Dot) at++;
    else if (code === 69 || code === 101) {
      const sign = text.charCodeAt(at + 1);
      const digit = sign === Code.Plus || sign === Code.Minus ? at + 2 : at + 1;
      if (!isDigit(text.charCodeAt(digit))) return end;
      end = at = digit + 1;
    } else return end;
  }
}

function isDigit(code: number): boolean {
  return code >= Code.Zero && code <= Code.Nine;
}
