/** Blocks that are to be arguments, and arguments that are to be blocks. */
import type { BodyItem, Document, Value } from "../../../model/index";
import { type Edit, marginAt, type Span } from "../../../text/index";
import { commaIn } from "./commentsAround";

/**
 * The edits that write a body item in another form. In a block, each argument is on a line of its own, without commas, and its name
 * is not in quotes. A list of objects becomes a block for each.
 */
export function reform({ name, value, nameSpan }: BodyItem, form: BodyItem["form"], document: Document): Edit[] {
  const { text } = document;
  const head = { start: nameSpan.end, end: value.span.start };
  if (form === "argument")
    return [{ span: head, text: " = " }, ...nestedBlocks(value).flatMap((block) => reform(block, form, document))];
  const margin = marginAt(text, nameSpan.start);
  if (value.kind === "body") return [{ span: head, text: " " }, ...asContent(value, margin, document)];
  return value.kind === "list" ? asBlocks(name, nameSpan.start, value, margin, document) : [];
}

/** A block for each element of a list, with the comments between them. */
function asBlocks(
  name: string,
  start: number,
  { items, span }: Value & { kind: "list" },
  margin: string,
  document: Document,
): Edit[] {
  const { text } = document;
  const [first] = items;
  if (!first) return [{ span: { start, end: span.end }, text: "" }];
  const edits: Edit[] = [{ span: { start, end: firstBehind(span.start + 1, text) }, text: "" }];
  for (const [at, item] of items.entries()) {
    const next = items[at + 1];
    edits.push({ span: { start: item.span.start, end: item.span.start }, text: `${name} ` });
    if (item.kind === "body") edits.push(...asContent(item, margin, document));
    const gap = { start: item.span.end, end: next ? next.span.start : span.end - 1 };
    edits.push(...apart(gap, next && `\n${margin}`, document));
  }
  const last = span.start + text.slice(span.start, span.end - 1).trimEnd().length;
  return [...edits, { span: { start: last, end: span.end }, text: "" }];
}

/** The edits between two items: the comma goes, and `line` begins a new line where there is none. */
function apart(gap: Span, line: string | undefined, document: Document): Edit[] {
  const { text } = document;
  const comma = commaIn(gap, document);
  const without: Edit[] = comma === undefined ? [] : [{ span: { start: comma, end: comma + 1 }, text: "" }];
  if (line === undefined || text.slice(gap.start, gap.end).includes("\n")) return without;
  return [...without, { span: { start: blanksBefore(gap.end, text), end: gap.end }, text: line }];
}

/** In an object no block may be. */
function nestedBlocks(value: Value): readonly BodyItem[] {
  return value.kind === "body" ? value.body.items.filter((item) => item.form === "block" && !item.dynamic) : [];
}

/** The edits that make an object the content of a block. A single argument may stay on the line of its braces. */
function asContent({ body, span }: Value & { kind: "body" }, margin: string, document: Document): Edit[] {
  const { text } = document;
  const inner = `\n${margin}  `;
  const isOneLine = body.items.length < 2 && !text.slice(span.start, span.end).includes("\n");
  const edits = body.items.flatMap((item) => unquoted(item, text));
  for (const [at, item] of body.items.entries()) {
    const next = body.items[at + 1];
    const gap = { start: item.value.span.end, end: next ? next.span.start : span.end - 1 };
    edits.push(...apart(gap, next ? inner : isOneLine ? undefined : `\n${margin}`, document));
  }
  const [first] = body.items;
  if (first && !isOneLine && !text.slice(span.start, first.span.start).includes("\n"))
    edits.push({ span: { start: span.start + 1, end: first.span.start }, text: inner });
  return edits;
}

/** A name in quotes and a colon are for objects alone. */
function unquoted({ name, nameSpan, span, value }: BodyItem, text: string): Edit[] {
  const between = { start: nameSpan.end, end: value.span.start };
  if (span.start === nameSpan.start && !/^\s*:/.test(text.slice(between.start, between.end))) return [];
  return [{ span: { start: span.start, end: between.end }, text: `${name} = ` }];
}

function firstBehind(at: number, text: string): number {
  let first = at;
  while (/\s/.test(text[first] ?? "")) first++;
  return first;
}

function blanksBefore(at: number, text: string): number {
  let start = at;
  while (text[start - 1] === " " || text[start - 1] === "\t") start--;
  return start;
}
