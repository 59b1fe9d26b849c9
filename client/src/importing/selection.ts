// What is selected for an import.
import type { ResourcePart, WantedParts, WorkspacePart } from "../azure/index";

/** What is imported with a workspace, and how. */
export interface ImportSelection extends WantedParts {
  /** Whether each resource is kept from being destroyed. */
  readonly preventDestroy: boolean;
  /** `azapi`: all that azapi has a type for is written for it. */
  readonly as: "azurerm" | "azapi";
}

/** Something that may come with a workspace. */
export type ImportPart = WorkspacePart | ResourcePart;

/** The parts that are imported by default. A workspace may have hundreds of the others. */
export const usualParts: readonly ImportPart[] = ["computes", "datastores", "outboundRules"];

/** The parts that are resources of their own, and what is below them. */
export const resourceParts: readonly ResourcePart[] = [
  ...(["onlineEndpoints", "batchEndpoints", "serverlessEndpoints", "connections", "schedules"] as const),
];

/** Every part of a workspace. */
export const allParts: readonly ImportPart[] = [...usualParts, ...resourceParts];
