import type { Change, NewEntry, NewValue } from "../model/change";
import type { Document } from "../model/document";
import type { Edit } from "../text/edit";

/** A language that Terraform programs are written in: text into the model, and back. */
export interface Language {
  /** Whether it reads documents of this file name. */
  matches(fileName: string): boolean;
  /** Reads any text, in time linear in its length; never throws. */
  read(uri: string, text: string): Document;
  /**
   * The document after one edit, equal to `read` of the new text but reading only what the edit touched. Takes over
   * the parts of `previous` that still stand, spans included: `previous` must not be used afterwards.
   */
  reread?(previous: Document, edit: Edit): Document;
  readonly write: Writer;
}

/** The model back into text. With `isSnippet`, holes become tab stops in LSP's snippet syntax. */
export interface Writer {
  /** The edits that make changes to a document; none where the language has no words for a change. */
  edits(document: Document, changes: readonly Change[]): readonly Edit[];
  /** Arguments and blocks, each on lines of its own, without indentation of the first column. */
  entries(entries: readonly NewEntry[], isSnippet: boolean): string;
  /** One value. */
  value(value: NewValue, isSnippet: boolean): string;
  /** A whole block; the name is a hole. */
  block(kind: string, type: string, entries: readonly NewEntry[], isSnippet: boolean): string;
  /** The inside of a string literal. */
  quoted(text: string): string;
}
