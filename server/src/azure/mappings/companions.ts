import { at, isSameWord } from "../json";
import {
  flag,
  id,
  isNotWordThere,
  isWordThere,
  numberOr,
  oneOf,
  opposite,
  ownName,
  region,
  textUnless,
} from "./converters";
import type { Converter, Mapping } from "./mapping";
import { argumentRow, blockWhere, usually } from "./rows";
import { identity, inGroup, ownTags } from "./sharedRows";

/** The mapping of resource groups. */
export const group: Mapping = {
  type: "azurerm_resource_group",
  azureType: "",
  fallbackName: "group",
  parent: { in: "subscription" },
  isCompanion: true,
  rows: [
    argumentRow("name", "id", ownName),
    argumentRow("location", "location", region),
    argumentRow("managed_by", "managedBy"),
    ownTags,
  ],
};

/** The mapping of user-assigned identities. */
export const userIdentity: Mapping = {
  type: "azurerm_user_assigned_identity",
  azureType: "Microsoft.ManagedIdentity/userAssignedIdentities",
  fallbackName: "identity",
  parent: { in: "group" },
  isCompanion: true,
  rows: [...inGroup, argumentRow("isolation_scope", "properties.isolationScope", textUnless("None")), ownTags],
};

/** What azurerm takes for none at all where Azure, which then keeps everything, says nothing. */
const sampling: Converter = { ...numberOr(0), writes: (state) => (state === 0 ? 100 : state) };

/** The mapping of Application Insights, whose answers spell some property names in their own way. */
export const insights: Mapping = {
  type: "azurerm_application_insights",
  azureType: "Microsoft.Insights/components",
  fallbackName: "insights",
  parent: { in: "group" },
  isCompanion: true,
  rows: [
    ...inGroup,
    argumentRow("application_type", "properties.Application_Type", oneOf(["web", "other"], "web")),
    argumentRow("workspace_id", "properties.WorkspaceResourceId", id),
    argumentRow("retention_in_days", "properties.RetentionInDays", numberOr(90)),
    argumentRow("sampling_percentage", "properties.SamplingPercentage", sampling),
    argumentRow("disable_ip_masking", "properties.DisableIpMasking", flag(false)),
    usually(true, argumentRow("ip_masking_enabled", "properties.DisableIpMasking", opposite(true))),
    argumentRow("local_authentication_disabled", "properties.DisableLocalAuth", flag(false)),
    usually(true, argumentRow("local_authentication_enabled", "properties.DisableLocalAuth", opposite(true))),
    argumentRow("internet_ingestion_enabled", "properties.publicNetworkAccessForIngestion", isWordThere("Enabled")),
    argumentRow("internet_query_enabled", "properties.publicNetworkAccessForQuery", isWordThere("Enabled")),
    argumentRow("force_customer_storage_for_profiler", "properties.ForceCustomerStorageForProfiler", flag(false)),
    ownTags,
  ],
};

const policies = "properties.policies";
const key = "properties.encryption.keyVaultProperties";

/** Days are kept for a policy that is off, too. */
const retention: Converter = {
  reads(value) {
    const days = isSameWord(at(value, "status"), "enabled") ? at(value, "days") : 0;
    return typeof days === "number" ? days : 0;
  },
};

/** Container registries. What is replicated where is not in their own answer. */
export const registry: Mapping = {
  type: "azurerm_container_registry",
  azureType: "Microsoft.ContainerRegistry/registries",
  fallbackName: "registry",
  parent: { in: "group", isUnique: true },
  isCompanion: true,
  rows: [
    ...inGroup,
    argumentRow("sku", "sku.name", oneOf(["Basic", "Standard", "Premium"])),
    argumentRow("admin_enabled", "properties.adminUserEnabled", flag(false)),
    argumentRow("public_network_access_enabled", "properties.publicNetworkAccess", isNotWordThere("Disabled")),
    argumentRow("zone_redundancy_enabled", "properties.zoneRedundancy", isWordThere("Enabled")),
    argumentRow("anonymous_pull_enabled", "properties.anonymousPullEnabled", flag(false)),
    argumentRow("data_endpoint_enabled", "properties.dataEndpointEnabled", flag(false)),
    argumentRow(
      "network_rule_bypass_option",
      "properties.networkRuleBypassOptions",
      oneOf(["AzureServices", "None"], "AzureServices"),
    ),
    argumentRow("export_policy_enabled", `${policies}.exportPolicy.status`, isNotWordThere("disabled")),
    argumentRow("quarantine_policy_enabled", `${policies}.quarantinePolicy.status`, isWordThere("enabled")),
    argumentRow("trust_policy_enabled", `${policies}.trustPolicy.status`, isWordThere("enabled")),
    argumentRow("retention_policy_in_days", `${policies}.retentionPolicy`, retention),
    argumentRow(
      "azuread_authentication_as_arm_policy_enabled",
      `${policies}.azureADAuthenticationAsArmPolicy.status`,
      isNotWordThere("disabled"),
    ),
    argumentRow(
      "role_assignment_mode",
      "properties.roleAssignmentMode",
      oneOf(["LegacyRegistryPermissions", "AbacRepositoryPermissions"], "LegacyRegistryPermissions"),
    ),
    argumentRow("network_rule_bypass_for_tasks_enabled", "properties.networkRuleBypassAllowedForTasks", flag(false)),
    identity,
    blockWhere(
      "encryption",
      "properties.encryption",
      ({ json }) => isSameWord(at(json, "properties.encryption.status"), "enabled"),
      [argumentRow("key_vault_key_id", `${key}.keyIdentifier`), argumentRow("identity_client_id", `${key}.identity`)],
    ),
    ownTags,
  ],
};
