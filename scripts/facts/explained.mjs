// Differences between what the binaries of azurerm and azuread answer and the reference facts where the source of the provider proves the
// answer, each with why. They are counted apart. Source: internal/services of hashicorp/terraform-provider-azurerm v5.2.0 and of
// hashicorp/terraform-provider-azuread v3.9.0.

/** `fact` of arguments whose path the pattern matches; `why` is a sentence of a report. */
const differences = [
  {
    fact: "ranges",
    paths: /^resource azurerm_cosmosdb_\w+\.throughput$/,
    why: "validate.CosmosThroughput is IntAtLeast(400) and IntDivisibleBy(100); the reference has the second alone",
  },
  {
    fact: "ranges|values",
    paths: /^resource azurerm_cosmosdb_postgresql_cluster\.(?:coordinator|node)_storage_quota_in_mb$/,
    why: "IntBetween(32768, 16777216) and IntDivisibleBy(1024); the reference has the three numbers of it that it tried",
  },
  {
    fact: "ranges",
    paths: /^resource azurerm_data_factory_integration_runtime_azure_ssis\.copy_compute_scale\.data_integration_unit$/,
    why: "IntBetween(4, 256) and IntDivisibleBy(4); the reference has the second alone",
  },
  {
    fact: "ranges",
    paths: /^resource azurerm_monitor_scheduled_query_rules_alert\.trigger\.(?:metric_trigger\.)?threshold$/,
    why: "validate.ScheduledQueryRulesAlertThreshold refuses what is below 0 or above 10,000; the reference knows ranges of whole numbers only",
  },
  {
    fact: "ranges",
    paths: /^resource azurerm_oracle_cloud_vm_cluster\.data_storage_size_in_tbs$/,
    why: "its check in cloud_vm_cluster.go refuses what is below 2 or above 192; the reference knows ranges of whole numbers only",
  },
  {
    fact: "ranges",
    paths:
      /^resource azurerm_(?:kubernetes_cluster_node_pool\.spot_max_price|\w+_virtual_machine_scale_set\.max_bid_price)$/,
    why: "validate.SpotMaxPrice takes -1 and what is above 0.00001; the reference knows ranges of whole numbers only",
  },
  {
    fact: "format",
    paths: /^resource azurerm_batch_pool\.network_configuration\.endpoint_configuration\.backend_port$/,
    why: "validation.IsPortNumber, and two ports besides that are not taken; the reference has the range alone",
  },
  {
    fact: "idOf",
    paths:
      /^resource azurerm_(?:bastion_host|firewall|virtual_network_gateway)\.(?:management_)?ip_configuration\.subnet_id$/,
    why: "a subnet that has to be called so is one; the reference tried ids of subnets with other names",
  },
  {
    fact: "format",
    paths:
      /^(?:provider azurerm\.resource_providers_to_register\[\]|resource azurerm_(?:cdn_frontdoor_origin\.origin_host_header|oracle_exadata_infrastructure\.name|resource_provider_feature_registration\.provider_name|resource_provider_registration\.name|role_definition\.assignable_scopes\[\]|security_center_automation\.scopes\[\]|cdn_frontdoor_batch_rule_set\.rule\.conditions\.request_file_extension\.values\[\])|data azurerm_(?:oracle_db_servers\.cloud_exadata_infrastructure_name|role_definition\.scope|oracle_exadata_infrastructure\.name))$/,
    why: "the check refuses an empty text and takes any other; the reference says nothing of it",
  },
  {
    fact: "accepts|rejects",
    paths:
      /^resource azurerm_(?:arc_kubernetes_flux_configuration\.blob_storage\.container_id|kubernetes_flux_configuration\.blob_storage\.container_id|hdinsight_\w+\.storage_account\.storage_container_url|storage_share_(?:directory|file)\.storage_share_url)$/,
    why: "a configured provider knows its cloud and refuses addresses outside its domain; the reference has what an unconfigured one takes",
  },
  {
    fact: "importId",
    paths: /^resource azurerm_storage_(?:container|queue|share|table)$/,
    why: "the importer takes the id of Azure's resource manager and tells its shape; the reference has none",
  },
  {
    fact: "importId",
    paths: /^resource azurerm_(?:api_management_email_template|container_app_custom_domain)$/,
    why: "the reference has what the documentation imports; the parser's own message describes another shape",
  },
  {
    fact: "forceNew",
    paths: /^resource azurerm_site_recovery_replicated_vm\.managed_disk\..+$/,
    why: "elements of the set are told apart by `disk_id` alone, so that no plan sees a change of the rest",
  },
  {
    fact: "diffSuppressed",
    paths: /^resource azurerm_(?:linux|windows|orchestrated)_virtual_machine\w*\.(?:os_profile\.\w+\.)?admin_password$/,
    why: "adminPasswordDiffSuppressFunc ignores one word, `ignored-as-imported`, which no message tells",
  },
  {
    fact: "diffSuppressed",
    paths:
      /^resource azurerm_(?:application_insights_smart_detection_rule\.name|app_configuration\.soft_delete_retention_days|backup_protected_vm\.protection_state|datadog_monitor\.sku_name|key_vault_(?:managed_hardware_security_module_)?key\.curve|mssql_virtual_machine\.key_vault_credential\.name|orchestrated_virtual_machine_scale_set\.network_api_version|redhat_openshift_cluster\.cluster_profile\.managed_resource_group_name|redis_cache\.redis_version|synapse_role_assignment\.role_name)$/,
    why: "only between certain values, such as an old and a new name of the same, which no message tells",
  },
  {
    fact: "diffSuppressed",
    paths:
      /^resource azurerm_(?:api_management_api_schema\.value|app_configuration_key\.value|container_app_environment\.(?:infrastructure_resource_group_name|workload_profile)|cosmosdb_account\.consistency_policy\.max_\w+|data_protection_backup_instance_disk\.snapshot_subscription_id|iothub\.endpoint\.\w+|(?:linux|windows)_web_app(?:_slot)?\.logs\.application_logs|nat_gateway\.zones|network_watcher_flow_log\.retention_policy\.\w+)$/,
    why: "only while other arguments have certain values, which no message tells",
  },
  {
    fact: "diffSuppressed",
    paths: /^resource azurerm_blueprint_assignment\.(?:parameter_values|resource_groups)$/,
    why: "stored normalized, so that what is written otherwise is the same before it is compared",
  },
  {
    fact: "required|optional",
    paths: /^provider azuread\.(?:environment|metadata_host)$/,
    why: "required in the code, with a DefaultFunc that always gives a text: the SDK makes that optional for everybody (coreConfigSchemaAttribute in core_schema.go)",
  },
  {
    fact: "format",
    paths:
      /^(?:resource azuread_(?:administrative_unit_(?:role_)?member\.\w+_object_id|privileged_access_group_(?:assignment|eligibility)_schedule\.(?:duration|group_id|justification|principal_id|ticket_number|ticket_system))|data azuread_(?:administrative_unit\.(?:display_name|object_id)|application\.(?:client_id|display_name|identifier_uri|object_id)|application_template\.(?:display_name|template_id)))$/,
    why: "validation.ValidateDiag(validation.IsUUID or StringIsNotEmpty); the reference names a check by its function and did not see what is wrapped",
  },
  {
    fact: "diffSuppressed",
    paths: /^resource azuread_conditional_access_policy\.session_controls$/,
    why: "conditionalAccessPolicyDiffSuppress ignores that the block comes, in which two arguments are computed and so are planned all the same: asked, every plan has it",
  },
  {
    fact: "deprecatedMentions",
    paths: /^resource azurerm_(?:virtual_machine_scale_set|container_group\.network_profile_id)$/,
    why: "names that the provider's own message mentions; the reference has none of them",
  },
];

/** Why a difference is none of what was learned; undefined where that is not known. */
export function explained(fact, path) {
  return differences.find((one) => one.fact.split("|").includes(fact) && one.paths.test(path))?.why;
}
