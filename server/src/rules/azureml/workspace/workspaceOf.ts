import type { Given, Scope } from "../../../analysis/index";
import { type Resource, resourceAt, resourcesOf, type Setting } from "../../../azure/index";

/** The workspace or hub of this module that a compute, datastore or rule belongs to. */
export function workspaceOf(part: Resource): Resource | undefined {
  return part.around ?? workspaceAt(workspaceSetting(part), part.scope);
}

/** The workspace or hub of this module to which a setting refers. */
export function workspaceAt(setting: Given<Setting>, scope: Scope): Resource | undefined {
  return resourceAt(setting?.value, scope, "azurerm_machine_learning_workspace", "azurerm_ai_foundry");
}

/** Where a part of a workspace says which one it belongs to. */
export function workspaceSetting(part: Resource): Setting | undefined {
  return part.at("machine_learning_workspace_id") ?? part.at("workspace_id") ?? undefined;
}

const networks = "Microsoft.MachineLearningServices/workspaces/managedNetworks";

/** How a workspace's managed network isolates it, "Disabled" if it certainly has none. Undefined if that is not known. */
export function isolationOf(workspace: Resource): string | undefined {
  const network = workspace.at("managed_network");
  // Newer API versions have it as a resource of its own.
  if (network === null) return resourcesOf(networks, workspace.scope).length > 0 ? undefined : "Disabled";
  return network ? (workspace.literal("managed_network.isolation_mode") ?? undefined) : undefined;
}
