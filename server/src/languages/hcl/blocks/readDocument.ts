import { attached } from "../../../memo/index";
import type { Block, Document, Entry, Problem } from "../../../model/index";
import { PiecedText } from "../../../text/index";
import { readerOf } from "../expressions/readExpression";
import { type Item, readItem } from "./readItem";

/** The items that a document was read as. */
export const itemsOf = attached<Document, readonly Item[]>("items");

/** Reads a whole text. */
export function readDocument(uri: string, text: string): Document {
  const reader = readerOf(text, beginOf(text));
  const items: Item[] = [];
  for (let item = readItem(reader); item; item = readItem(reader)) items.push(item);
  return documentOf(uri, PiecedText.of(text), items);
}

/** Where a text begins: behind its byte order mark, if it has one. */
export function beginOf(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

/** Takes the items out of a document, which is not to be used from then on. */
export function takeItems(document: Document): readonly Item[] | undefined {
  const items = itemsOf.of(document);
  itemsOf.attach(document, undefined);
  return items;
}

/** The document that consists of these items. */
export function documentOf(uri: string, pieces: PiecedText, items: readonly Item[]): Document {
  const blocks: Block[] = [];
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  const expectsBlocks = /\.(tf|tofu)$/.test(uri);
  let run: Item[] = [];
  for (const item of items) {
    if (item.block) {
      blocks.push(item.block);
      if (run.length > 0) {
        if (expectsBlocks) problems.push(...looseProblem(run));
        run = [];
      }
    } else run.push(item);
    if (item.entry) entries.push(item.entry);
    for (const problem of item.problems) problems.push(problem);
  }
  if (expectsBlocks) problems.push(...looseProblem(run));
  const loose = { entries, span: { start: 0, end: pieces.length }, closed: true };
  const document = {
    uri,
    languageId: "terraform",
    get text() {
      return String(pieces);
    },
    pieces,
    blocks,
    loose,
    problems,
  };
  itemsOf.attach(document, items);
  return document;
}

/** Several arguments outside of any block are one mistake, and none of their own beside a brace too many. */
function looseProblem(run: readonly Item[]): Problem[] {
  const first = run.find((item) => item.entry)?.entry;
  if (!first || run.some((item) => item.problems.length > 0)) return [];
  return [{ span: first.nameSpan, message: `Put ${first.name} into a block: arguments cannot be outside of blocks.` }];
}
