import type { Document } from "../model/index";
import type { TrackedModule } from "./trackedModule";

/** How many signs those that are kept may have together: what was read of a text takes many times as much. A module weighs as many as `signsOfEach`, however little is in it. */
const mostSigns = 2_000_000;
const signsOfEach = 2000;

/** A document with the module that it was in, and all that was worked out of both. */
export interface ClosedDocument {
  readonly document: Document;
  readonly module: TrackedModule;
}

/**
 * What was read of documents that have been closed. Commands open the same module again for each one that calls it, and an
 * editor what it has just closed. Where there is too much of it, keeping begins anew.
 */
export interface ClosedDocuments {
  add(closed: ClosedDocument): void;
  /** That of an address, which is not kept any more; undefined where another text was read there. */
  take(uri: string, text: string): ClosedDocument | undefined;
  /** To be called where texts are read in another way than before. */
  clear(): void;
}

/** Has none. */
export function createClosedDocuments(): ClosedDocuments {
  const documents = new Map<string, ClosedDocument>();
  let signs = 0;
  return { add, take, clear };

  function add(closed: ClosedDocument): void {
    const { uri } = closed.document;
    take(uri, "");
    const weight = weightOf(closed);
    if (signs + weight > mostSigns) clear();
    if (weight > mostSigns) return;
    documents.set(uri, closed);
    signs += weight;
  }

  function take(uri: string, text: string): ClosedDocument | undefined {
    const closed = documents.get(uri);
    if (!closed) return undefined;
    documents.delete(uri);
    signs -= weightOf(closed);
    return closed.document.text === text ? closed : undefined;
  }

  function clear(): void {
    documents.clear();
    signs = 0;
  }
}

function weightOf({ document }: ClosedDocument): number {
  return document.text.length + signsOfEach;
}
