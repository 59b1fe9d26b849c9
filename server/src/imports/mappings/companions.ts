import type { Mapping } from "../mapping";
import { argument, usually } from "../rows";
import { flag, id, isNotWordThere, isWordThere, numberOr, oneOf, opposite, ownName, region } from "../turns";
import { identity, inGroup, ownTags } from "./common";

/** Resource groups. */
export const group: Mapping = {
  type: "azurerm_resource_group",
  azure: "",
  word: "group",
  place: { in: "subscription" },
  isCompanion: true,
  rows: [
    argument("name", "id", ownName),
    argument("location", "location", region),
    argument("managed_by", "managedBy"),
    ownTags,
  ],
};

/** Identities of their own. */
export const userIdentity: Mapping = {
  type: "azurerm_user_assigned_identity",
  azure: "Microsoft.ManagedIdentity/userAssignedIdentities",
  word: "identity",
  place: { in: "group" },
  isCompanion: true,
  rows: [...inGroup, ownTags],
};

/** Application Insights, whose answers spell some names as no others do. */
export const insights: Mapping = {
  type: "azurerm_application_insights",
  azure: "Microsoft.Insights/components",
  word: "insights",
  place: { in: "group" },
  isCompanion: true,
  rows: [
    ...inGroup,
    argument("application_type", "properties.Application_Type", oneOf(["web", "other"], "web")),
    argument("workspace_id", "properties.WorkspaceResourceId", id),
    argument("retention_in_days", "properties.RetentionInDays", numberOr(90)),
    argument("sampling_percentage", "properties.SamplingPercentage", numberOr(100)),
    argument("disable_ip_masking", "properties.DisableIpMasking", flag(false)),
    usually(true, argument("ip_masking_enabled", "properties.DisableIpMasking", opposite(true))),
    argument("local_authentication_disabled", "properties.DisableLocalAuth", flag(false)),
    usually(true, argument("local_authentication_enabled", "properties.DisableLocalAuth", opposite(true))),
    argument("internet_ingestion_enabled", "properties.publicNetworkAccessForIngestion", isNotWordThere("Disabled")),
    argument("internet_query_enabled", "properties.publicNetworkAccessForQuery", isNotWordThere("Disabled")),
    argument("force_customer_storage_for_profiler", "properties.ForceCustomerStorageForProfiler", flag(false)),
    ownTags,
  ],
};

/** Container registries. */
export const registry: Mapping = {
  type: "azurerm_container_registry",
  azure: "Microsoft.ContainerRegistry/registries",
  word: "registry",
  place: { in: "group", isUnique: true },
  isCompanion: true,
  rows: [
    ...inGroup,
    argument("sku", "sku.name", oneOf(["Basic", "Standard", "Premium"])),
    argument("admin_enabled", "properties.adminUserEnabled", flag(false)),
    argument("public_network_access_enabled", "properties.publicNetworkAccess", isNotWordThere("Disabled")),
    argument("zone_redundancy_enabled", "properties.zoneRedundancy", isWordThere("Enabled")),
    argument("anonymous_pull_enabled", "properties.anonymousPullEnabled", flag(false)),
    argument("data_endpoint_enabled", "properties.dataEndpointEnabled", flag(false)),
    argument(
      "network_rule_bypass_option",
      "properties.networkRuleBypassOptions",
      oneOf(["AzureServices", "None"], "AzureServices"),
    ),
    argument("export_policy_enabled", "properties.policies.exportPolicy.status", isNotWordThere("disabled")),
    identity,
    ownTags,
  ],
};
