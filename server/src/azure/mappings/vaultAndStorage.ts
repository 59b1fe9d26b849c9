import { at, isObject, isSameWord, type Json, type JsonObject, textAt } from "../json";
import { flag, isNotWordThere, listOf, numberOr, oneOf } from "./converters";
import type { Converter, Mapping } from "./mapping";
import { argumentRow, block, untouched } from "./rows";
import { identity, inGroup, ownTags } from "./sharedRows";

/** A part of the name of the SKU: `Standard_LRS`. */
function skuPart(index: number): Converter {
  return { reads: (value) => (typeof value === "string" ? (value.split("_")[index] ?? "") : "") };
}

/** The name of a SKU may have a version behind the tier: `PremiumV2_LRS`. */
function tierOf(sku: JsonObject): string {
  return textAt(sku, "tier") || textAt(sku, "name").split("_")[0]!;
}

/** azurerm's default is another since its version 5, and so is what it makes of silence. */
const publicBlobs: Converter = {
  reads: (value, { version }) => (typeof value === "boolean" ? value : Number.parseInt(version, 10) < 5),
};

/** By which directory people sign in to the shares. */
function directoryServiceOf(json: JsonObject): string {
  const directory = textAt(json, "properties.azureFilesIdentityBasedAuthentication.directoryServiceOptions");
  return isSameWord(directory, "None") ? "" : directory;
}

function hasItems(value: Json | undefined): boolean {
  return Array.isArray(value) && value.length > 0;
}

const keyScope = oneOf(["Service", "Account"], "Service");

const acls = "properties.networkAcls";

/** Key vaults. Access policies are left to what is there: azurerm keeps them where none are written. */
export const vault: Mapping = {
  type: "azurerm_key_vault",
  azureType: "Microsoft.KeyVault/vaults",
  fallbackName: "vault",
  parent: { in: "group", isUnique: true },
  isCompanion: true,
  rows: [
    ...inGroup,
    argumentRow("tenant_id", "properties.tenantId"),
    argumentRow("sku_name", "properties.sku.name", oneOf(["standard", "premium"])),
    argumentRow("enable_rbac_authorization", "properties.enableRbacAuthorization", flag(false)),
    argumentRow("rbac_authorization_enabled", "properties.enableRbacAuthorization", flag(false)),
    argumentRow("purge_protection_enabled", "properties.enablePurgeProtection", flag(false)),
    argumentRow("soft_delete_retention_days", "properties.softDeleteRetentionInDays", numberOr(90)),
    argumentRow("public_network_access_enabled", "properties.publicNetworkAccess", isNotWordThere("Disabled")),
    argumentRow("enabled_for_deployment", "properties.enabledForDeployment", flag(false)),
    argumentRow("enabled_for_disk_encryption", "properties.enabledForDiskEncryption", flag(false)),
    argumentRow("enabled_for_template_deployment", "properties.enabledForTemplateDeployment", flag(false)),
    block(
      "network_acls",
      acls,
      [
        argumentRow("bypass", `${acls}.bypass`, oneOf(["AzureServices", "None"], "AzureServices")),
        argumentRow("default_action", `${acls}.defaultAction`, oneOf(["Allow", "Deny"], "Allow")),
        argumentRow("ip_rules", `${acls}.ipRules`, listOf("value")),
        argumentRow("virtual_network_subnet_ids", `${acls}.virtualNetworkRules`, listOf("id")),
      ],
      ({ default_action }) => default_action === "Deny",
    ),
    ownTags,
  ],
};

/** Storage accounts. What azurerm reads of their services (blob, file, queue) is not in the account's own answer. */
export const storage: Mapping = {
  type: "azurerm_storage_account",
  azureType: "Microsoft.Storage/storageAccounts",
  fallbackName: "storage",
  parent: { in: "group", isUnique: true },
  isCompanion: true,
  rows: [
    ...inGroup,
    argumentRow("account_tier", "sku", { reads: (sku) => (isObject(sku) ? tierOf(sku) : "") }),
    argumentRow("provisioned_billing_model_version", "sku", {
      reads: (sku) => (isObject(sku) ? textAt(sku, "name").split("_")[0]!.slice(tierOf(sku).length) : ""),
    }),
    argumentRow("account_replication_type", "sku.name", skuPart(1)),
    argumentRow(
      "account_kind",
      "kind",
      oneOf(["StorageV2", "BlobStorage", "BlockBlobStorage", "FileStorage", "Storage"]),
    ),
    argumentRow("is_hns_enabled", "properties.isHnsEnabled", flag(false)),
    argumentRow("nfsv3_enabled", "properties.isNfsV3Enabled", flag(false)),
    argumentRow("sftp_enabled", "properties.isSftpEnabled", flag(false)),
    argumentRow("local_user_enabled", "properties.isLocalUserEnabled", flag(true)),
    argumentRow("min_tls_version", "properties.minimumTlsVersion", oneOf(["TLS1_0", "TLS1_1", "TLS1_2"], "TLS1_0")),
    argumentRow("enable_https_traffic_only", "properties.supportsHttpsTrafficOnly", flag(false)),
    argumentRow("https_traffic_only_enabled", "properties.supportsHttpsTrafficOnly", flag(false)),
    argumentRow("allow_nested_items_to_be_public", "properties.allowBlobPublicAccess", publicBlobs),
    argumentRow("shared_access_key_enabled", "properties.allowSharedKeyAccess", flag(true)),
    argumentRow("default_to_oauth_authentication", "properties.defaultToOAuthAuthentication", flag(false)),
    argumentRow("cross_tenant_replication_enabled", "properties.allowCrossTenantReplication", flag(false)),
    argumentRow("public_network_access_enabled", "properties.publicNetworkAccess", isNotWordThere("Disabled")),
    argumentRow(
      "infrastructure_encryption_enabled",
      "properties.encryption.requireInfrastructureEncryption",
      flag(false),
    ),
    argumentRow("queue_encryption_key_type", "properties.encryption.services.queue.keyType", keyScope),
    argumentRow("table_encryption_key_type", "properties.encryption.services.table.keyType", keyScope),
    argumentRow("allowed_copy_scope", "properties.allowedCopyScope"),
    argumentRow("dns_endpoint_type", "properties.dnsEndpointType", oneOf(["Standard", "AzureDnsZone"], "Standard")),
    argumentRow("edge_zone", "extendedLocation.name"),
    identity,
    block("sas_policy", "properties.sasPolicy", [
      argumentRow("expiration_period", "properties.sasPolicy.sasExpirationPeriod"),
      argumentRow("expiration_action", "properties.sasPolicy.expirationAction"),
    ]),
    untouched("customer_managed_key", ({ json }) =>
      isSameWord(at(json, "properties.encryption.keySource"), "Microsoft.Keyvault"),
    ),
    untouched("azure_files_authentication", ({ json }) => directoryServiceOf(json) !== ""),
    untouched("immutability_policy", "properties.immutableStorageWithVersioning.immutabilityPolicy"),
    untouched("custom_domain", "properties.customDomain"),
    block(
      "network_rules",
      acls,
      [
        argumentRow("default_action", `${acls}.defaultAction`, oneOf(["Allow", "Deny"], "Allow")),
        argumentRow("bypass", `${acls}.bypass`, {
          reads: (value) => (typeof value === "string" ? value.split(",").map((word) => word.trim()) : []),
        }),
        argumentRow("ip_rules", `${acls}.ipRules`, listOf("value")),
        argumentRow("virtual_network_subnet_ids", `${acls}.virtualNetworkRules`, listOf("id")),
      ],
      // Rules for single resources are written nowhere, and azurerm keeps what is there where nothing is written.
      ({ default_action }, { json }) => default_action === "Deny" && !hasItems(at(json, `${acls}.resourceAccessRules`)),
    ),
    ownTags,
  ],
};
