import { blocksOf } from "../../../analysis/blocksOf";
import type { Scope } from "../../../analysis/scope";
import { type Target, targetOf } from "../../../analysis/target";
import { entryAt, literalAt } from "../../../analysis/values/literalAt";
import type { Block } from "../../../model/block";

/** The workspace or hub of this module that a compute, datastore or rule belongs to. */
export function workspaceOf({ body }: Block, scope: Scope): Target | undefined {
  const entry = entryAt(body, ["machine_learning_workspace_id"]) ?? entryAt(body, ["workspace_id"]);
  const target = entry ? targetOf(entry.value, scope) : undefined;
  const isWorkspace = target?.type === "azurerm_machine_learning_workspace" || target?.type === "azurerm_ai_foundry";
  return target?.kind === "resource" && isWorkspace ? target : undefined;
}

/** How a workspace's managed network isolates it, "Disabled" where it surely has none; undefined where that is not known. */
export function isolationOf({ block: { body } }: Target, scope: Scope): string | undefined {
  const network = entryAt(body, ["managed_network"]);
  // What the provider cannot set is often added by azapi.
  if (network === null) return blocksOf("azapi_update_resource", scope).length > 0 ? undefined : "Disabled";
  return network ? (literalAt(body, ["managed_network", "isolation_mode"], scope) ?? undefined) : undefined;
}
