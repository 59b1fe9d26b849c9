import { at, isWord } from "../../json";
import { id } from "./converters";
import type { BlockRow, Turn } from "./mapping";
import { argument, block, unheld } from "./rows";

/** How far a managed network is closed. */
export const isolationModes = ["AllowInternetOutbound", "AllowOnlyApprovedOutbound", "Disabled"];

/** A customer's own key, with how the ids of the vault and of the key are read. */
export function encryption(vault: Turn, key: Turn): BlockRow {
  return block("encryption", ({ json }) => isWord(at(json, "properties.encryption.status"), "Enabled"), [
    argument("key_vault_id", "properties.encryption.keyVaultProperties.keyVaultArmId", vault),
    argument("key_id", "properties.encryption.keyVaultProperties.keyIdentifier", key),
    argument("user_assigned_identity_id", "properties.encryption.identity.userAssignedIdentity", id),
  ]);
}

/** What workspaces of all kinds may have and azurerm has no argument for. */
export const unheldByWorkspaces = [
  unheld("properties.enableDataIsolation", "data isolation (enableDataIsolation)"),
  unheld("properties.ipAllowlist", "the list of allowed addresses (ipAllowlist)"),
  unheld("properties.networkAcls", "network rules (networkAcls)"),
  unheld("properties.softDeleteEnabled", "soft deletion (softDeleteEnabled)"),
  unheld("properties.sharedPrivateLinkResources", "shared private links (sharedPrivateLinkResources)"),
  unheld("properties.serviceManagedResourcesSettings", "settings of resources that the service manages"),
  unheld(
    "properties.privateEndpointConnections",
    "private endpoint connections: write azurerm_private_endpoint for each",
  ),
  unheld("properties.managedNetwork.firewallSku", "the SKU of the managed network's firewall (firewallSku)", (value) =>
    isWord(value, "Basic"),
  ),
  unheld("properties.associatedWorkspaces", "the list of associated workspaces (associatedWorkspaces)"),
];
