import type { Document } from "../model/document";

/** What a reader keeps with the documents that it has read, for reading them again after an edit. */
interface DocumentState<T> {
  of(document: Document): T | undefined;
  keep(document: Document, state: T | undefined): void;
}

/**
 * State that goes with each document, and with it only: whoever copies a document, or compares two, does not see it. `name` is
 * for people who look at a document in a debugger.
 */
export function documentState<T>(name: string): DocumentState<T> {
  const key = Symbol(name);
  return {
    of: (document: Document & { [key]?: T }) => document[key],
    keep(document, state) {
      Object.defineProperty(document, key, { value: state, writable: true, enumerable: false, configurable: true });
    },
  };
}
