import type { Body, BodyItem, Document } from "../../model/index";
import { lineStart } from "../../text/index";

/** The lines of each body item of a body, and from where to where they are. */
interface BodyItemLines {
  readonly of: ReadonlyMap<BodyItem, string>;
  readonly start: number;
  readonly end: number;
}

/** The lines of each body item with the comments above it, each with a comma where the language has such; undefined where they cannot be told apart. */
export function linesOfBodyItems(
  items: readonly BodyItem[],
  body: Body,
  { text, isProgram = false }: Document,
): BodyItemLines | undefined {
  const start = text.indexOf("\n", body.span.start) + 1;
  const end = lineStart(text, body.span.end);
  if (start === 0 || end <= start || text.slice(body.span.start + 1, start).trim()) return undefined;
  const of = new Map<BodyItem, string>();
  let from = start;
  for (const item of items) {
    const own = isProgram ? endOfProperty(item.span.end, text) : { end: item.span.end, missing: "" };
    const newline = text.indexOf("\n", own.end);
    if (item.span.start < from || newline < 0 || newline >= end) return undefined;
    // A comma that begins a line belongs to what is above it.
    if (isProgram && /^\s*,/.test(text.slice(from, item.span.start))) return undefined;
    // What else is in its line cannot move with it.
    if (isProgram && !/^[ \t,]*(?:\/\/.*)?$/.test(text.slice(own.end, newline).trimEnd())) return undefined;
    const lines = text.slice(from, own.end) + own.missing + text.slice(own.end, newline);
    of.set(item, lines.replace(/^(?:[ \t]*\r?\n)+/, "").trimEnd());
    from = newline + 1;
  }
  // Comments behind the last body item belong to none, so that they cannot move with one.
  return text.slice(from, end).trim() ? undefined : { of, start, end };
}

/** The body items of a body, each property once: in a program the blocks of one list are one property. */
export function distinctBodyItems({ items }: Body): readonly BodyItem[] {
  const apart: BodyItem[] = [];
  for (const item of items) {
    const before = apart.at(-1);
    if (before?.nameSpan.start !== item.nameSpan.start) apart.push(item);
    else apart[apart.length - 1] = { ...before, span: { start: before.span.start, end: item.span.end } };
  }
  return apart;
}

/** What closes the lists around a value, and what may be in front of that. */
const closing = /(?:(?:\s|,|\/\/[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*[\])])*/y;

/** Where a property ends, with the list around its value, and the comma that it lacks. */
function endOfProperty(at: number, text: string): { end: number; missing: string } {
  closing.lastIndex = at;
  const end = at + (closing.exec(text)?.[0].length ?? 0);
  return { end, missing: /^\s*,/.test(text.slice(end, end + 200)) ? "" : "," };
}
