import type { Document } from "../model/index";

/** How many signs those that are kept may have together: what was read of a text takes many times as much. */
const mostSigns = 2_000_000;

/**
 * What was read of documents that have been closed. Commands open the same module again for each one that calls it, and an
 * editor what it has just closed. Where there is too much of it, keeping begins anew.
 */
export interface ClosedDocuments {
  add(document: Document): void;
  /** That of an address, which is not kept any more; undefined where another text was read there. */
  take(uri: string, text: string): Document | undefined;
  /** To be called where texts are read in another way than before. */
  clear(): void;
}

/** Has none. */
export function createClosedDocuments(): ClosedDocuments {
  const documents = new Map<string, Document>();
  let signs = 0;
  return { add, take, clear };

  function add(document: Document): void {
    take(document.uri, "");
    const { length } = document.text;
    if (signs + length > mostSigns) clear();
    if (length > mostSigns) return;
    documents.set(document.uri, document);
    signs += length;
  }

  function take(uri: string, text: string): Document | undefined {
    const document = documents.get(uri);
    if (!document) return undefined;
    documents.delete(uri);
    signs -= document.text.length;
    return document.text === text ? document : undefined;
  }

  function clear(): void {
    documents.clear();
    signs = 0;
  }
}
