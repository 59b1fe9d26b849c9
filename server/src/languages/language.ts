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
}
