import type { Json, JsonObject } from "../../json";
import type { AzureId } from "../../resourceId";
import type { Live } from "../../responses";
import type { Known, KnownObject } from "../plan/known";

/** How one of azurerm's types is read from Azure's answer: one row an argument, in the order in which they are written. */
export interface Mapping {
  /** `azurerm_key_vault`. */
  readonly type: string;
  /** Azure's own type: `Microsoft.KeyVault/vaults`. */
  readonly azure: string;
  /** Tells those of the same Azure type apart. */
  readonly is?: (json: JsonObject) => boolean;
  /** What it is called where its own name gives no name. */
  readonly word: string;
  readonly place: Place;
  /** True for what a workspace rests on rather than consists of: then not every argument has a row. */
  readonly isCompanion?: boolean;
  readonly rows: readonly Row[];
  /** Says that the service makes something by itself, so that nobody misses it in the code; undefined where it does not. */
  readonly ofTheService?: (about: About) => string | undefined;
  /** Each says why something cannot be imported; undefined where it can. A sentence. */
  readonly refusals?: readonly ((about: About) => string | undefined)[];
}

/** What makes up the id under which Terraform imports it. */
export type Place =
  | { readonly in: "subscription" }
  | { readonly in: "group" /** True where no two in Azure have the same name. */; readonly isUnique?: boolean }
  /** In the group of another: a project in that of its hub. */
  | { readonly in: "groupOf"; readonly argument: string }
  /** Part of a workspace, whose id `argument` takes; `as` stands between the two names. */
  | { readonly in: "workspace"; readonly argument: string; readonly as: string };

/** One line of the table. */
export type Row = ArgumentRow | BlockRow | SecretRow | UnheldRow;

/** An argument, read from a path of the answer. */
export interface ArgumentRow {
  readonly argument: string;
  readonly from: string;
  readonly as: Turn;
  /** What it mostly is, where azurerm decides that by itself: then it is left out. */
  readonly usual?: Known;
}

/** A nested block, of which there is one where `when` says so. */
export interface BlockRow {
  readonly block: string;
  readonly when: (about: About) => boolean;
  /** Whether it says anything; a block that azurerm reads but that means nothing is left out where it may be. */
  readonly matters?: (state: KnownObject, about: About) => boolean;
  readonly rows: readonly Row[];
}

/** An argument that Azure never returns. */
export interface SecretRow {
  readonly secret: string;
  /** Whether there is such a secret. */
  readonly when: (about: About) => boolean;
  /** What it is: "the key of the storage account". */
  readonly what: string;
}

/** Something of Azure's that azurerm has no argument for. */
export interface UnheldRow {
  readonly unheld: string;
  /** Whether it is set to something that matters. */
  readonly when: (value: Json | undefined) => boolean;
  /** What it is: "data isolation". */
  readonly what: string;
}

/** How a value of Azure's becomes an argument. */
export interface Turn {
  /** What the provider stores for it. */
  readonly reads: (value: Json | undefined, about: About) => Known;
  /** What has to be written for what the provider stores, where that is not the same. */
  readonly writes?: (state: Known) => Known;
  /** Whether it may become a reference: to the resource of that id, or to the group of that name. */
  readonly refersTo?: "id" | "group";
  /** Why the provider cannot read this value at all; a sentence. */
  readonly refuses?: (value: Json | undefined) => string | undefined;
}

/** What is read, and what lies around it. */
export interface About {
  readonly id: AzureId;
  readonly json: JsonObject;
  /** azurerm's version in force. */
  readonly version: string;
  /** Another answer, by its id in any spelling. */
  readonly find: (id: AzureId) => Live | undefined;
  /** All answers of a type of Azure's. */
  readonly all: (azure: string) => readonly Live[];
}
