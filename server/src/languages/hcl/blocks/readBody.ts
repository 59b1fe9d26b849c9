import type { Body, Entry } from "../../../model/value";
import { type Bracket, open } from "../cursor/brackets";
import { closeBody } from "../cursor/closeBody";
import { Code } from "../cursor/code";
import { endEntry } from "../cursor/endEntry";
import { endsByIndent, indentAt } from "../cursor/indent";
import { deepest, isAt, mark, type Reader, report } from "../cursor/reader";
import { skip, skipLines } from "../cursor/skip";
import { skipToken } from "../cursor/skipToken";
import { readEntry } from "./readEntry";

/** Reads the body of a block from its opening brace to behind its closing one. */
export function readBody(r: Reader): Body {
  const start = r.at;
  if (r.depth >= deepest) {
    skipToken(r);
    return { entries: [], span: mark(r, start, r.last), closed: true };
  }
  r.depth++;
  const bracket = open(r);
  r.newlines = true;
  r.last = r.at = start + 1;
  skip(r);
  const entries: Entry[] = [];
  const ends = r.code === Code.Newline || r.code === Code.CloseBrace || r.code === Code.End;
  const told = !ends && readOnlyEntry(r, entries);
  const body = readEntries(r, bracket, entries, told);
  r.depth--;
  return body;
}

/** `told`: the line that the reader is on is already complained of. */
function readEntries(r: Reader, bracket: Bracket, entries: Entry[], told: boolean): Body {
  const indent = r.byIndent ? indentAt(r.text, bracket.start) : 0;
  let toldLine = told;
  for (;;) {
    if (r.code === Code.Newline) toldLine = false;
    skipLines(r);
    if (isAt(r, Code.CloseBrace) || r.code === Code.End || endsByIndent(r, indent)) {
      return closeBody(r, bracket, entries, indent, "Close this block with }.");
    }
    const problems = r.problems.length;
    const entry = readEntry(r);
    if (entry) entries.push(entry);
    endEntry(r, entry?.form, toldLine || r.problems.length > problems);
  }
}

/** Reads what stands on the line of the opening brace, one argument; whether something else does, which is reported. */
function readOnlyEntry(r: Reader, entries: Entry[]): boolean {
  const problems = r.problems.length;
  const entry = readEntry(r);
  if (entry) entries.push(entry);
  const told = r.problems.length > problems;
  if (!told && entry?.form === "block") {
    report(r, entry.nameSpan.start, entry.nameSpan.end, "Put this block on a line of its own.");
  } else if (r.code !== Code.CloseBrace) {
    const message = "Close the block here with }, or give each argument a line of its own.";
    if (!told && r.code !== Code.End) report(r, r.last - 1, r.last, message);
    endEntry(r, entry?.form, true);
  }
  return r.problems.length > problems;
}
