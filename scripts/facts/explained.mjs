// Differences between what the binaries of azurerm and azuread answer and the reference facts where the source of the provider proves the
// answer, each with why. They are counted apart. Source: internal/services of hashicorp/terraform-provider-azurerm v5.2.0 and v4.81.0, and of
// hashicorp/terraform-provider-azuread v3.9.0, and Azure/terraform-provider-azapi v2.12.0.

/** `fact` of arguments whose path the pattern matches; `why` is a sentence of a report. */
const differences = [
  {
    fact: "accepts",
    paths: /^resource azapi_resource\.type$/,
    why: "StringIsResourceType takes any text with one @, and then the provider refuses types that it does not know; the reference is of the first alone",
  },
  {
    fact: "ranges|divisibleBy",
    paths: /^resource azurerm_cosmosdb_\w+\.throughput$/,
    why: "validate.CosmosThroughput is IntAtLeast(400) and IntDivisibleBy(100); the reference has the second alone, or neither",
  },
  {
    fact: "ranges|values",
    paths: /^resource azurerm_cosmosdb_postgresql_cluster\.(?:coordinator|node)_storage_quota_in_mb$/,
    why: "IntBetween(32768, 16777216) and IntDivisibleBy(1024); the reference has the three numbers of it that it tried",
  },
  {
    fact: "ranges|values",
    paths: /^resource azurerm_postgresql_server\.storage_mb$/,
    why: "IntBetween(5120, 16777216) and IntDivisibleBy(1024); the reference has the three numbers of it that it tried",
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
    why: "validate.DataStorageSizeInTbs refuses what is below 2 or above 192; the reference knows ranges of whole numbers only",
  },
  {
    fact: "ranges",
    paths:
      /^resource azurerm_(?:kubernetes_cluster_node_pool\.spot_max_price|\w+_virtual_machine_scale_set\.max_bid_price)$/,
    why: "validate.SpotMaxPrice takes -1 and what is at least 0.00001; the reference knows ranges of whole numbers only",
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
    why: "BastionSubnetName, FirewallSubnetName, FirewallManagementSubnetName and IsGatewaySubnet take the subnet of one name; the reference tried ids of subnets with other names",
  },
  {
    fact: "format",
    paths:
      /^(?:provider azurerm\.resource_providers_to_register\[\]|resource azurerm_(?:cdn_frontdoor_origin\.origin_host_header|oracle_exadata_infrastructure\.name|resource_provider_feature_registration\.provider_name|resource_provider_registration\.name|role_definition\.assignable_scopes\[\]|security_center_automation\.scopes\[\]|cdn_frontdoor_batch_rule_set\.rule\.conditions\.request_file_extension\.values\[\]|api_management_redis_cache\.cache_location)|data azurerm_(?:oracle_db_servers\.cloud_exadata_infrastructure_name|role_definition\.scope|oracle_exadata_infrastructure\.name))$/,
    why: "EnhancedValidate and ExadataName (StringIsNotEmpty where no list is cached), ValidateScopeID and Any(…, StringIsNotEmpty) refuse an empty text and take any other; the reference says nothing of it",
  },
  {
    fact: "accepts|rejects|id",
    paths:
      /^(?:resource|data) azurerm_(?:arc_kubernetes_flux_configuration\.blob_storage\.container_id|kubernetes_flux_configuration\.blob_storage\.container_id|hdinsight_\w+\.storage_account\.storage_container_url|storage_share_(?:directory|file)\.storage_share_(?:url|id)|storage_table_entit(?:y|ies)\.storage_table_id)$/,
    why: "StorageContainerDataPlaneID, StorageShareDataPlaneID and StorageTableDataPlaneID refuse addresses outside of the cloud's own domain once it is configured; the reference has what an unconfigured one takes",
  },
  {
    fact: "importId",
    paths: /^resource azurerm_storage_(?:container|queue|share|table)$/,
    why: "asked, the parser tells this shape (ParseStorageContainerID and the like, in 5.x); the reference has none",
  },
  {
    fact: "importId",
    paths: /^resource azurerm_container_app_custom_domain$/,
    why: "asked, the parser takes customDomainName/{} and refuses the shape of the reference at its segment 8",
  },
  {
    fact: "forceNew",
    paths: /^resource azurerm_site_recovery_replicated_vm\.managed_disk\..+$/,
    why: "resourceSiteRecoveryReplicatedVMDiskHash tells elements of the set apart by `disk_id` alone, so that no plan sees a change of the rest",
  },
  {
    fact: "forceNew",
    paths: /^resource azurerm_virtual_machine\.(?:os_profile\.custom_data|storage_image_reference\.version)$/,
    why: "the hash functions of their sets leave them out, so that no plan sees a change of them: asked, none does",
  },
  {
    fact: "forceNew",
    paths: /^resource azurerm_virtual_machine\.os_profile(?:\.admin_username)?$/,
    why: "a profile that changes has a `custom_data` of its own, computed and replacing: asked, every plan of such a change replaces",
  },
  {
    fact: "default",
    paths: /^resource azurerm_cdn_endpoint\.origin\.https?_port$/,
    why: "IsCdnDeprecatedForCreation refuses every creation and every change of `origin` since October 1, 2025: asked, no plan has one that is not written",
  },
  {
    fact: "format",
    paths: /^resource azurerm_static_web_app\.basic_auth\.password$/,
    why: "validate.StaticWebAppPassword wants four kinds of signs, which an id of the reference happens to have",
  },
  {
    fact: "format",
    paths: /^resource azurerm_resource_policy_assignment\.resource_id$/,
    why: "validate.ResourceAssignmentId refuses ids of subscriptions, resource groups and management groups; the reference calls what is left an id of any resource",
  },
  {
    fact: "idOf",
    paths: /^resource azurerm_cdn_endpoint\.(?:global_)?delivery_rule\.url_redirect_action\.query_string$/,
    why: "RuleActionUrlRedirectQueryString wants `<key>=<value>`, which an id of an API (`;rev=1`) happens to be",
  },
  {
    fact: "diffSuppressed",
    paths: /^resource azurerm_backup_protected_vm\.source_vm_id$/,
    why: "its ForceNewIfChange compares with case: asked, a difference of case replaces all the same",
  },
  {
    fact: "diffSuppressed",
    paths:
      /^resource azurerm_(?:cosmosdb_account\.virtual_network_rule\.id|data_factory_integration_runtime_self_hosted\.rbac_authorization\.resource_id|resource_deployment_script_azure_(?:cli|power_shell)\.environment_variable\.name)$/,
    why: "the hash function of its set takes it in lower case: asked, a plan keeps what is stored in another case",
  },
  {
    fact: "diffSuppressed",
    paths: /^resource azurerm_virtual_machine\.os_profile_windows_config$/,
    why: "the SDK takes the element of a set of which all is false or empty for none: asked, the plan keeps it where it is written no more",
  },
  {
    fact: "diffSuppressed",
    paths: /^resource azurerm_virtual_machine_scale_set\.os_profile\.custom_data$/,
    why: "userDataDiffSuppressFunc ignores only that a text is stored as its base64, which is what it is stored as anyway",
  },
  {
    fact: "diffSuppressed",
    paths: /^resource azurerm_(?:linux|windows|orchestrated)_virtual_machine\w*\.(?:os_profile\.\w+\.)?admin_password$/,
    why: "adminPasswordDiffSuppressFunc ignores one word, `ignored-as-imported`, which no message tells",
  },
  {
    fact: "diffSuppressed",
    paths:
      /^resource azurerm_(?:application_insights_smart_detection_rule\.name|backup_protected_vm\.protection_state|datadog_monitor\.sku_name|key_vault_(?:managed_hardware_security_module_)?key\.curve|mssql_virtual_machine\.key_vault_credential\.name|redhat_openshift_cluster\.cluster_profile\.managed_resource_group_name|synapse_role_assignment\.role_name)$/,
    why: "only between certain values, such as an old and a new name of the same, which no message and no list of values has",
  },
  {
    fact: "diffSuppressed",
    paths:
      /^resource azurerm_(?:api_management_api_schema\.value|app_configuration_key\.value|container_app_environment\.(?:infrastructure_resource_group_name|workload_profile)|cosmosdb_account\.consistency_policy\.max_\w+|data_protection_backup_instance_disk\.snapshot_subscription_id|iothub\.endpoint\.\w+|(?:linux|windows)_web_app(?:_slot)?\.logs\.application_logs|nat_gateway\.zones|network_watcher_flow_log\.retention_policy\.\w+|orchestrated_virtual_machine_scale_set\.network_api_version|mssql_managed_instance_transparent_data_encryption\.key_vault_key_id)$/,
    why: "only while other arguments have certain values, which nothing says that is asked",
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
    paths:
      /^(?:resource azurerm_(?:virtual_machine_scale_set|container_group\.network_profile_id)|provider azurerm\.features\.virtual_machine\.graceful_shutdown)$/,
    why: "names that the DeprecationMessage has between single quotes; the reference has none of them",
  },
  {
    fact: "deprecatedMentions",
    paths: /^resource azurerm_(?:ai_services|extended_custom_location|restore_point_collection)$/,
    why: "the wrapper of typed resources names both this one and what DeprecatedInFavourOfResource says; the reference has neither",
  },
  {
    fact: "conflictsWith",
    paths: /^provider azurerm\.features\.enhanced_validation$/,
    why: "the provider's framework half has listvalidator.ConflictsWith at both blocks; the reference has its other half's, at one",
  },
  {
    fact: "computed",
    paths: /^resource azurerm_kusto_cluster\.language_extensions?$/,
    why: "its CustomizeDiff sets both to none where neither is written: asked, no plan has one that is unknown",
  },
  {
    fact: "default",
    paths: /^resource azurerm_log_analytics_workspace\.local_authentication_enabled$/,
    why: "its CustomizeDiff sets it to true where neither it nor what it replaces is written: asked, every creation has that",
  },
  {
    fact: "forceNew",
    paths:
      /^resource azurerm_(?:cognitive_account\.(?:custom_subdomain_name|kind|project_management_enabled)|container_app_environment\.workload_profile|cosmosdb_sql_container\.partition_key_version|key_vault_key\.release_policy\.immutable|(?:linux|windows)_function_app\.service_plan_id|linux_virtual_machine_scale_set\.zones|mongo_cluster\.(?:create_mode|identity)|monitor_data_collection_rule\.kind|netapp_volume\.(?:pool_name|service_level)|public_ip\.domain_name_label_scope|redhat_openshift_cluster\.(?:identity|service_principal)|site_recovery_vmware_replicated_vm\.managed_disk|storage_table\.storage_account_name)$/,
    why: "its CustomizeDiff replaces after some changes of it (ResourceDiff.ForceNew, ForceNewIfChange); the reference has what the schema says of all changes",
  },
  {
    fact: "id",
    paths: /^resource azurerm_(?:mssql_\w+\.server_id|synapse_\w+\.synapse_workspace_id)$/,
    why: "ServerID and WorkspaceID take the segment of that name (PopSegment) whatever service is in front of it; the reference has the ids of the service itself, which Azure takes alone",
  },
  {
    fact: "format",
    paths:
      /^resource azurerm_(?:firewall_policy\.(?:private_ip_ranges|threat_intelligence_allowlist\.ip_addresses)|palo_alto_\w+\.network_profile\.trusted_address_ranges)\[\]$/,
    why: "validation.Any(IsCIDR, IsIPv4Address), which refuses addresses of IPv6: the texts that are asked do not tell it from a check that takes them",
  },
];

/** Why a difference is none of what was learned; undefined where that is not known. */
export function explained(fact, path) {
  return differences.find((one) => one.fact.split("|").includes(fact) && one.paths.test(path))?.why;
}
