import type { Entry } from "../../model/body";
import type { Value } from "../../model/value";
import type { Span } from "../../text/span";
import { asDynamic } from "./asDynamic";
import { Code } from "./code";
import { nameEnd } from "./nameEnd";
import { readBlock } from "./readBlock";
import { readExpression } from "./readExpression";
import { cut, isAt, mark, type Reader, report } from "./reader";
import { adviceFor, missing } from "./readMissing";
import { advance } from "./skip";
import { isCloser, skipToken } from "./skipToken";

/** Reads an argument or a nested block; undefined when neither begins here, which is reported and skipped. */
export function readEntry(r: Reader): Entry | undefined {
  const name = readName(r);
  if (!name) return undefined;
  if (!opensBlock(r)) return readArgument(r, name);
  const { labels, body } = readBlock(r, name.span.start);
  const value: Value = { kind: "body", span: body.span, body };
  const span = mark(r, name.span.start, r.last);
  const entry: Entry = { name: name.text, nameSpan: name.span, value, span, form: "block" };
  if (labels.length === 0) return entry;
  return name.text === "dynamic" ? asDynamic(r, labels, body, span) : { ...entry, labels };
}

/** The name that an argument or block begins with. */
export interface Name {
  readonly text: string;
  readonly span: Span;
}

export function readName(r: Reader): Name | undefined {
  const start = r.at;
  const end = nameEnd(r.text, start);
  if (end > start) {
    const name = { text: cut(r, start, end), span: mark(r, start, end) };
    advance(r, end - start);
    return name;
  }
  report(r, start, start + 1, adviceForEntry(r.code));
  skipLine(r);
  return undefined;
}

function adviceForEntry(code: number): string {
  if (code === Code.Quote) return "Write this name without quotes.";
  return (
    (code > Code.End && !isCloser(code) && adviceFor(code)) ||
    "Take this away: an argument or a block begins with its name."
  );
}

/** Whether what follows a name makes it the head of a block. */
export function opensBlock(r: Reader): boolean {
  return r.code === Code.OpenBrace || r.code === Code.Quote || (r.code !== Code.End && nameEnd(r.text, r.at) > r.at);
}

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

/** Skips the rest of a line that was not understood; not the brace that closes the block around it. */
export function skipLine(r: Reader): void {
  do skipToken(r);
  while (r.code !== Code.Newline && r.code !== Code.End && r.code !== Code.CloseBrace);
}
