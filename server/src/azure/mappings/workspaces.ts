import { at, isWord } from "../json";
import {
  flag,
  id,
  idAsSpelled,
  isNotWordThere,
  oneOf,
  oneOfAsSpelled,
  opposite,
  ownName,
  region,
  strictId,
  text,
  versionedKey,
} from "./converters";
import type { BlockRow, Converter, Mapping } from "./mapping";
import { argument, block, blockWhere, unsupported } from "./rows";
import { identity, inGroup, ownTags } from "./sharedRows";

/** How far a managed network is closed. */
export const isolationModes = ["AllowInternetOutbound", "AllowOnlyApprovedOutbound", "Disabled"];

/** A customer's own key, with how the ids of the vault and of the key are read. */
export function encryption(vault: Converter, key: Converter): BlockRow {
  return blockWhere(
    "encryption",
    "properties.encryption",
    ({ json }) => isWord(at(json, "properties.encryption.status"), "Enabled"),
    [
      argument("key_vault_id", "properties.encryption.keyVaultProperties.keyVaultArmId", vault),
      argument("key_id", "properties.encryption.keyVaultProperties.keyIdentifier", key),
      argument("user_assigned_identity_id", "properties.encryption.identity.userAssignedIdentity", id),
    ],
  );
}

/** What workspaces of all kinds may have and azurerm has no argument for. */
export const unsupportedByWorkspaces = [
  unsupported("properties.enableDataIsolation", "data isolation (enableDataIsolation)"),
  unsupported("properties.ipAllowlist", "the list of allowed addresses (ipAllowlist)"),
  unsupported("properties.networkAcls", "network rules (networkAcls)"),
  unsupported("properties.softDeleteEnabled", "soft deletion (softDeleteEnabled)"),
  unsupported("properties.sharedPrivateLinkResources", "shared private links (sharedPrivateLinkResources)"),
  unsupported("properties.serviceManagedResourcesSettings", "settings of resources that the service manages"),
  unsupported(
    "properties.privateEndpointConnections",
    "private endpoint connections: write azurerm_private_endpoint for each",
  ),
  unsupported(
    "properties.managedNetwork.firewallSku",
    "the SKU of the managed network's firewall (firewallSku)",
    (value) => isWord(value, "Basic"),
  ),
  unsupported("properties.associatedWorkspaces", "the list of associated workspaces (associatedWorkspaces)"),
];

const features = "properties.featureStoreSettings";
const serverless = "properties.serverlessComputeSettings";
const accessTypes = ["AccessKey", "Identity", "UserDelegationSAS"];

/** Workspaces and feature stores. */
export const workspace: Mapping = {
  type: "azurerm_machine_learning_workspace",
  azureType: "Microsoft.MachineLearningServices/workspaces",
  where: { path: "kind", words: ["Default", "FeatureStore"], isUsual: true },
  fallbackName: "workspace",
  parent: { in: "group" },
  setLater: { argument: "container_registry_id", when: "with the first job" },
  rows: [
    ...inGroup,
    argument("kind", "kind", oneOfAsSpelled(["Default", "FeatureStore"], "Default")),
    argument("sku_name", "sku.name", oneOfAsSpelled(["Basic"], "Basic")),
    argument("friendly_name", "properties.friendlyName"),
    argument("description", "properties.description"),
    argument("application_insights_id", "properties.applicationInsights", id),
    argument("key_vault_id", "properties.keyVault", id),
    argument("storage_account_id", "properties.storageAccount", idAsSpelled),
    argument("storage_account_access_type", "properties.systemDatastoresAuthMode", oneOf(accessTypes)),
    argument("container_registry_id", "properties.containerRegistry", idAsSpelled),
    argument("primary_user_assigned_identity", "properties.primaryUserAssignedIdentity", idAsSpelled),
    argument("public_network_access_enabled", "properties.publicNetworkAccess", isNotWordThere("Disabled")),
    argument("image_build_compute_name", "properties.imageBuildCompute"),
    argument("high_business_impact", "properties.hbiWorkspace", flag(false)),
    argument("v1_legacy_mode_enabled", "properties.v1LegacyMode", flag(false)),
    argument("service_side_encryption_enabled", "properties.enableServiceSideCMKEncryption", flag(false)),
    identity,
    // azurerm would replace the workspace for the case of the vault's id.
    encryption(idAsSpelled, text),
    block(
      "managed_network",
      "properties.managedNetwork",
      [
        argument("isolation_mode", "properties.managedNetwork.isolationMode", oneOf(isolationModes)),
        argument("provision_on_creation_enabled", "properties.provisionNetworkNow", flag(false)),
      ],
      ({ isolation_mode }) => isolation_mode !== "" && isolation_mode !== "Disabled",
    ),
    block("serverless_compute", serverless, [
      argument("subnet_id", `${serverless}.serverlessComputeCustomSubnet`, idAsSpelled),
      argument("public_ip_enabled", `${serverless}.serverlessComputeNoPublicIP`, opposite(false)),
    ]),
    block("feature_store", features, [
      argument("computer_spark_runtime_version", `${features}.computeRuntime.sparkRuntimeVersion`),
      argument("offline_connection_name", `${features}.offlineStoreConnectionName`),
      argument("online_connection_name", `${features}.onlineStoreConnectionName`),
    ]),
    ownTags,
    ...unsupportedByWorkspaces,
  ],
  refusals: [
    ({ json }) =>
      isWord(at(json, "properties.provisioningState"), "SoftDeleted")
        ? "It is deleted and can only be recovered."
        : undefined,
  ],
};

/** Hubs of AI Foundry. */
export const hub: Mapping = {
  type: "azurerm_ai_foundry",
  azureType: "Microsoft.MachineLearningServices/workspaces",
  where: { path: "kind", words: ["Hub"] },
  fallbackName: "hub",
  parent: { in: "group" },
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
    ...unsupportedByWorkspaces,
  ],
};

/** Projects of AI Foundry: storage and vault are their hub's, and so is the group. */
export const project: Mapping = {
  type: "azurerm_ai_foundry_project",
  azureType: "Microsoft.MachineLearningServices/workspaces",
  where: { path: "kind", words: ["Project"] },
  fallbackName: "project",
  parent: { in: "groupOf", argument: "ai_services_hub_id" },
  rows: [
    argument("name", "id", ownName),
    argument("location", "location", region),
    argument("ai_services_hub_id", "properties.hubResourceId", strictId),
    argument("friendly_name", "properties.friendlyName"),
    argument("description", "properties.description"),
    argument("primary_user_assigned_identity", "properties.primaryUserAssignedIdentity", idAsSpelled),
    argument("high_business_impact_enabled", "properties.hbiWorkspace", flag(false)),
    identity,
    ownTags,
    ...unsupportedByWorkspaces,
  ],
};
