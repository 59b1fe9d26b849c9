import type { Document } from "../model/index";
import type { TrackedModule } from "./trackedModule";

/**
 * How many signs those that are kept may have together, however little was ever open: what was read of a text takes many times as much. A module
 * weighs as many as `signsOfEach`, however little is in it.
 */
const mostSigns = 2_000_000;
const signsOfEach = 2000;

/** A document with the module that it was in, and all that was worked out of both. */
interface ClosedDocument {
  readonly document: Document;
  readonly module: TrackedModule;
}

/**
 * What was read of documents that have been closed. Commands open the same module again for each one that calls it, and an
 * editor what it has just closed. What was open together has fitted, so that open and closed ones may be as many again: a module that calls
 * hundreds is opened for each of its examples, and closed between them. Where there are more, what was closed first goes.
 */
interface ClosedDocuments {
  /** To be told of each document that is open from now on, and of the one that it takes the place of, if it does. */
  opened(document: Document, before: Document | undefined): void;
  /** To be told of one that is not open any more. It is kept. */
  add(closed: ClosedDocument): void;
  /** That of an address, which is not kept any more; undefined where another text was read there. */
  take(uri: string, text: string): ClosedDocument | undefined;
  /** To be called where texts are read in another way than before. */
  clear(): void;
}

/** Starts empty. `gone` gets the address of each one that is dropped because there are too many. */
export function createClosedDocuments(gone: (uri: string) => void): ClosedDocuments {
  const documents = new Map<string, ClosedDocument>();
  let signs = 0;
  let open = 0;
  let mostOpen = 0;
  return { opened, add, take, clear };

  function opened(document: Document, before: Document | undefined): void {
    open += weightOf(document) - (before ? weightOf(before) : 0);
    mostOpen = Math.max(mostOpen, open);
  }

  function add(closed: ClosedDocument): void {
    const { uri } = closed.document;
    take(uri, "");
    documents.set(uri, closed);
    const weight = weightOf(closed.document);
    signs += weight;
    open -= weight;
    for (const [first] of documents) {
      if (signs <= Math.max(mostSigns, mostOpen - open)) break;
      take(first, "");
      gone(first);
    }
  }

  function take(uri: string, text: string): ClosedDocument | undefined {
    const closed = documents.get(uri);
    if (!closed) return undefined;
    documents.delete(uri);
    signs -= weightOf(closed.document);
    return closed.document.text === text ? closed : undefined;
  }

  function clear(): void {
    documents.clear();
    signs = 0;
  }
}

function weightOf({ pieces }: Document): number {
  return pieces.length + signsOfEach;
}
