import type { Value } from "../../model/value";
import { mark, type Reader, readerOf, report } from "../hcl/cursor/reader";
import { readLines } from "../hcl/templates/readLines";
import { templateOf, templateValue } from "../hcl/templates/template";
import type { TextNode } from "./node";

/** A string as the template that it is: its positions are those of the file when it has no escapes. */
export function templateOfText(r: Reader, node: TextNode): Value {
  const { start, end, text, plain } = node;
  const span = mark(r, start, end);
  const inner = mark(r, start + 1, Math.max(start + 1, end - 1));
  if (!/[$%]\{/.test(text)) return { kind: "text", span, text, inner };
  if (!plain) return apart(r, node, span, inner);
  const template = templateOf(r);
  readLines(r, template, inner.start, inner.end);
  return templateValue(r, template, span, inner);
}

/** With escapes, the template is read from the decoded text, and everything in it lies where the whole string does. */
function apart(r: Reader, { text, start, end }: TextNode, span: Value["span"], inner: Value["span"]): Value {
  const own = readerOf(text);
  const template = templateOf(own);
  readLines(own, template, 0, text.length);
  const value = templateValue(own, template, span, inner);
  adopt(r, own, start, end);
  return value;
}

/** Takes over what another reader found in the decoded text of a string. */
export function adopt(r: Reader, own: Reader, start: number, end: number): void {
  for (const span of own.spans) {
    Object.assign(span, { start, end });
    r.spans.push(span);
  }
  const [first] = own.problems;
  if (first) report(r, start, end, first.message);
}
