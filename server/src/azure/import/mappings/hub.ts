import { isWord } from "../../json";
import { identity, inGroup, ownTags } from "./common";
import { flag, id, oneOf, strictId, versionedKey } from "./converters";
import type { Mapping } from "./mapping";
import { argument, block } from "./rows";
import { encryption, isolationModes, unheldByWorkspaces } from "./workspaceParts";

/** Hubs of AI Foundry. */
export const hub: Mapping = {
  type: "azurerm_ai_foundry",
  azure: "Microsoft.MachineLearningServices/workspaces",
  is: (json) => isWord(json.kind, "Hub"),
  word: "hub",
  place: { in: "group" },
  rows: [
    ...inGroup,
    argument("friendly_name", "properties.friendlyName"),
    argument("description", "properties.description"),
    argument("storage_account_id", "properties.storageAccount", strictId),
    argument("key_vault_id", "properties.keyVault", strictId),
    argument("application_insights_id", "properties.applicationInsights", id),
    argument("container_registry_id", "properties.containerRegistry", strictId),
    argument("primary_user_assigned_identity", "properties.primaryUserAssignedIdentity", strictId),
    argument("public_network_access", "properties.publicNetworkAccess", oneOf(["Enabled", "Disabled"], "Enabled")),
    argument("high_business_impact_enabled", "properties.hbiWorkspace", flag(false)),
    identity,
    encryption(strictId, versionedKey),
    block(
      "managed_network",
      "properties.managedNetwork",
      [argument("isolation_mode", "properties.managedNetwork.isolationMode", oneOf(isolationModes))],
      ({ isolation_mode }) => isolation_mode !== "" && isolation_mode !== "Disabled",
    ),
    ownTags,
    ...unheldByWorkspaces,
  ],
};
