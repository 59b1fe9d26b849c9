// What is selected for an import.
import type { WantedParts, WorkspacePart } from "../azure/index";

/** What is imported with a workspace, and how. */
export interface ImportSelection extends WantedParts {
  /** Whether each resource is kept from being destroyed. */
  readonly preventDestroy: boolean;
  /** `azapi`: all that azapi has a type for is written for it. */
  readonly as: "azurerm" | "azapi";
}

/** Every part of a workspace. */
export const allParts: readonly WorkspacePart[] = ["computes", "datastores", "outboundRules"];
