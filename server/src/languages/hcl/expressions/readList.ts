import type { Value } from "../../../model/value";
import { open } from "../cursor/brackets";
import { Code } from "../cursor/code";
import { mark, type Reader } from "../cursor/reader";
import { readFor, startsFor } from "./readFor";
import { readItems } from "./readItems";

/** Reads `[a, b]` or `[for x in list : x]`. */
export function readList(r: Reader): Value {
  const start = r.at;
  const bracket = open(r);
  if (startsFor(r)) return readFor(r, bracket, Code.CloseBracket);
  const items = readItems(r, bracket, Code.CloseBracket, "Close this list with ].", false);
  return { kind: "list", span: mark(r, start, r.last), items };
}
