// What server and client say to each other about what was found in Azure; a part of `protocol`.

import type { OfferedResource } from "./azure/index";
import type { TextChange } from "./protocolShapes";

/** What was found in Azure, as it may be imported into a document: what to read of it, and why not to import it. */
export const offerFoundRequest = "azuremlTerraform/offerFound";

/** Rows of Resource Graph, or whole answers, and the document that they are to be imported into. */
export interface OfferFoundParams {
  readonly uri: string;
  /** What the document holds, which the server need not know. */
  readonly text?: string;
  readonly found: readonly unknown[];
  readonly areAnswers: boolean;
}

/** Each of them, and what stands in answers. */
export type OfferFoundResult = readonly OfferedResource[];

/** A document and what becomes of it. */
export interface ChangedDocument {
  readonly uri: string;
  /** Whether the server knows of none there. */
  readonly isNew: boolean;
  readonly edits: readonly TextChange[];
  readonly after: string;
}
