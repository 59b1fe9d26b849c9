// How long durations may be (validate.ISO8601DurationBetween in helpers/validate/time.go of hashicorp/terraform-provider-azurerm), by types
// and names of arguments: in seconds. Each has its file there, below internal/services; 4.81.0 and 5.2.0 have the same.
import { unnamed } from "./rows.mjs";

const [minute, hour, day] = [60, 3600, 86_400];

/** Those of a type, or with `within` those in some of its blocks alone: others of the same name have other limits, or none. */
const between = (source, types, names, from, to, within) => ({
  ...unnamed(
    `${source} since 4.81.0`,
    types,
    undefined,
    { format: "iso8601-duration" },
    { ranges: [[from, to]] },
    new RegExp(`^(${names})$`),
  ),
  ...(within && { within: new RegExp(`^(${within})$`) }),
});

export const durations = [
  between(
    "iothub/iothub_resource.go",
    "^azurerm_iothub$",
    "default_ttl|time_to_live",
    15 * minute,
    2 * day,
    "cloud_to_device|feedback",
  ),
  between("iothub/iothub_resource.go", "^azurerm_iothub$", "lock_duration", 5, 300, "feedback"),
  between(
    "compute/linux_virtual_machine_resource.go",
    "^azurerm_(linux|windows|orchestrated)_virtual_machine(_scale_set)?$",
    "extensions_time_budget",
    15 * minute,
    2 * hour,
  ),
  between(
    "compute/virtual_machine.go",
    "^azurerm_((linux|windows)_virtual_machine|orchestrated_virtual_machine_scale_set)$",
    "timeout",
    5 * minute,
    15 * minute,
  ),
  between(
    "compute/virtual_machine_scale_set.go",
    "^azurerm_(linux|windows)_virtual_machine_scale_set$",
    "timeout",
    5 * minute,
    15 * minute,
    "termination_notification",
  ),
  between(
    "compute/virtual_machine_scale_set.go",
    "^azurerm_(linux|windows)_virtual_machine_scale_set$",
    "timeout",
    15 * minute,
    2 * hour,
    "spot_restore",
  ),
  between(
    "compute/virtual_machine_scale_set.go",
    "^azurerm_(linux|windows)_virtual_machine_scale_set$",
    "grace_period",
    10 * minute,
    90 * minute,
  ),
  between(
    "containers/container_connected_registry_resource.go",
    "^azurerm_container_connected_registry$",
    "sync_message_ttl",
    day,
    90 * day,
  ),
  between(
    "containers/container_connected_registry_resource.go",
    "^azurerm_container_connected_registry$",
    "sync_window",
    3 * hour,
    7 * day,
  ),
  between(
    "keyvault/key_vault_key_resource.go",
    "^azurerm_key_vault_key$",
    "notify_before_expiry",
    7 * day,
    36_493 * day,
  ),
  // A hundred years are no whole number of days.
  between("keyvault/key_vault_key_resource.go", "^azurerm_key_vault_key$", "expire_after", 28 * day, null),
  between(
    "managedhsm/key_vault_managed_hardware_security_module_key_rotation_policy_resource.go",
    "^azurerm_key_vault_managed_hardware_security_module_key_rotation_policy$",
    "expire_after|time_after_creation",
    28 * day,
    null,
  ),
  between(
    "resource/resource_deployment_script_common.go",
    "^azurerm_resource_deployment_script_azure_",
    "retention_interval",
    hour,
    26 * hour,
  ),
  between(
    "resource/resource_deployment_script_common.go",
    "^azurerm_resource_deployment_script_azure_",
    "timeout",
    1,
    day,
  ),
  between(
    "sentinel/sentinel_alert_rule_scheduled_resource.go",
    "^azurerm_sentinel_alert_rule_(scheduled|nrt)$",
    "suppression_duration",
    5 * minute,
    day,
  ),
  between(
    "sentinel/sentinel_alert_rule_scheduled_resource.go",
    "^azurerm_sentinel_alert_rule_scheduled$",
    "query_frequency|query_period",
    5 * minute,
    14 * day,
  ),
  between("frontdoor/frontdoor_resource.go", "^azurerm_frontdoor$", "cache_duration", 1, 365 * day),
  between(
    "monitor/monitor_autoscale_setting_resource.go",
    "^azurerm_monitor_autoscale_setting$",
    "look_ahead_time",
    minute,
    hour,
  ),
];
