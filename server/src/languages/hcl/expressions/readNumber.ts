import type { Value } from "../../../model/index";
import { type Cursor, mark, report } from "../cursor/cursor";
import { advance } from "../cursor/skip";
import { numberEnd } from "../lexer/numberEnd";

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
