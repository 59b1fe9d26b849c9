import type { Document } from "../../../model/document";
import { applyEdits, type Edit } from "../../../text/edit";
import { readerOf } from "../expressions/readExpression";
import { beginOf, documentOf, readDocument, takeItems } from "./readDocument";
import { bracesHold, type Item, readItem } from "./readItem";

/**
 * Reads a document again after an edit: keeps the items in front that saw nothing of the edit, reads from there until
 * it stands where an item behind the edit began, and moves the rest.
 */
export function reread(previous: Document, edit: Edit): Document {
  const items = takeItems(previous);
  const text = applyEdits(previous.text, [edit]);
  if (!items) return readDocument(previous.uri, text);
  const shift = text.length - previous.text.length;
  const kept = countKept(items, edit.span.start);
  const reader = readerOf(text, kept > 0 ? items[kept - 1]!.end : beginOf(text));
  const read: Item[] = [];
  let next = kept;
  for (;;) {
    while (next < items.length && (items[next]!.start <= edit.span.end || items[next]!.start + shift < reader.at))
      next++;
    const met = items[next];
    if (met && met.start + shift === reader.at && reader.at > 0) break;
    const item = readItem(reader);
    if (!item) {
      next = items.length;
      break;
    }
    read.push(item);
  }
  const moved = items.slice(next);
  if (shift !== 0) for (const item of moved) move(item, shift);
  const all = [...items.slice(0, kept), ...read, ...moved];
  return all.every((item) => bracesHold(item, reader))
    ? documentOf(previous.uri, text, all)
    : readDocument(previous.uri, text);
}

/** How many items did not look at what is edited. */
function countKept(items: readonly Item[], editStart: number): number {
  let count = 0;
  while (count < items.length && items[count]!.reach <= editStart) count++;
  return count;
}

function move(item: Item, shift: number): void {
  item.start += shift;
  item.end += shift;
  item.reach += shift;
  for (const span of item.spans) {
    span.start += shift;
    span.end += shift;
  }
}
