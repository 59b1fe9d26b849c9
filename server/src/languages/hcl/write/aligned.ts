import type { Body, Entry } from "../../../model/body";
import type { Change } from "../../../model/change";
import type { Document } from "../../../model/document";
import type { Value } from "../../../model/value";
import type { Edit } from "../../../text/edit";

/** The edits after which equals signs stand in one column again around arguments that changes rename. */
export function aligned(document: Document, changes: readonly Change[]): Edit[] {
  const names = new Map<Entry, string>();
  const gone = new Set<Entry>();
  for (const change of changes) {
    if (change.kind === "rename") names.set(change.entry, change.name);
    if (change.kind === "remove") gone.add(change.entry);
  }
  const edits: Edit[] = [];
  const done = new Set<Entry>();
  for (const entry of names.keys()) {
    if (done.has(entry)) continue;
    const group = groupAround(entry, document).filter((one) => !gone.has(one));
    const width = Math.max(...group.map((one) => (names.get(one) ?? one.name).length));
    for (const one of group) {
      done.add(one);
      const span = { start: one.nameSpan.end, end: one.value.span.start };
      const text = `${" ".repeat(width - (names.get(one) ?? one.name).length)} = `;
      if (document.text.slice(span.start, span.end) !== text) edits.push({ span, text });
    }
  }
  return edits;
}

/** The arguments on the lines straight above and below one, itself included, whose equals signs are in one column. */
function groupAround(entry: Entry, { blocks, loose, text }: Document): Entry[] {
  const body = [loose, ...blocks.map((block) => block.body)]
    .map((one) => bodyWith(entry, one))
    .find((found) => found !== undefined);
  const at = body?.entries.indexOf(entry) ?? -1;
  if (!body || !canAlign(entry, text)) return [];
  const column = columnOf(entry, text);
  let [first, last] = [at, at];
  while (belongs(body.entries[first - 1], body.entries[first])) first--;
  while (belongs(body.entries[last], body.entries[last + 1])) last++;
  return body.entries.slice(first, last + 1);

  function belongs(above: Entry | undefined, below: Entry | undefined): boolean {
    if (!above || !below || !canAlign(above, text) || !canAlign(below, text)) return false;
    const isOneLine = !text.slice(above.value.span.start, above.value.span.end).includes("\n");
    const isBelow = text.slice(above.span.end, below.span.start).split("\n").length === 2;
    return isOneLine && isBelow && columnOf(above, text) === column && columnOf(below, text) === column;
  }
}

function canAlign({ form, nameSpan, value }: Entry, text: string): boolean {
  return (
    form === "argument" &&
    value.kind !== "missing" &&
    /^[ \t]*=[ \t]*$/.test(text.slice(nameSpan.end, value.span.start))
  );
}

function columnOf({ nameSpan }: Entry, text: string): number {
  return text.indexOf("=", nameSpan.end) - text.lastIndexOf("\n", nameSpan.start);
}

function bodyWith(entry: Entry, body: Body): Body | undefined {
  if (body.span.start > entry.span.start || body.span.end < entry.span.end) return undefined;
  if (body.entries.includes(entry)) return body;
  for (const { value } of body.entries) {
    const found = inValue(entry, value);
    if (found) return found;
  }
  return undefined;
}

function inValue(entry: Entry, value: Value): Body | undefined {
  if (value.kind === "body") return bodyWith(entry, value.body);
  if (value.kind !== "list") return undefined;
  return value.items.map((item) => inValue(entry, item)).find((found) => found !== undefined);
}
