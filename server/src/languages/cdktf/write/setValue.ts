import type { Document, NewValue, Value } from "../../../model/index";
import { asTemplate, codeString, type Edit, escapeCode, marginAt } from "../../../text/index";
import { appendedItems, extendList } from "../../appendedItems";
import { writeValue as writeHcl } from "../../hcl/write/writeValue";
import { behindComments } from "./blanks";
import { type AddedConstructs, contextAt } from "./contextAt";
import { literalAround } from "./literalAround";
import { lineWidth, wholeLine } from "./writeContext";
import { writeElement, writeValue } from "./writeValue";

/**
 * Replaces a value by another, in the quotes that are there, and in Terraform's own words in what it evaluates in a literal. A list
 * of several lines that gets longer keeps its items as they are. None where it would not be that value to Terraform.
 */
export function setValue(value: Value, to: NewValue, document: Document, constructs: AddedConstructs): Edit[] {
  const { span } = value;
  const { text } = document;
  const place = literalAround(document, span);
  if (place?.kind === "text") return setInTemplate(value, to, text, place.quote);
  if (place && (place.isInside ? to.kind !== "reference" : !canBeInText(to))) return [];
  if (to.kind === "text") {
    const quote = /["'`]/.exec(text[span.start] ?? "")?.[0] ?? quoteOf(text);
    return [{ span, text: codeString(asTemplate(to.text), quote) }];
  }
  const context = contextAt(document, span.start, constructs);
  const margin = marginAt(text, span.start);
  const column = span.start - text.lastIndexOf("\n", span.start - 1);
  const width = lineWidth - margin.length;
  const whole = writeValue(to, context, { first: lineWidth - column, other: width }).replace(/\n(?=.)/g, `\n${margin}`);
  // A string would be in quotes to the program alone.
  if (place?.isInside && /^["'`]/.test(whole)) return [];
  const more = appendedItems(value, to)?.map((item) => writeElement(item, context, wholeLine));
  const isOneLine = !text.slice(span.start, span.end).includes("\n");
  // On one line it may have to be broken up.
  return more && !isOneLine ? extendList(value, more, text, (at) => behindComments(text, at)) : [{ span, text: whole }];
}

/** Whether a program may put it into a text: `undefined` and objects it would write out. */
function canBeInText({ kind }: NewValue): boolean {
  return kind === "text" || kind === "number" || kind === "bool" || kind === "reference" || kind === "expression";
}

/** What can stand in the text of a template as it is, in whatever quotes that is. */
const plain = /^[\w ./:@,+-]*$/;

/** The same inside of a literal, which is a template to Terraform: in an interpolation, or in the text around these. */
function setInTemplate({ kind, span }: Value, to: NewValue, text: string, quote: string): Edit[] {
  const before = text.slice(span.start, span.end);
  if (kind !== "text" || /^\\?"/.test(before))
    return [{ span, text: escapeCode(writeHcl(to, { isSnippet: false, next: 1 }), quote) }];
  const own = to.kind === "text" ? to.text : undefined;
  return own !== undefined && plain.test(own) && !before.startsWith("<<") ? [{ span, text: own }] : [];
}

/** The quotes that a program imports in. */
export function quoteOf(text: string): string {
  return /(?:\bfrom|\brequire\(|\bimport)\s*(["'])/.exec(text)?.[1] ?? '"';
}
