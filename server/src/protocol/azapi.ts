// What client and server say to each other about conversions to azapi and back.
import type { InstalledPackage } from "../providerValidation/index";
import type { LspRange, TextChange } from "./shapes";

/** Resources in files as those of the other provider. Nothing is written: the client does that. */
export const convertResourcesRequest = "azuremlTerraform/convertResources";

/** The files, of one folder or several, and the addresses of the resources that are meant; without these, all are. */
export interface ConvertResourcesParams {
  readonly to: "azapi" | "azurerm";
  readonly files: readonly string[];
  readonly addresses?: readonly string[];
  /** How azapi takes over what azurerm has made: by `moved` blocks, or by `removed` and `import` blocks; the first by default. */
  readonly takeOver?: "moved" | "import";
  /** Whether azapi is told what replaces a resource of azurerm's (`replace_triggers_refs`). */
  readonly namesTriggers?: boolean;
  /** Addresses of packages about which somebody was asked, since their hash is not in the lock file. */
  readonly confirmed?: readonly string[];
}

/** What would be written, also in files that were not named, and what stays as it is. */
export interface ConvertedResources {
  readonly files: readonly {
    readonly uri: string;
    readonly edits: readonly TextChange[];
    /** The whole text after them. */
    readonly after: string;
  }[];
  /** How many resources become the other provider's. */
  readonly count: number;
  /** A sentence about each that does not. */
  readonly refused: readonly ResourceMessage[];
  /** What is left out of others that do. */
  readonly notes: readonly ResourceMessage[];
  /** Packages that were not run, since no lock file trusts them. */
  readonly untrusted: readonly InstalledPackage[];
  /** Whole sentences: why an installed provider was not asked. */
  readonly failures: readonly string[];
}

interface ResourceMessage {
  readonly uri: string;
  readonly range: LspRange;
  readonly message: string;
}
