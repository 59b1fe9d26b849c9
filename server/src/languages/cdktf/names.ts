/**
 * How the generated bindings of a provider spell Terraform's names. The rule is that of the bindings' generator; what is
 * listed here are its exceptions as they stand in @cdktf/provider-azurerm 14.23.1, @cdktn/provider-azurerm 16.1.0 and
 * @cdktf/provider-azuread 14.3.1, against which test/bindings compares all of it.
 */

/** `v1_legacy_mode_enabled` as the bindings' `v1LegacyModeEnabled`. */
export function propertyOf(name: string): string {
  return name === "system" ? "systemAttribute" : joined(name);
}

/** A word begins behind an underscore, and at a letter behind a digit. */
function joined(name: string): string {
  return name.replace(/_+(.)|(?<=\d)([a-z])/g, (_, first?: string, letter?: string) =>
    (first ?? letter ?? "").toUpperCase(),
  );
}

/** The class of a resource, data source or provider: `MachineLearningWorkspace`, `DataAzurermClientConfig`, `AzurermProvider`. */
export function classOf(kind: string, type: string): string {
  const name = joined(`_${stemOf(kind, type)}`);
  if (kind === "provider") return `${joined(`_${type}`)}Provider`;
  return suffixed.has(stemOf(kind, type)) ? `${name}A` : name;
}

/** The folder of a class in the bindings: `machine-learning-workspace`, `data-azurerm-client-config`, `provider`. */
export function folderOf(kind: string, type: string): string {
  return kind === "provider" ? "provider" : stemOf(kind, type).replaceAll("_", "-");
}

/** The name under which the bindings as a whole hold that folder: `machineLearningWorkspace`. */
export function namespaceOf(kind: string, type: string): string {
  return kind === "provider" ? "provider" : joined(stemOf(kind, type));
}

function stemOf(kind: string, type: string): string {
  return kind === "data" ? `data_${type}` : type.slice(type.indexOf("_") + 1);
}

/** Whose plain class name the settings of another resource already have. */
const suffixed: ReadonlySet<string> = new Set([
  "api_management_certificate",
  "app_service_source_control",
  "cognitive_account_customer_managed_key",
  "data_azurerm_key_vault_access_policy",
  "iothub_enrichment",
  "iothub_fallback_route",
  "iothub_file_upload",
  "iothub_route",
  "iothub_shared_access_policy",
  "key_vault_access_policy",
  "servicebus_namespace_customer_managed_key",
  "storage_account_customer_managed_key",
  "storage_account_network_rules",
  "storage_account_queue_properties",
  "storage_account_static_website",
  "virtual_hub_route_table_route",
  "virtual_machine_scale_set_extension",
  "application_app_role",
  "application_optional_claims",
  "application_password",
]);

/** Terraform's name for the camelCase name of the bindings, if no list of names has it. */
export function snakeOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter, at: number) => (at === 0 ? "" : "_") + letter.toLowerCase());
}
