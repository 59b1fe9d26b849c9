import type { Body, Entry } from "../../model/body";
import { type Bracket, open } from "./brackets";
import { closeBody } from "./closeBody";
import { Code } from "./code";
import { endsByIndent, indentAt } from "./indent";
import { readEntry, skipLine } from "./readEntry";
import { deepest, isAt, mark, type Reader, report } from "./reader";
import { advance, skip, skipLines } from "./skip";
import { skipToken } from "./skipToken";
import { startsEntry } from "./startsEntry";

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
  const indent = indentAt(r.text, bracket.start);
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

/** Moves to the end of the line behind an argument or block; what else is on it is reported and, if it can be, read. */
export function endEntry(r: Reader, form: Entry["form"], told: boolean): void {
  if (r.code === Code.Newline || r.code === Code.End) return;
  if (!told) report(r, r.at, r.at + 1, adviceFor(r.code, form));
  if (r.code === Code.Comma) advance(r, 1);
  if (isAt(r, Code.Newline) || isAt(r, Code.CloseBrace) || isAt(r, Code.End) || startsEntry(r)) return;
  skipLine(r);
}

function adviceFor(code: number, form: Entry["form"]): string {
  if (code === Code.Comma) return "Take this comma away: arguments are separated by new lines.";
  if (code === Code.Semicolon) return "Take this semicolon away: arguments are separated by new lines.";
  return `Begin a new line here, behind the ${form ?? "argument"}.`;
}
