import type { ResourceId } from "../../resourceIds/index";
import type { Json, JsonObject } from "../json";
import type { AzureResource } from "../responses";

/**
 * What azurerm and Azure's own API call the same, for one resource type: one row for each argument, in the order of generated code. Imports
 * read Azure's answers by it, and rules what azapi's blocks say.
 */
export interface Mapping {
  /** `azurerm_key_vault`. */
  readonly type: string;
  /** Azure's own type: `Microsoft.KeyVault/vaults`. */
  readonly azureType: string;
  /** Distinguishes resources of the same Azure type. */
  readonly where?: Distinction;
  /** The Terraform name of a resource whose own name contains no usable character. */
  readonly fallbackName: string;
  readonly parent: IdParent;
  /** True for resources that a workspace depends on: of these not every argument has a row. */
  readonly isCompanion?: boolean;
  readonly rows: readonly Row[];
  /** An argument that Azure sets later by itself, as long as it is not set, and when: "with the first job". */
  readonly setLater?: { readonly argument: string; readonly when: string };
  /** A sentence where Azure creates the resource by itself, so that it is not to be imported; undefined where it does not. */
  readonly madeByService?: (response: ResponseContext) => string | undefined;
  /** Each returns a sentence about why a resource cannot be imported, or undefined where it can. */
  readonly refusals?: readonly ((response: ResponseContext) => string | undefined)[];
}

/** What distinguishes a resource of a type from others of the type. */
export interface Distinction {
  /** Where it says so: `properties.computeType`. */
  readonly path: string;
  /** One of these words. */
  readonly words: readonly string[];
  /** Whether one that says nothing there is such a resource too. */
  readonly isUsual?: boolean;
}

/** What a resource is in, which its id begins with. */
type IdParent =
  | { readonly in: "subscription" }
  | { readonly in: "group" /** True where no two in Azure have the same name. */; readonly isUnique?: boolean }
  /** In the resource group of another resource: a project in that of its hub. */
  | { readonly in: "groupOf"; readonly argument: string }
  /** At whatever scope, whose id `argument` takes. */
  | { readonly in: "scope"; readonly argument: string }
  /** Part of a workspace, whose id `argument` takes; `as` is between the two names. */
  | { readonly in: "workspace"; readonly argument: string; readonly as: string };

/** A row of a mapping. */
export type Row = ArgumentRow | BlockRow | SecretRow | UnsupportedRow;

/** An argument, read from a path of the answer. */
export interface ArgumentRow {
  readonly argument: string;
  readonly from: string;
  readonly as: Converter;
  /** The usual value of a computed argument: it is left out then. */
  readonly usual?: Json;
}

/** A nested block, which is there where `when` returns true. */
export interface BlockRow {
  readonly block: string;
  /** The object in Azure's API that has what the block says, where that is one. */
  readonly from?: string;
  readonly when: (response: ResponseContext) => boolean;
  /** Whether it makes a difference: an optional block that means the same as none is left out. */
  readonly matters?: (state: JsonObject, response: ResponseContext) => boolean;
  readonly rows: readonly Row[];
}

/** An argument that Azure never returns. */
export interface SecretRow {
  readonly secret: string;
  /** Whether there is such a secret. */
  readonly when: (response: ResponseContext) => boolean;
  /** What it is: "the key of the storage account". */
  readonly what: string;
}

/** A setting in Azure that azurerm has no argument for. */
export interface UnsupportedRow {
  readonly unsupported: string;
  /** Whether it is set to something that matters. */
  readonly when: (value: Json | undefined) => boolean;
  /** What it is: "data isolation". */
  readonly what: string;
}

/** Converts a value in Azure's response into an argument. */
export interface Converter {
  /** The value that the provider stores in the state. */
  readonly reads: (value: Json | undefined, response: ResponseContext) => Json;
  /** The value to write in the configuration, where that is not what the provider stores. */
  readonly writes?: (state: Json) => Json;
  /** What Azure takes for an argument, where that is not the same. */
  readonly gives?: (argument: Json) => Json;
  /** Whether it may become a reference: to the resource of that id, to the group of that name, or to what the resource is in by the name of that. */
  readonly refersTo?: "id" | "group" | "parent";
  /** Whether Azure answers it in a case of its own, whatever was sent. */
  readonly isSpelledByAzure?: boolean;
  /** Why the provider cannot read this value at all; a sentence. */
  readonly refuses?: (value: Json | undefined) => string | undefined;
}

/** The response that is read, and the others beside it. */
export interface ResponseContext {
  readonly id: ResourceId;
  readonly json: JsonObject;
  /** azurerm's version in force. */
  readonly version: string;
  /** Another response, by its id in any spelling. */
  readonly find: (id: ResourceId) => AzureResource | undefined;
  /** All responses about resources of an Azure type. */
  readonly all: (azure: string) => readonly AzureResource[];
}
