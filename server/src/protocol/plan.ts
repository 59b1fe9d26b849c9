// What server and client say to each other about plans.

import type { InstalledPackage } from "../providerValidation/index";
import type { LspRange } from "./shapes";

/** What an apply of a document's module would do, against the local state; in trusted folders only. */
export const planRequest = "azuremlTerraform/plan";

/** The document that is asked about. */
export interface PlanParams {
  readonly uri: string;
  /** Addresses of packages about which somebody was asked, since their hash is not in the lock file. */
  readonly confirmed?: readonly string[];
  /** Where what is in Azure counts, and not what the state says of it: the server asks for it (`readLiveRequest`). */
  readonly live?: LiveReading;
  /** The address of a state, or of an exported plan, that counts rather than the local state. */
  readonly stateFile?: string;
}

/**
 * What was read from Azure under a number also counts for other plans under it. Under another number it is read again.
 */
export interface LiveReading {
  readonly reading: number;
  /** The subscription that Terraform works in where neither code nor state says one. */
  readonly subscription?: string;
}

/** Where something is written. */
export interface PlanPlace {
  readonly uri: string;
  readonly range: LspRange;
}

/** A change of an attribute. */
export interface ShownChange {
  /** As the command line has it: `~ name = "a" -> "b"`. */
  readonly text: string;
  readonly replaces: boolean;
  /** The argument, where it is written. */
  readonly place?: PlanPlace;
}

/** What an apply would do about one instance. */
export interface ShownResource {
  readonly address: string;
  /** The module that it is in; empty for the first. */
  readonly module: string;
  readonly action:
    | "create"
    | "update"
    | "replace"
    | "none"
    | "destroy"
    | "forget"
    | "import"
    | "takeOver"
    | "unknown"
    | "refused";
  readonly changes: readonly ShownChange[];
  /** Whole sentences. */
  readonly because: readonly string[];
  /** The head of its block, where there is one. */
  readonly place?: PlanPlace;
  /** Whether something that is there changes, so that it can be seen before and after (`plannedTextsRequest`). */
  readonly hasTexts?: true;
}

/** A resource of the plan that was made last, before and after; null where it does not change there. */
export const plannedTextsRequest = "azuremlTerraform/plannedTexts";

/** The address of the resource. */
export interface PlannedTextsParams {
  readonly address: string;
}

/** What became of it. */
export interface PlanResult {
  /** In Terraform's words: "Plan: 2 to add, 1 to change, 0 to destroy." */
  readonly summary: string;
  /** Without those that stay as they are; outputs that change, and conditions that do not hold, come last. */
  readonly resources: readonly ShownResource[];
  /** Whole sentences about what the plan rests on. */
  readonly notes: readonly string[];
  /** Packages that were not run, since no lock file trusts them. */
  readonly untrusted: readonly InstalledPackage[];
  /** Why there is no plan. */
  readonly refusal?: string;
}
