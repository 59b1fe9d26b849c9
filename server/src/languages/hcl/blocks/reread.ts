import type { Document } from "../../../model/index";
import type { Edit, PiecedText } from "../../../text/index";
import { readerOf } from "../expressions/readExpression";
import type { Reader } from "../expressions/reader";
import { beginOf, documentOf, readDocument, takeItems } from "./readDocument";
import { bracesHold, type Item, readItem } from "./readItem";

/**
 * Reads a document again after an edit: keeps the items in front that saw nothing of the edit, reads from there until
 * it stands where an item behind the edit began, and moves the rest.
 */
export function reread(previous: Document, edit: Edit): Document {
  const items = takeItems(previous);
  const text = previous.pieces.edited(edit);
  if (!items) return readDocument(previous.uri, String(text));
  const shift = text.length - previous.pieces.length;
  const kept = countKept(items, edit.span.start);
  const from = kept > 0 ? items[kept - 1]!.end : 0;
  const edited = { edit, items, kept, shift };
  const part = readPart(text, from, edited);
  // One reader of the whole for both, which works out once what its braces close.
  const whole = part ? undefined : readerFrom(String(text), from, 0);
  const { read, next } = part ?? readFrom(whole!, 0, edited);
  const moved = items.slice(next);
  if (shift !== 0) for (const item of moved) move(item, shift);
  const all = [...items.slice(0, kept), ...read, ...moved];
  return bracesOfAllHold(all, () => whole ?? readerOf(String(text)))
    ? documentOf(previous.uri, text, all)
    : readDocument(previous.uri, String(text));
}

/** What is to be read again: what items there were, how many are kept in front, and how far those behind the edit move. */
interface Edited {
  readonly edit: Edit;
  readonly items: readonly Item[];
  readonly kept: number;
  readonly shift: number;
}

/** The items that were read, and the number of the first one that is as before. */
interface Read {
  readonly read: readonly Item[];
  readonly next: number;
}

/** How much of the text is read at first: to the end of so many items behind the edit. */
const around = 2;

/** Reads no more of the text than is likely to be needed; undefined where that may say something else than the whole would. */
function readPart(text: PiecedText, from: number, edited: Edited): Read | undefined {
  const { edit, items, kept, shift } = edited;
  let behind = kept;
  while (behind < items.length && items[behind]!.start <= edit.span.end) behind++;
  const last = items[behind + around - 1];
  const end = last ? last.end + shift : text.length;
  const begin = text.startOfLine(from);
  const found = readFrom(readerFrom(text.slice(begin, end), from - begin, begin), begin, edited);
  const isUnsure = ({ reach, closedByBraces }: Item) =>
    // Which braces belong together rests on the whole text, and what looked at the end of the part, on what follows.
    closedByBraces !== undefined || (end < text.length && begin + reach > end);
  if (found.read.some(isUnsure) || (end < text.length && found.next === items.length)) return undefined;
  for (const item of found.read) move(item, begin);
  return found;
}

/** A reader at an offset of a text that begins at `begin` of the document. */
function readerFrom(text: string, at: number, begin: number): Reader {
  return readerOf(text, begin + at === 0 ? beginOf(text) : at);
}

/** Reads on until an item behind the edit is met. The reader's text begins at `begin` of the document. */
function readFrom(reader: Reader, begin: number, { edit, items, kept, shift }: Edited): Read {
  const read: Item[] = [];
  for (let next = kept; ; ) {
    const reached = begin + reader.at - shift;
    while (next < items.length && (items[next]!.start <= edit.span.end || items[next]!.start < reached)) next++;
    if (items[next]?.start === reached && begin + reader.at > 0) return { read, next };
    const item = readItem(reader);
    if (!item) return { read, next: items.length };
    read.push(item);
  }
}

/** How many items did not look at what is edited. */
function countKept(items: readonly Item[], editStart: number): number {
  let count = 0;
  while (count < items.length && items[count]!.reach <= editStart) count++;
  return count;
}

/** Whether each item ends where the braces of the whole text say so, if that is what it rests on. */
function bracesOfAllHold(items: readonly Item[], readerOfWhole: () => Reader): boolean {
  const resting = items.filter(({ closedByBraces }) => closedByBraces !== undefined);
  if (resting.length === 0) return true;
  const reader = readerOfWhole();
  return resting.every((item) => bracesHold(item, reader));
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
