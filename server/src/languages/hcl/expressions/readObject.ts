import type { Body, Entry, Value } from "../../../model/value";
import { type Bracket, open } from "../cursor/brackets";
import { closeBody } from "../cursor/closeBody";
import { Code } from "../cursor/code";
import { endsByIndent, indentAt } from "../cursor/indent";
import { nameEnd } from "../cursor/nameEnd";
import { type Reader, report } from "../cursor/reader";
import { advance, skip, skipLines } from "../cursor/skip";
import { isCloser, skipToken } from "../cursor/skipToken";
import { readFor, startsFor } from "./readFor";
import { readObjectItem } from "./readObjectItem";

/** Reads `{ a = 1, b = 2 }` or `{ for k, v in map : k => v }`. */
export function readObject(r: Reader): Value {
  const start = r.at;
  const bracket = open(r);
  if (startsFor(r)) return readFor(r, bracket, Code.CloseBrace);
  r.newlines = true;
  r.last = r.at = start + 1;
  skip(r);
  const body = readItemsOf(r, bracket);
  return { kind: "body", span: body.span, body };
}

function readItemsOf(r: Reader, bracket: Bracket): Body {
  const entries: Entry[] = [];
  const indent = r.byIndent ? indentAt(r.text, bracket.start) : 0;
  for (;;) {
    skipLines(r);
    const ends = r.code === Code.End || isCloser(r.code) || endsByIndent(r, indent);
    if (ends) return closeBody(r, bracket, entries, indent, "Close this object with }.");
    const problems = r.problems.length;
    const entry = readObjectItem(r);
    if (entry) entries.push(entry);
    if (r.code === Code.Comma) advance(r, 1);
    else if (!endsItem(r)) separate(r, r.problems.length > problems);
  }
}

/** Neither comma nor newline stands behind an item: goes on with the next item if one begins, else with the next line. */
function separate(r: Reader, told: boolean): void {
  if (!told) report(r, r.last - 1, r.last, "Put a comma or a new line behind this item.");
  if (!told && (r.code === Code.Quote || nameEnd(r.text, r.at) > r.at)) return;
  while (!endsItem(r)) skipToken(r);
  if (r.code === Code.Comma) advance(r, 1);
}

function endsItem(r: Reader): boolean {
  return r.code === Code.Newline || r.code === Code.Comma || r.code === Code.End || isCloser(r.code);
}
