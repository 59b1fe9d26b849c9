// What server and client say to each other around imports: what was found in Azure, who reads it, and what an import leaves to do.

import type { FoundAs, OfferedResource } from "../azure/index";
import type { InstalledPackage } from "../providerValidation/index";
import type { TextChange } from "./shapes";

/** What was found in Azure, as it may be imported into a document: what to read of it, and why not to import it. */
export const offerFoundRequest = "azuremlTerraform/offerFound";

/** Rows of Resource Graph, or whole answers, and the document that they are to be imported into. */
export interface OfferFoundParams {
  readonly uri: string;
  /** What the document holds, which the server need not know. */
  readonly text?: string;
  readonly found: readonly unknown[];
  readonly foundAs: FoundAs;
}

/** Each of them, and the parts of answers. */
export type OfferFoundResult = readonly OfferedResource[];

/** The azurerm that is installed for a document's folder and may be asked, or null. */
export const azurermRequest = "azuremlTerraform/azurerm";

/** A document of the module. */
export interface AzurermParams {
  readonly uri: string;
}

/** The azurerm that would be run, whether a lock file trusts it or not. Null if there is none. */
export type AzurermResult = InstalledPackage | null;

/** The server asks the client, while that waits for an import or a plan: what is live in Azure. */
export const readLiveRequest = "azuremlTerraform/readLive";

/** What is to be read, in a version of Azure's interface. */
export interface ReadLiveParams {
  readonly id: string;
  readonly apiVersion: string;
  /** Whether it is the path of a list: then `value` of what is found has all of it. */
  readonly isList?: boolean;
}

/** What Azure says of an id: also that nothing is there, or why it does not say, in whole sentences. */
export type LiveAnswer =
  | { readonly kind: "found"; readonly answer: Readonly<Record<string, unknown>> }
  | { readonly kind: "gone" }
  | { readonly kind: "unread"; readonly because: string };

/** A document and what happens to it. */
export interface ChangedDocument {
  readonly uri: string;
  /** Whether the server knows of none there. */
  readonly isNew: boolean;
  /** What the editor calls the text that is changed; null where the server has it from the disk. */
  readonly version: number | null;
  readonly edits: readonly TextChange[];
  readonly after: string;
}

/** What says in a module that azurerm is for a subscription; null where there is nothing to say, or no one place for it. */
export const subscriptionRequest = "azuremlTerraform/subscription";

/** A document of the module, and the subscription to set. */
export interface SubscriptionParams {
  readonly uri: string;
  readonly subscription: string;
}

/** The document that sets the subscription, and the edits that do so. */
export type SubscriptionResult = { readonly uri: string; readonly edits: readonly TextChange[] } | null;
