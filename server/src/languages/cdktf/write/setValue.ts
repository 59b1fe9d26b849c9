import type { Document, NewValue, Value } from "../../../model/index";
import { asTemplate, codeString, type Edit } from "../../../text/index";
import { appendedItems, extendList } from "../../appendedItems";
import { behindComments, marginAt } from "./blanks";
import { type AddedConstructs, contextAt } from "./contextAt";
import { lineWidth, wholeLine } from "./writeContext";
import { writeElement, writeValue } from "./writeValue";

/** Puts another value in the place of one, in the quotes that are there. A list of several lines that gets longer keeps its items as they are. */
export function setValue(value: Value, to: NewValue, document: Document, constructs: AddedConstructs): Edit[] {
  const { span } = value;
  const { text } = document;
  if (to.kind === "text") {
    const quote = /["'`]/.exec(text[span.start] ?? "")?.[0] ?? quoteOf(text);
    return [{ span, text: codeString(asTemplate(to.text), quote) }];
  }
  const context = contextAt(document, span.start, constructs);
  const margin = marginAt(text, span.start);
  const column = span.start - text.lastIndexOf("\n", span.start - 1);
  const width = lineWidth - margin.length;
  const whole = writeValue(to, context, { first: lineWidth - column, other: width }).replace(/\n(?=.)/g, `\n${margin}`);
  const more = appendedItems(value, to)?.map((item) => writeElement(item, context, wholeLine));
  const isOneLine = !text.slice(span.start, span.end).includes("\n");
  // On one line it may have to be broken up.
  return more && !isOneLine ? extendList(value, more, text, (at) => behindComments(text, at)) : [{ span, text: whole }];
}

/** The quotes that a program imports in. */
export function quoteOf(text: string): string {
  return /(?:\bfrom|\brequire\(|\bimport)\s*(["'])/.exec(text)?.[1] ?? '"';
}
