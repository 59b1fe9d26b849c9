import type { Rule } from "../../rule";
import { workspaceStorage } from "./storageAccount";

/** Rules about workspaces, hubs and projects, and what they need of the resources that they name. */
export const workspaceRules: readonly Rule[] = [workspaceStorage];
