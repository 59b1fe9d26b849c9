import type { Entry, Value } from "../../../model/value";
import { mark, type Reader } from "../cursor/reader";
import { readName } from "../cursor/readName";
import { asDynamic } from "./asDynamic";
import { readArgument } from "./readArgument";
import { opensBlock, readBlock } from "./readBlock";

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
