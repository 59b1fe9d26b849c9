import type { Value } from "../../../model/index";
import { numberEnd } from "../lexer/numberEnd";
import { mark, report, type Scanner } from "../scanner/scanner";
import { advance } from "../scanner/skipTrivia";

/** Parses a number: `1`, `1.5`, `1e-6`. */
export function parseNumber(scanner: Scanner): Value {
  const start = scanner.at;
  const end = numberEnd(scanner.text, start);
  const number = Number(scanner.text.slice(start, end));
  advance(scanner, end - start);
  const span = mark(scanner, start, end);
  if (!Number.isNaN(number)) return { kind: "number", span, number };
  report(scanner, start, end, "Write a number with at most one dot.");
  return { kind: "expression", span, parts: [], gives: "number" };
}
