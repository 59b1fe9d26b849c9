import type { Scope } from "../../../analysis/index";
import type { Provider } from "../../../catalog/index";
import type { NewBlock } from "../../../model/index";
import type { AzureResponses } from "../../responses";
import type { Skipped } from "../candidates";
import type { ForAzapi } from "../forAzapi";
import type { DraftedResource } from "./draftedResource";
import type { ProviderState } from "./mappingOfSchema";

/** What to generate code for, and how. */
export interface DraftRequest {
  readonly responses: AzureResponses;
  /** How the resources that a workspace depends on are written. */
  readonly companions: Companions;
  /** Whether each resource gets `prevent_destroy`. */
  readonly preventDestroy: boolean;
  /** azurerm's version in force. */
  readonly version: string;
  readonly scope: Scope;
  /** The part of the module that the new code can refer to, where that is not all of it. */
  readonly reach?: Scope;
  readonly provider: Provider;
  /** Only `import` blocks: Terraform generates the resources itself. */
  readonly importsOnly?: boolean;
  /** Whether what has the same type, group and name counts as the same, wherever it is, and nothing is looked up: so it is with what somebody pastes. */
  readonly trustsNames?: boolean;
  /** Whether a `provider` block may be added where the module has none. */
  readonly mayConfigure: boolean;
  /** Whether the learned table says what the provider would read of others, where it tells all of it. */
  readonly byTable?: boolean;
  /** What the provider itself has read of resources, by key. */
  readonly states?: ReadonlyMap<string, ProviderState>;
  /** What may be written for azapi, by key. */
  readonly azapi?: ReadonlyMap<string, ForAzapi>;
  /** What is not for azurerm, by key, and a sentence on why. */
  readonly left?: ReadonlyMap<string, string>;
  /** What to leave out, by key of the resource: some arguments, or all of it for the reason given. */
  readonly refused: ReadonlyMap<string, Refused>;
}

/** Companions as resources, as data sources, or only as their ids. */
export type Companions = "resources" | "data" | "ids";

/** What a rule found wrong with a draft, and what to do about it. */
export interface Refused {
  /** Arguments at the top that are left out. */
  readonly arguments: ReadonlySet<string>;
  /** Arguments at the top that have to be there: variables, where Azure returns none. */
  readonly wanted: ReadonlySet<string>;
  /** Whether ids are written as azurerm spells them, rather than as Azure does. */
  readonly isRespelled: boolean;
  readonly because?: string;
}

/** A draft of an import: the generated blocks, with notes for people. */
export interface ImportDraft {
  readonly blocks: readonly NewBlock[];
  readonly drafted: readonly DraftedResource[];
  readonly skipped: readonly Skipped[];
  /** The one that azurerm's default configuration has to be for, where the module does not say so. */
  readonly subscription?: string;
  readonly notes: readonly string[];
  /** Ids by address, of everything that the blocks refer to. */
  readonly ids: ReadonlyMap<string, string>;
}
