import type { Value } from "../../../model/value";
import { open } from "../cursor/brackets";
import { Code } from "../cursor/code";
import { nameEnd } from "../cursor/nameEnd";
import { cut, deepest, isAt, mark, type Reader, report } from "../cursor/reader";
import { advance } from "../cursor/skip";
import { skipToken } from "../cursor/skipToken";
import { readItems } from "./readItems";

/** Reads a function call from behind the first part of its name: `name(a, b)` or `provider::azurerm::name(a...)`. */
export function readCall(r: Reader, start: number, end: number): Value {
  let name = cut(r, start, end);
  let nameAt = end;
  const problems = r.problems.length;
  while (r.code === Code.Colon && r.text.charCodeAt(r.at + 1) === Code.Colon) {
    advance(r, 2);
    const length = isAt(r, Code.End) ? 0 : nameEnd(r.text, r.at) - r.at;
    if (length === 0) {
      report(r, r.last - 2, r.last, "Write the function's name behind the two colons.");
      break;
    }
    name += `::${cut(r, r.at, r.at + length)}`;
    advance(r, length);
    nameAt = r.last;
  }
  const span = mark(r, start, nameAt);
  let parts: Value[] = [];
  if (r.code !== Code.OpenParen) {
    const told = r.problems.length > problems;
    if (!told) report(r, start, r.last, "Write the arguments of this function in parentheses behind it.");
  } else if (r.depth >= deepest) skipToken(r);
  else {
    r.depth++;
    parts = readItems(r, open(r), Code.CloseParen, "Close the arguments of this function with ).", true);
    r.depth--;
  }
  return { kind: "expression", span: mark(r, start, r.last), parts, call: { name, span } };
}
