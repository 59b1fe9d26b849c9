import type { Body, Document, Entry } from "../../model/index";
import { lineStart } from "../../text/index";

/** The lines of each entry of a body, and from where to where they are. */
interface EntryLines {
  readonly of: ReadonlyMap<Entry, string>;
  readonly start: number;
  readonly end: number;
}

/** The lines of each entry with the comments above it, each with a comma where the language has such; undefined where they cannot be told apart. */
export function linesOfEntries(
  entries: readonly Entry[],
  body: Body,
  { text, isProgram = false }: Document,
): EntryLines | undefined {
  const start = text.indexOf("\n", body.span.start) + 1;
  const end = lineStart(text, body.span.end);
  if (start === 0 || end <= start || text.slice(body.span.start + 1, start).trim()) return undefined;
  const of = new Map<Entry, string>();
  let from = start;
  for (const entry of entries) {
    const own = isProgram ? endOfProperty(entry.span.end, text) : { end: entry.span.end, missing: "" };
    const newline = text.indexOf("\n", own.end);
    if (entry.span.start < from || newline < 0 || newline >= end) return undefined;
    // A comma that begins a line belongs to what stands above it.
    if (isProgram && /^\s*,/.test(text.slice(from, entry.span.start))) return undefined;
    // What else stands in its line cannot move with it.
    if (isProgram && !/^[ \t,]*(?:\/\/.*)?$/.test(text.slice(own.end, newline).trimEnd())) return undefined;
    const lines = text.slice(from, own.end) + own.missing + text.slice(own.end, newline);
    of.set(entry, lines.replace(/^(?:[ \t]*\r?\n)+/, "").trimEnd());
    from = newline + 1;
  }
  // Comments behind the last entry belong to none, so that they cannot move with one.
  return text.slice(from, end).trim() ? undefined : { of, start, end };
}

/** The entries of a body, each property once: in a program the blocks of one list are one property. */
export function distinctEntries({ entries }: Body): readonly Entry[] {
  const apart: Entry[] = [];
  for (const entry of entries) {
    const before = apart.at(-1);
    if (before?.nameSpan.start !== entry.nameSpan.start) apart.push(entry);
    else apart[apart.length - 1] = { ...before, span: { start: before.span.start, end: entry.span.end } };
  }
  return apart;
}

/** What closes the lists around a value, and what may stand in front of that. */
const closing = /(?:(?:\s|,|\/\/[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*[\])])*/y;

/** Where a property ends, with the list around its value, and the comma that it lacks. */
function endOfProperty(at: number, text: string): { end: number; missing: string } {
  closing.lastIndex = at;
  const end = at + (closing.exec(text)?.[0].length ?? 0);
  return { end, missing: /^\s*,/.test(text.slice(end, end + 200)) ? "" : "," };
}
