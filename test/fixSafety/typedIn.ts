import type { Document } from "../../server/src/model/document";
import { type Body, type Value, valuesIn } from "../../server/src/model/value";
import type { Edit } from "../../server/src/text/edit";

/** What somebody types who changes a text: an edit of it, and where the cursor is then. */
export interface Typed {
  readonly edit: Edit;
  readonly at: number;
}

/** Everywhere in a document what people retype: names, values, types and keywords; and beginnings of new lines. */
export function* typedIn({ blocks, text }: Document): Generator<Typed> {
  for (const { kindSpan, labels, body, span } of blocks) {
    if (text[kindSpan.end] === " " && kindSpan.end - kindSpan.start > 3)
      yield typed(kindSpan.start + 2, kindSpan.start + 2, "");
    for (const label of labels) yield typed(label.span.start + 1, label.span.start + 1, "");
    yield* inBody(body, text);
    const line = text.indexOf("\n", span.end);
    if (line >= 0) for (const word of ["res", "azurerm_mach"]) yield typed(line, line, `\n\n${word}`);
  }
}

function* inBody({ span, items }: Body, text: string): Generator<Typed> {
  if (/^\{[ \t]*\r?\n/.test(text.slice(span.start))) {
    const line = text.indexOf("\n", span.start);
    yield typed(line, line, "\n  ");
    yield typed(line, line, "\n  loc");
  }
  for (const { nameSpan, span: whole, value, form, dynamic, key } of items) {
    if (key || dynamic || whole.start < span.start || form === "listed") continue;
    yield typed(nameSpan.start + 2, nameSpan.start + 2, "");
    yield typed(nameSpan.start, whole.end, text.slice(nameSpan.start, nameSpan.start + 3));
    for (const one of valuesIn(value)) yield* inValue(one, text);
    if (value.kind === "body") yield* inBody(value.body, text);
  }
}

/** Instead of a literal nothing, quotes, or a word; in a reference. */
function* inValue({ kind, span: { start, end } }: Value, text: string): Generator<Typed> {
  if (kind === "reference") yield typed(start + 1, start + 1, "");
  if (!/[:=]\s*$/.test(text.slice(0, start)) || !/^(text|number|bool|reference)$/.test(kind)) return;
  yield typed(start, end, "");
  yield typed(start, end, "va");
  const quotes = typed(start, end, '""');
  if (kind === "text") yield { ...quotes, at: quotes.at - 1 };
}

function typed(start: number, end: number, text: string): Typed {
  return { edit: { span: { start, end }, text }, at: start + text.length };
}
