import type { DocumentEdits, Edit } from "../../text/index";
import type { Assets } from "./azapi/draftAzapi";
import type { Skipped } from "./candidates";
import type { ForAzapi } from "./forAzapi";
import type { Companions } from "./generate/draftRequest";
import type { ProviderState } from "./generate/mappingOfSchema";
import type { PlanSummary } from "./plan/plan";
import type { WrittenResource } from "./plan/writtenResources";

/** A request to generate configuration for existing Azure resources. */
export interface ImportRequest {
  /** Responses of Azure's API as parsed JSON: single resources, lists, lists of lists. They are checked, whatever they hold. */
  readonly responses: readonly unknown[];
  /** How the resources that a workspace depends on (storage account, vault, registry, identities) are written; default `ids`. */
  readonly companions?: Companions;
  /** How assets of Azure ML are written that are among the responses; default `resources`. */
  readonly assets?: Assets;
  /** Adds `prevent_destroy` to each resource. */
  readonly preventDestroy?: boolean;
  /** Only `import` blocks: Terraform generates the resources itself (`plan -generate-config-out`). */
  readonly importsOnly?: boolean;
  /** The stack of a program that it goes into, or what a new one is called; not needed where a program has but one. */
  readonly stack?: string;
  /** The offset in the document: the code goes after the block there, or into the stack there. Default: the end. */
  readonly at?: number;
  /** What the installed provider has read of resources, by id: of those that no mapping of ours is for. */
  readonly states?: ReadonlyMap<string, ProviderState>;
  /** `false`: what no mapping is for is left to the provider, even where a learned table tells what that would read. */
  readonly byTable?: boolean;
  /** What may be written for azapi, with the version of Azure's interface in which it was read. */
  readonly azapi?: readonly ForAzapi[];
  /** `azapi`: all that azapi has a type for is written for it, also what azurerm has one for. */
  readonly as?: "azurerm" | "azapi";
  /** `kind`: each kind of resource goes into a file of its own beside the document, such as `network.tf`. Not into programs. */
  readonly files?: "one" | "kind";
  /** azurerm's version to write for, where that is not the folder's. */
  readonly providerVersion?: string;
}

/** The result of an import. */
export interface Imported {
  /** The edits of the document; none where there is nothing to write. */
  readonly edits: readonly Edit[];
  /** Edits of other documents beside it, some of which may not be there yet. */
  readonly elsewhere?: readonly DocumentEdits[];
  readonly planSummary: PlanSummary;
  readonly imported: readonly { readonly id: string; readonly address: string }[];
  /** What data sources look up. */
  readonly lookedUp?: readonly { readonly id: string; readonly address: string }[];
  readonly skipped: readonly Skipped[];
  /** What was written of what the provider has read, so that it can plan that. */
  readonly written?: readonly WrittenResource[];
  /** The one that azurerm's default configuration has to be for, where the module does not say so. */
  readonly subscription?: string;
  /** Sentences to show to people. */
  readonly notes: readonly string[];
}
