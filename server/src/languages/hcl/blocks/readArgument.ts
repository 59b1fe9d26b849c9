import type { Entry } from "../../../model/value";
import { Code } from "../cursor/code";
import { isAt, mark, type Reader, report } from "../cursor/reader";
import { missing } from "../cursor/readMissing";
import type { Name } from "../cursor/readName";
import { advance } from "../cursor/skip";
import { readExpression } from "../expressions/readExpression";

/** Reads an argument from behind its name: `= value`. A name alone may become anything. */
export function readArgument(r: Reader, name: Name): Entry {
  const { text, span: nameSpan } = name;
  if (r.code !== Code.Equal) {
    report(r, nameSpan.start, nameSpan.end, `Write "=" and a value behind ${text}, or "{" for a block.`);
    return { name: text, nameSpan, value: { kind: "missing", span: mark(r, r.last, r.last) }, span: nameSpan };
  }
  advance(r, 1);
  const ends = isAt(r, Code.Newline) || isAt(r, Code.End) || isAt(r, Code.CloseBrace);
  if (ends) report(r, nameSpan.start, r.last, `Write a value for ${text} on this line.`);
  const value = ends ? missing(r) : readExpression(r);
  return { name: text, nameSpan, value, span: mark(r, nameSpan.start, r.last), form: "argument" };
}
