// What server and client say to each other about asking installed providers.
import type { Severity } from "../model/index";

/** What the installed providers say of the blocks of a document's module, in trusted folders only; the server shows that it asks. */
export const providerValidationRequest = "azuremlTerraform/askProviders";

/** The document that is asked about. */
export interface ProviderValidationParams {
  readonly uri: string;
  /** Addresses of packages about which somebody was asked, since their hash is not in the lock file. */
  readonly confirmed?: readonly string[];
}

/** A position as in LSP. */
interface Position {
  readonly line: number;
  readonly character: number;
}

/** What a provider says at a place, in its own words. */
export interface ProviderFinding {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly severity: Severity;
  readonly message: string;
  /** Who says it: `azurerm 5.2.0`. */
  readonly source: string;
}

/** A provider's release as it is installed for a folder. */
export interface InstalledPackage {
  /** In full: `registry.terraform.io/hashicorp/random`. */
  readonly address: string;
  /** What nearly everybody calls it. */
  readonly name: string;
  readonly version: string;
  /** Where its program lies. */
  readonly path: string;
  /** Whether it has no network, none of our files and no other programs while it is asked. */
  readonly isIsolated: boolean;
}

/** What became of it. */
export interface ProviderValidationResult {
  /** The files of the module of which something is said that our rules do not say. */
  readonly files: readonly { readonly uri: string; readonly findings: readonly ProviderFinding[] }[];
  /** How many blocks were answered about, and by which releases. */
  readonly blocks: number;
  readonly releases: readonly string[];
  /** Packages that were not run, since their hash is not in the lock file. */
  readonly untrusted: readonly InstalledPackage[];
  /** Whole sentences about what was not answered. */
  readonly failures: readonly string[];
  /** In how many places providers and rules differ, and a Markdown document about these. */
  readonly differences: number;
  readonly report: string;
  readonly isCancelled?: boolean;
}
