import type { Document } from "../../model/document";
import type { Body, Entry, Value } from "../../model/value";
import type { Span } from "../../text/span";

/** What stands in brackets, or as a text, on several lines of a document, in no certain order. Nothing of one line is looked into. */
export function* spansOverLines({ blocks, loose, text }: Document): Generator<Span> {
  for (const { body } of blocks) yield* inBody(body);
  yield* inEntries(loose.entries);

  function* inBody(body: Body): Generator<Span> {
    if (!isOverLines(body.span, text)) return;
    yield body.span;
    yield* inEntries(body.entries);
  }

  function* inEntries(entries: readonly Entry[]): Generator<Span> {
    for (const { key, value, dynamic, span } of entries) {
      if (!isOverLines(span, text)) continue;
      if (key) yield* inValue(key);
      if (dynamic) yield* inBody(dynamic.body);
      else yield* inValue(value);
    }
  }

  function* inValue(value: Value): Generator<Span> {
    if (!isOverLines(value.span, text)) return;
    if (value.kind === "body") yield* inBody(value.body);
    else {
      if (isBracketed(value, text)) yield value.span;
      for (const part of partsOf(value)) yield* inValue(part);
    }
  }
}

function isBracketed(value: Value, text: string): boolean {
  if (value.kind === "list" || isHeredoc(value.span, text)) return true;
  if (value.kind !== "expression") return false;
  return value.call !== undefined || value.operation?.kind === "for" || value.operation?.kind === "parentheses";
}

/** The values that a value is directly made of; none of a body, which has entries. */
export function partsOf(value: Value): readonly Value[] {
  if (value.kind === "list") return value.items;
  if (value.kind === "expression") return value.parts;
  if (value.kind === "reference") return value.reference.steps.flatMap(({ key }) => key ?? []);
  return [];
}

/** Whether a span goes on behind the line that it begins on. */
export function isOverLines({ start, end }: Span, text: string): boolean {
  const line = text.indexOf("\n", start);
  return line >= 0 && line < end;
}

/** Where a text of several lines stands, if the span is of one: `<<EOT`, its lines, and the line that ends it. */
export function isHeredoc({ start }: Span, text: string): boolean {
  return text.startsWith("<<", start);
}
