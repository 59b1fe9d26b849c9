import type { Document } from "../../../model/index";
import type { Edit, PiecedText } from "../../../text/index";
import { parserAt } from "../expressions/parseExpression";
import type { Parser } from "../expressions/parser";
import { beginOf, documentOf, parseDocument, takeItems } from "./parseDocument";
import { bracesHold, type Item, parseItem } from "./parseItem";

/**
 * Parses a document again after an edit: keeps the items in front that saw nothing of the edit, reads from there until
 * it is where an item behind the edit began, and moves the rest.
 */
export function reparse(previous: Document, edit: Edit): Document {
  const items = takeItems(previous);
  const text = previous.pieces.edited(edit);
  if (!items) return parseDocument(previous.uri, String(text));
  const shift = text.length - previous.pieces.length;
  const kept = countKept(items, edit.span.start);
  const from = kept > 0 ? items[kept - 1]!.end : 0;
  const edited = { edit, items, kept, shift };
  const part = parsePart(text, from, edited);
  // One parser of the whole for both, which works out once what its braces close.
  const whole = part ? undefined : parserIn(String(text), from, 0);
  const { read, next } = part ?? parseFrom(whole!, 0, edited);
  const moved = items.slice(next);
  if (shift !== 0) for (const item of moved) move(item, shift);
  const all = [...items.slice(0, kept), ...read, ...moved];
  return bracesOfAllHold(all, () => whole ?? parserAt(String(text)))
    ? documentOf(previous.uri, text, all)
    : parseDocument(previous.uri, String(text));
}

/** What is to be read again: what items there were, how many are kept in front, and how far those behind the edit move. */
interface Edited {
  readonly edit: Edit;
  readonly items: readonly Item[];
  readonly kept: number;
  readonly shift: number;
}

/** The items that were read, and the number of the first one that is as before. */
interface Parsed {
  readonly read: readonly Item[];
  readonly next: number;
}

/** How much of the text is read at first: to the end of so many items behind the edit. */
const around = 2;

/** Parses no more of the text than is likely to be needed; undefined where that may say something else than the whole would. */
function parsePart(text: PiecedText, from: number, edited: Edited): Parsed | undefined {
  const { edit, items, kept, shift } = edited;
  let behind = kept;
  while (behind < items.length && items[behind]!.start <= edit.span.end) behind++;
  const last = items[behind + around - 1];
  const end = last ? last.end + shift : text.length;
  const begin = text.startOfLine(from);
  const found = parseFrom(parserIn(text.slice(begin, end), from - begin, begin), begin, edited);
  const isUnsure = ({ reach, closedByBraces }: Item) =>
    // Which braces belong together rests on the whole text, and what looked at the end of the part, on what follows.
    closedByBraces !== undefined || (end < text.length && begin + reach > end);
  if (found.read.some(isUnsure) || (end < text.length && found.next === items.length)) return undefined;
  for (const item of found.read) move(item, begin);
  return found;
}

/** A parser at an offset of a text that begins at `begin` of the document. */
function parserIn(text: string, at: number, begin: number): Parser {
  return parserAt(text, begin + at === 0 ? beginOf(text) : at);
}

/** Reads on until an item behind the edit is met. The parser's text begins at `begin` of the document. */
function parseFrom(parser: Parser, begin: number, { edit, items, kept, shift }: Edited): Parsed {
  const read: Item[] = [];
  for (let next = kept; ; ) {
    const reached = begin + parser.at - shift;
    while (next < items.length && (items[next]!.start <= edit.span.end || items[next]!.start < reached)) next++;
    if (items[next]?.start === reached && begin + parser.at > 0) return { read, next };
    const item = parseItem(parser);
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
function bracesOfAllHold(items: readonly Item[], readerOfWhole: () => Parser): boolean {
  const resting = items.filter(({ closedByBraces }) => closedByBraces !== undefined);
  if (resting.length === 0) return true;
  const parser = readerOfWhole();
  return resting.every((item) => bracesHold(item, parser));
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
