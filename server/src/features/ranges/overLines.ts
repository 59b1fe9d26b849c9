import { weakMemo } from "../../memo/index";
import type { Block, Body, BodyItem, Document, Value } from "../../model/index";
import { lineStart, type Span } from "../../text/index";

/** Something that is on several lines. */
interface OverLines {
  /** That of the reading, which moves. */
  readonly span: Span;
  /** Whether the last line begins with what closes it. */
  readonly isClosed: boolean;
  /** How many blanks it ends with, as what is not closed does. */
  readonly blanks: number;
}

/** Brackets and strings that span several lines of a document, in no order. */
export function overLinesIn(document: Document): OverLines[] {
  const { blocks, loose, text } = document;
  const found: OverLines[] = [];
  for (const block of blocks) found.push(...inBlock(block, document));
  inBodyItems(loose.items, text, found);
  return found;
}

/** Found once for each reading of a block, with which its spans move. */
const inBlock = weakMemo(({ body }: Block, { text }: Document): readonly OverLines[] => {
  const found: OverLines[] = [];
  inBody(body, text, found);
  return found;
});

function inBody({ span, items }: Body, text: string, found: OverLines[]): void {
  if (!isOverLines(span, text)) return;
  found.push(overLines(span, text));
  inBodyItems(items, text, found);
}

function inBodyItems(items: readonly BodyItem[], text: string, found: OverLines[]): void {
  for (const { key, value, dynamic, span } of items) {
    if (!isOverLines(span, text)) continue;
    if (key) inValue(key, text, found);
    if (dynamic) inBody(dynamic.body, text, found);
    else inValue(value, text, found);
  }
}

function inValue(value: Value, text: string, found: OverLines[]): void {
  if (!isOverLines(value.span, text)) return;
  if (value.kind === "body") inBody(value.body, text, found);
  else {
    if (isBracketed(value, text)) found.push(overLines(value.span, text));
    for (const part of childValues(value)) inValue(part, text, found);
  }
}

function isBracketed(value: Value, text: string): boolean {
  if (value.kind === "list" || isHeredoc(value.span, text)) return true;
  if (value.kind !== "expression") return false;
  return value.call !== undefined || value.operation?.kind === "for" || value.operation?.kind === "parentheses";
}

function overLines(span: Span, text: string): OverLines {
  const { start, end } = span;
  const last = text.slice(lineStart(text, end), end).trim();
  const isText = isHeredoc(span, text);
  const isClosed = isText ? heredocMarker(text, start) === last : /^[}\])]/.test(last);
  const blanks = isClosed ? 0 : end - start - text.slice(start, end).trimEnd().length;
  return { span, isClosed, blanks };
}

function heredocMarker(text: string, start: number): string | undefined {
  return /^<<-?([^\s]+)/.exec(text.slice(start, text.indexOf("\n", start)))?.[1];
}

/** The values that a value directly consists of; none for a body, which has body items. */
export function childValues(value: Value): readonly Value[] {
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

/** Whether a text over lines begins where a span does. */
export function isHeredoc({ start }: Span, text: string): boolean {
  return text.startsWith("<<", start);
}
