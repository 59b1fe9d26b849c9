import type { Entry, Value } from "../../../model/value";
import type { Span } from "../../../text/span";
import { Code } from "../cursor/code";
import { nameEnd } from "../cursor/nameEnd";
import { cut, mark, type Reader, report } from "../cursor/reader";
import { missing } from "../cursor/readMissing";
import { advance } from "../cursor/skip";
import { isCloser } from "../cursor/skipToken";
import { readExpression } from "./readExpression";

/** Reads `key = value` or `key : value`; the key is a name, a text, or any expression. Undefined if none is there. */
export function readObjectItem(r: Reader): Entry | undefined {
  const start = r.at;
  const end = nameEnd(r.text, start);
  if (end > start) {
    advance(r, end - start);
    if (separates(r) || endsItem(r)) return readValue(r, cut(r, start, end), mark(r, start, end));
    r.at = start;
    advance(r, 0);
  }
  const key = readExpression(r);
  if (key.kind === "missing") return undefined;
  const name = nameOf(r, key);
  if (name === undefined) return { ...readValue(r, "", key.span), key };
  return readValue(r, name, key.kind === "text" ? key.inner : key.span);
}

function readValue(r: Reader, name: string, nameSpan: Span): Entry {
  const start = Math.min(nameSpan.start, r.last);
  if (separates(r)) {
    advance(r, 1);
    const ends = endsItem(r);
    if (ends) report(r, nameSpan.start, r.last, `Write a value for ${name || "this key"} on this line.`);
    const value = ends ? missing(r) : readExpression(r);
    return { name, nameSpan, value, span: mark(r, start, r.last), form: "argument" };
  }
  report(r, nameSpan.start, nameSpan.end, `Write "=" and a value behind ${name || "this key"}.`);
  const value: Value = startsValue(r) ? readExpression(r) : { kind: "missing", span: mark(r, r.last, r.last) };
  return { name, nameSpan, value, span: mark(r, start, r.last) };
}

/** The name that a key stands for: only a reference to something, a call and the like have none. */
function nameOf(r: Reader, key: Value): string | undefined {
  switch (key.kind) {
    case "text":
      return key.text;
    case "reference":
      return key.reference.steps.length === 1 ? key.reference.steps[0]!.name : undefined;
    case "number":
    case "bool":
    case "null":
      return cut(r, key.span.start, key.span.end);
    default:
      return undefined;
  }
}

function separates(r: Reader): boolean {
  const next = r.text.charCodeAt(r.at + 1);
  if (r.code === Code.Colon) return next !== Code.Colon;
  return r.code === Code.Equal && next !== Code.Equal && next !== Code.Greater;
}

function endsItem(r: Reader): boolean {
  return r.code === Code.Newline || r.code === Code.Comma || r.code === Code.End || isCloser(r.code);
}

/** Whether a value is meant though the equals sign is not there: `tags { }`, `name "x"`. */
function startsValue(r: Reader): boolean {
  return r.code === Code.OpenBrace || r.code === Code.Quote || r.code === Code.OpenBracket;
}
