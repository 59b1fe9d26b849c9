import type { Body, Entry, Label, Value } from "../../../model/index";
import { type Bracket, open } from "../cursor/brackets";
import { closeBody } from "../cursor/closeBody";
import { cut, fitted, isAt, mark, maxDepth, report } from "../cursor/cursor";
import { endEntry } from "../cursor/endEntry";
import { endsByIndent, indentAt } from "../cursor/indent";
import { missing } from "../cursor/readMissing";
import { type Name, readName } from "../cursor/readName";
import { advance, skip, skipLines } from "../cursor/skip";
import { skipToken } from "../cursor/skipToken";
import { readExpression } from "../expressions/readExpression";
import type { Reader } from "../expressions/reader";
import { Code } from "../lexer/code";
import { nameEnd } from "../lexer/nameEnd";
import { readQuoted } from "../templates/readQuoted";
import { asDynamic } from "./asDynamic";

/** Whether what follows a name makes it the head of a block. */
export function opensBlock(reader: Reader): boolean {
  return (
    reader.code === Code.OpenBrace ||
    reader.code === Code.Quote ||
    (reader.code !== Code.End && nameEnd(reader.text, reader.at) > reader.at)
  );
}

/** Reads a block from behind its name, which begins at `start`: labels and body. */
export function readBlock(reader: Reader, start: number): { labels: Label[]; body: Body; headEnd: number } {
  const labels: Label[] = [];
  const problems = reader.problems.length;
  for (;;) {
    const { at } = reader;
    const end = reader.code === Code.End ? at : nameEnd(reader.text, at);
    if (reader.code === Code.Quote) labels.push(readLabel(reader));
    else if (end > at) {
      labels.push({ text: cut(reader, at, end), span: mark(reader, at, end) });
      advance(reader, end - at);
    } else break;
  }
  const headEnd = reader.last;
  const reported = reader.problems.length > problems;
  if (reader.code === Code.OpenBrace) return { labels: fitted(labels), body: readBody(reader), headEnd };
  if (!reported)
    report(reader, start, headEnd, 'Write "{" on this line to begin the block, or "=" and a value for an argument.');
  if (braceFollows(reader)) return { labels: fitted(labels), body: readBody(reader), headEnd };
  return { labels, body: { entries: [], span: mark(reader, headEnd, headEnd), closed: false }, headEnd };
}

function readLabel(reader: Reader): Label {
  const problems = reader.problems.length;
  const value = readQuoted(reader);
  const { start, end } = value.span;
  if (reader.text.charCodeAt(end - 1) !== Code.Quote || end === start + 1) return cutOff(reader, start, end);
  if (value.kind === "text") return { text: value.text, span: value.inner };
  if (reader.problems.length === problems)
    report(reader, start, end, "Write this label as plain text, without interpolation.");
  return { text: cut(reader, start + 1, end - 1), span: mark(reader, start + 1, end - 1) };
}

/** A label without its closing quote leaves the brace at the end of the line to the block. */
function cutOff(reader: Reader, start: number, end: number): Label {
  let to = end;
  if (reader.text.charCodeAt(end - 1) === Code.OpenBrace) {
    reader.at = to = end - 1;
    skip(reader);
    while (reader.text.charCodeAt(to - 1) === Code.Space) to--;
    reader.last = to;
  }
  return { text: cut(reader, start + 1, to), span: mark(reader, start + 1, Math.max(to, start + 1)) };
}

/** Whether the brace stands on the next line; if so, moves there. */
function braceFollows(reader: Reader): boolean {
  const { at, last } = reader;
  skipLines(reader);
  if (reader.code === Code.OpenBrace) return true;
  reader.at = at;
  skip(reader);
  reader.last = last;
  return false;
}

/** Reads the body of a block from its opening brace to behind its closing one. */
function readBody(reader: Reader): Body {
  const start = reader.at;
  if (reader.depth >= maxDepth) {
    skipToken(reader);
    return { entries: [], span: mark(reader, start, reader.last), closed: true };
  }
  reader.depth++;
  const bracket = open(reader);
  reader.newlines = true;
  reader.last = reader.at = start + 1;
  skip(reader);
  const entries: Entry[] = [];
  const ends = reader.code === Code.Newline || reader.code === Code.CloseBrace || reader.code === Code.End;
  const reported = !ends && readOnlyEntry(reader, entries);
  const body = readEntries(reader, bracket, entries, reported);
  reader.depth--;
  return body;
}

/** `reported`: the line that the reader is on is already complained of. */
function readEntries(reader: Reader, bracket: Bracket, entries: Entry[], reported: boolean): Body {
  const indent = reader.byIndent ? indentAt(reader.text, bracket.start) : 0;
  let isLineReported = reported;
  for (;;) {
    if (reader.code === Code.Newline) isLineReported = false;
    skipLines(reader);
    if (isAt(reader, Code.CloseBrace) || reader.code === Code.End || endsByIndent(reader, indent)) {
      return closeBody(reader, bracket, entries, indent, "Close this block with }.");
    }
    const problems = reader.problems.length;
    const entry = readEntry(reader);
    if (entry) entries.push(entry);
    endEntry(reader, entry?.form, isLineReported || reader.problems.length > problems);
  }
}

/** Reads what stands on the line of the opening brace, one argument; whether something else does, which is reported. */
function readOnlyEntry(reader: Reader, entries: Entry[]): boolean {
  const problems = reader.problems.length;
  const entry = readEntry(reader);
  if (entry) entries.push(entry);
  const reported = reader.problems.length > problems;
  if (!reported && entry?.form === "block") {
    report(reader, entry.nameSpan.start, entry.nameSpan.end, "Put this block on a line of its own.");
  } else if (reader.code !== Code.CloseBrace) {
    const message = "Close the block here with }, or give each argument a line of its own.";
    if (!reported && reader.code !== Code.End) report(reader, reader.last - 1, reader.last, message);
    endEntry(reader, entry?.form, true);
  }
  return reader.problems.length > problems;
}

/** Reads an argument or a nested block; undefined when neither begins here, which is reported and skipped. */
function readEntry(reader: Reader): Entry | undefined {
  const name = readName(reader);
  if (!name) return undefined;
  if (!opensBlock(reader)) return readArgument(reader, name);
  const { labels, body } = readBlock(reader, name.span.start);
  const value: Value = { kind: "body", span: body.span, body };
  const span = mark(reader, name.span.start, reader.last);
  const entry: Entry = { name: name.text, nameSpan: name.span, value, span, form: "block" };
  if (labels.length === 0) return entry;
  return name.text === "dynamic" ? asDynamic(reader, labels, body, span) : { ...entry, labels };
}

/** Reads an argument from behind its name: `= value`. A name alone may become anything. */
export function readArgument(reader: Reader, name: Name): Entry {
  const { text, span: nameSpan } = name;
  if (reader.code !== Code.Equal) {
    report(reader, nameSpan.start, nameSpan.end, `Write "=" and a value behind ${text}, or "{" for a block.`);
    return {
      name: text,
      nameSpan,
      value: { kind: "missing", span: mark(reader, reader.last, reader.last) },
      span: nameSpan,
    };
  }
  advance(reader, 1);
  const ends = isAt(reader, Code.Newline) || isAt(reader, Code.End) || isAt(reader, Code.CloseBrace);
  if (ends) report(reader, nameSpan.start, reader.last, `Write a value for ${text} on this line.`);
  const value = ends ? missing(reader) : readExpression(reader);
  return { name: text, nameSpan, value, span: mark(reader, nameSpan.start, reader.last), form: "argument" };
}
