// Mappings of workspaces, hubs and projects.
import { at, isSameWord } from "../json";
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
import { argumentRow, block, blockWhere, unsupported } from "./rows";
import { identity, inGroup, ownTags } from "./sharedRows";

/** How far a managed network is closed. */
const isolationModes = ["AllowInternetOutbound", "AllowOnlyApprovedOutbound", "Disabled"];

/** A customer's own key, with how the ids of the vault and of the key are read. */
export function encryption(vault: Converter, key: Converter): BlockRow {
  return blockWhere(
    "encryption",
    "properties.encryption",
    ({ json }) => isSameWord(at(json, "properties.encryption.status"), "Enabled"),
    [
      argumentRow("key_vault_id", "properties.encryption.keyVaultProperties.keyVaultArmId", vault),
      argumentRow("key_id", "properties.encryption.keyVaultProperties.keyIdentifier", key),
      argumentRow("user_assigned_identity_id", "properties.encryption.identity.userAssignedIdentity", id),
    ],
  );
}

/** What workspaces of all kinds may have and azurerm has no argument for. */
const unsupportedByWorkspaces = [
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
    (value) => isSameWord(value, "Basic"),
  ),
  unsupported("properties.associatedWorkspaces", "the list of associated workspaces (associatedWorkspaces)"),
];

const features = "properties.featureStoreSettings";
const serverless = "properties.serverlessComputeSettings";
const accessTypes = ["AccessKey", "Identity", "UserDelegationSAS"];

/** The mapping of workspaces and feature stores. */
export const workspace: Mapping = {
  type: "azurerm_machine_learning_workspace",
  azureType: "Microsoft.MachineLearningServices/workspaces",
  where: { path: "kind", words: ["Default", "FeatureStore"], isUsual: true },
  fallbackName: "workspace",
  parent: { in: "group" },
  setLater: { argument: "container_registry_id", when: "with the first job" },
  rows: [
    ...inGroup,
    argumentRow("kind", "kind", oneOfAsSpelled(["Default", "FeatureStore"], "Default")),
    argumentRow("sku_name", "sku.name", oneOfAsSpelled(["Basic"], "Basic")),
    argumentRow("friendly_name", "properties.friendlyName"),
    argumentRow("description", "properties.description"),
    argumentRow("application_insights_id", "properties.applicationInsights", id),
    argumentRow("key_vault_id", "properties.keyVault", id),
    argumentRow("storage_account_id", "properties.storageAccount", idAsSpelled),
    argumentRow("storage_account_access_type", "properties.systemDatastoresAuthMode", oneOf(accessTypes)),
    argumentRow("container_registry_id", "properties.containerRegistry", idAsSpelled),
    argumentRow("primary_user_assigned_identity", "properties.primaryUserAssignedIdentity", idAsSpelled),
    argumentRow("public_network_access_enabled", "properties.publicNetworkAccess", isNotWordThere("Disabled")),
    argumentRow("image_build_compute_name", "properties.imageBuildCompute"),
    argumentRow("high_business_impact", "properties.hbiWorkspace", flag(false)),
    argumentRow("v1_legacy_mode_enabled", "properties.v1LegacyMode", flag(false)),
    argumentRow("service_side_encryption_enabled", "properties.enableServiceSideCMKEncryption", flag(false)),
    identity,
    // azurerm would replace the workspace for the case of the vault's id.
    encryption(idAsSpelled, text),
    block(
      "managed_network",
      "properties.managedNetwork",
      [
        argumentRow("isolation_mode", "properties.managedNetwork.isolationMode", oneOf(isolationModes)),
        argumentRow("provision_on_creation_enabled", "properties.provisionNetworkNow", flag(false)),
      ],
      ({ isolation_mode }) => isolation_mode !== "" && isolation_mode !== "Disabled",
    ),
    block("serverless_compute", serverless, [
      argumentRow("subnet_id", `${serverless}.serverlessComputeCustomSubnet`, idAsSpelled),
      argumentRow("public_ip_enabled", `${serverless}.serverlessComputeNoPublicIP`, opposite(false)),
    ]),
    block("feature_store", features, [
      argumentRow("computer_spark_runtime_version", `${features}.computeRuntime.sparkRuntimeVersion`),
      argumentRow("offline_connection_name", `${features}.offlineStoreConnectionName`),
      argumentRow("online_connection_name", `${features}.onlineStoreConnectionName`),
    ]),
    ownTags,
    ...unsupportedByWorkspaces,
  ],
  refusals: [
    ({ json }) =>
      isSameWord(at(json, "properties.provisioningState"), "SoftDeleted")
        ? "It is deleted and can only be recovered."
        : undefined,
  ],
};

/** The mapping of AI Foundry hubs. */
export const hub: Mapping = {
  type: "azurerm_ai_foundry",
  azureType: "Microsoft.MachineLearningServices/workspaces",
  where: { path: "kind", words: ["Hub"] },
  fallbackName: "hub",
  parent: { in: "group" },
  rows: [
    ...inGroup,
    argumentRow("friendly_name", "properties.friendlyName"),
    argumentRow("description", "properties.description"),
    argumentRow("storage_account_id", "properties.storageAccount", strictId),
    argumentRow("key_vault_id", "properties.keyVault", strictId),
    argumentRow("application_insights_id", "properties.applicationInsights", id),
    argumentRow("container_registry_id", "properties.containerRegistry", strictId),
    argumentRow("primary_user_assigned_identity", "properties.primaryUserAssignedIdentity", strictId),
    argumentRow("public_network_access", "properties.publicNetworkAccess", oneOf(["Enabled", "Disabled"], "Enabled")),
    argumentRow("high_business_impact_enabled", "properties.hbiWorkspace", flag(false)),
    identity,
    encryption(strictId, versionedKey),
    block(
      "managed_network",
      "properties.managedNetwork",
      [argumentRow("isolation_mode", "properties.managedNetwork.isolationMode", oneOf(isolationModes))],
      ({ isolation_mode }) => isolation_mode !== "" && isolation_mode !== "Disabled",
    ),
    ownTags,
    ...unsupportedByWorkspaces,
  ],
};

/** Projects of AI Foundry: storage, vault and group are those of their hub. */
export const project: Mapping = {
  type: "azurerm_ai_foundry_project",
  azureType: "Microsoft.MachineLearningServices/workspaces",
  where: { path: "kind", words: ["Project"] },
  fallbackName: "project",
  parent: { in: "groupOf", argument: "ai_services_hub_id" },
  rows: [
    argumentRow("name", "id", ownName),
    argumentRow("location", "location", region),
    argumentRow("ai_services_hub_id", "properties.hubResourceId", strictId),
    argumentRow("friendly_name", "properties.friendlyName"),
    argumentRow("description", "properties.description"),
    argumentRow("primary_user_assigned_identity", "properties.primaryUserAssignedIdentity", idAsSpelled),
    argumentRow("high_business_impact_enabled", "properties.hbiWorkspace", flag(false)),
    identity,
    ownTags,
    ...unsupportedByWorkspaces,
  ],
};
