import type { Body, Entry, Value } from "../../../model/index";
import type { Span } from "../../../text/index";
import { type Bracket, open } from "../cursor/brackets";
import { closeBody } from "../cursor/closeBody";
import { cut, mark, report } from "../cursor/cursor";
import { endsByIndent, indentAt } from "../cursor/indent";
import { missing } from "../cursor/readMissing";
import { advance, skip, skipLines } from "../cursor/skip";
import { isCloser, skipToken } from "../cursor/skipToken";
import { Code } from "../lexer/code";
import { nameEnd } from "../lexer/nameEnd";
import type { Reader } from "./reader";
import { readFor, startsFor } from "./readFor";

/** Reads `{ a = 1, b = 2 }` or `{ for k, v in map : k => v }`. */
export function readObject(reader: Reader): Value {
  const start = reader.at;
  const bracket = open(reader);
  if (startsFor(reader)) return readFor(reader, bracket, Code.CloseBrace);
  reader.newlines = true;
  reader.last = reader.at = start + 1;
  skip(reader);
  const body = readItemsOf(reader, bracket);
  return { kind: "body", span: body.span, body };
}

function readItemsOf(reader: Reader, bracket: Bracket): Body {
  const entries: Entry[] = [];
  const indent = reader.byIndent ? indentAt(reader.text, bracket.start) : 0;
  for (;;) {
    skipLines(reader);
    const ends = reader.code === Code.End || isCloser(reader.code) || endsByIndent(reader, indent);
    if (ends) return closeBody(reader, bracket, entries, indent, "Close this object with }.");
    const problems = reader.problems.length;
    const entry = readObjectItem(reader);
    if (entry) entries.push(entry);
    if (reader.code === Code.Comma) advance(reader, 1);
    else if (!endsItem(reader)) separate(reader, reader.problems.length > problems);
  }
}

/** Neither comma nor newline stands behind an item: goes on with the next item if one begins, else with the next line. */
function separate(reader: Reader, reported: boolean): void {
  if (!reported) report(reader, reader.last - 1, reader.last, "Put a comma or a new line behind this item.");
  if (!reported && (reader.code === Code.Quote || nameEnd(reader.text, reader.at) > reader.at)) return;
  while (!endsItem(reader)) skipToken(reader);
  if (reader.code === Code.Comma) advance(reader, 1);
}

function endsItem(reader: Reader): boolean {
  return (
    reader.code === Code.Newline || reader.code === Code.Comma || reader.code === Code.End || isCloser(reader.code)
  );
}

/** Reads `key = value` or `key : value`; the key is a name, a text, or any expression. Undefined if none is there. */
function readObjectItem(reader: Reader): Entry | undefined {
  const start = reader.at;
  const end = nameEnd(reader.text, start);
  if (end > start) {
    advance(reader, end - start);
    if (separates(reader) || endsItem(reader))
      return readValue(reader, cut(reader, start, end), mark(reader, start, end));
    reader.at = start;
    advance(reader, 0);
  }
  const key = reader.readExpression();
  if (key.kind === "missing") return undefined;
  const name = nameOf(reader, key);
  if (name === undefined) return { ...readValue(reader, "", key.span), key };
  return readValue(reader, name, key.kind === "text" ? key.inner : key.span);
}

function readValue(reader: Reader, name: string, nameSpan: Span): Entry {
  const start = Math.min(nameSpan.start, reader.last);
  if (separates(reader)) {
    advance(reader, 1);
    const ends = endsItem(reader);
    if (ends) report(reader, nameSpan.start, reader.last, `Write a value for ${name || "this key"} on this line.`);
    const value = ends ? missing(reader) : reader.readExpression();
    return { name, nameSpan, value, span: mark(reader, start, reader.last), form: "argument" };
  }
  report(reader, nameSpan.start, nameSpan.end, `Write "=" and a value behind ${name || "this key"}.`);
  const value: Value = startsValue(reader)
    ? reader.readExpression()
    : { kind: "missing", span: mark(reader, reader.last, reader.last) };
  return { name, nameSpan, value, span: mark(reader, start, reader.last) };
}

/** The name that a key stands for: only a reference to something, a call and the like have none. */
function nameOf(reader: Reader, key: Value): string | undefined {
  switch (key.kind) {
    case "text":
      return key.text;
    case "reference":
      return key.reference.steps.length === 1 ? key.reference.steps[0]!.name : undefined;
    case "number":
    case "bool":
    case "null":
      return cut(reader, key.span.start, key.span.end);
    default:
      return undefined;
  }
}

function separates(reader: Reader): boolean {
  const next = reader.text.charCodeAt(reader.at + 1);
  if (reader.code === Code.Colon) return next !== Code.Colon;
  return reader.code === Code.Equal && next !== Code.Equal && next !== Code.Greater;
}

/** Whether a value is meant though the equals sign is not there: `tags { }`, `name "x"`. */
function startsValue(reader: Reader): boolean {
  return reader.code === Code.OpenBrace || reader.code === Code.Quote || reader.code === Code.OpenBracket;
}
