// What server and client say to each other around imports: what was found in Azure, and what an import leaves to do. A part of `protocol`.

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

/** What says in a module that azurerm is for a subscription; null where there is nothing to say, or no one place for it. */
export const subscriptionRequest = "azuremlTerraform/subscription";

/** A document of the module, and the subscription. */
export interface SubscriptionParams {
  readonly uri: string;
  readonly subscription: string;
}

/** The document that says so, and its edits. */
export type SubscriptionResult = { readonly uri: string; readonly edits: readonly TextChange[] } | null;
