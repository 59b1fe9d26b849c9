// Checks that have no name in the facts: told by what is known of the argument otherwise, and where that is not enough by its type and name.
// Each has its file of hashicorp/terraform-provider-azurerm, below internal/services where no other folder is named.
import { policyScope, raw, unnamed } from "./rows.mjs";

const group = "/subscriptions/{}/resourceGroups/{}";
const managementGroup = "/providers/Microsoft.Management/managementGroups/{}";
const managementGroups = raw`^/providers/[Mm]icrosoft\.[Mm]anagement/[Mm]anagement[Gg]roups/`;
const identity = `${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/{}`;
const halfHours = raw`^([01][0-9]|[2][0-3]):([03][0])$`;
const collation = raw`(^[A-Z]+)([A-Za-z0-9]+_)+((BIN|BIN2|CI_AI|CI_AI_KS|CI_AI_KS_WS|CI_AI_WS|CI_AS|CI_AS_KS|CI_AS_KS_WS|CS_AI|CS_AI_KS|CS_AI_KS_WS|CS_AI_WS|CS_AS|CS_AS_KS|CS_AS_KS_WS|CS_AS_WS)+)((_[A-Za-z0-9]+)+$)*`;
const second = raw`^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$`;
const columnTypes =
  "Byte Byte[] Boolean Date DateTime DateTimeOffset Decimal Double Guid Int16 Int32 Int64 Single String TimeSpan".split(
    " ",
  );

/** Read by helpers/azure.ValidateResourceID alone: whether it may be empty is known from 4.81.0 on. */
const anyId = { format: "resource-id" };
const none = undefined;

export const unnamedChecks = [
  // EnhancedValidate of resourcemanager/location in hashicorp/go-azure-helpers, which looks no further while no regions are known.
  unnamed("../location.go", none, none, { format: "region" }, { rejects: ["empty"] }),
  // Any(StringIsEmpty, ValidateResourceID), and ValidateResourceIDOrEmpty.
  unnamed("recoveryservices/backup_protected_vm_resource.go", "^azurerm_backup_protected_vm$", "source_vm_id", anyId, {
    accepts: ["empty"],
  }),
  unnamed(
    "../../helpers/azure/resourceid.go",
    none,
    none,
    { format: "resource-id-or-empty" },
    {
      format: "resource-id",
      accepts: ["empty"],
    },
  ),
  unnamed(
    "eventgrid/event_grid_system_topic_resource.go",
    "^azurerm_eventgrid_system_topic$",
    none,
    anyId,
    {
      id: [`/tenants/{}${managementGroup}`],
    },
    /^source_(arm_)?resource_id$/,
  ),
  // Any(ManagementGroupID, …, ValidateResourceID, StringMatch).
  unnamed(
    "authorization/pim_active_role_assignment_resource.go",
    "^azurerm_(pim_|role_management_policy)",
    "scope",
    anyId,
    {
      id: [managementGroup, "/subscriptions/{}", group, "/providers/Microsoft.Billing/enrollmentAccounts/{}"],
    },
  ),
  // Any(ValidateResourceID, ManagementGroupID): the pattern is that of the latter.
  unnamed(
    "managementgroup/validate/management_group_id.go",
    none,
    none,
    { format: "resource-id", pattern: [managementGroups] },
    {
      pattern: null,
      id: [managementGroup],
    },
  ),
  // A range with its bits or a single address: none of its numbers is looked at.
  unnamed(
    "../../helpers/validate/network.go",
    none,
    none,
    { format: "cidr", pattern: [raw`^([0-9]{1,3}\.){3}[0-9]{1,3}(/([0-9]|[1-2][0-9]|3[0-2]))?$`] },
    {
      format: null,
    },
  ),
  unnamed(
    "logic/logic_app_workflow_resource.go",
    "^azurerm_logic_app_workflow$",
    "allowed_caller_ip_address_range",
    {},
    {
      format: "cidr-or-ips",
      accepts: null,
    },
  ),
  unnamed(
    "firewall/firewall_policy_rule_collection_group_resource.go",
    "^azurerm_firewall_policy_rule_collection_group$",
    none,
    { values: ["*"], valuesOpen: true },
    {
      format: "ip-or-cidr-or-ips",
    },
    /^(source|destination)_addresses$/,
  ),
  unnamed(
    "firewall/firewall_policy_rule_collection_group_resource.go",
    "^azurerm_firewall_policy_rule_collection_group$",
    "destination_ports",
    { values: ["*"] },
    {
      format: "port-or-range",
      ranges: [[1, 65_535]],
      length: null,
    },
  ),
  unnamed("authorization/role_definition_resource.go", "^azurerm_role_definition$", "scope", anyId, {
    format: null,
    pattern: [raw`^(/subscriptions/|/providers/Microsoft\.Management/managementGroups/)`],
  }),
  unnamed(
    "network/subnet_service_endpoint_storage_policy_resource.go",
    "^azurerm_subnet_service_endpoint_storage_policy$",
    "service_resources",
    {},
    {
      pattern: null,
      id: [managementGroup],
    },
  ),
  // Any(IsCIDR, IsIPv4Address), and Any(IsCIDR, StringInSlice).
  unnamed(
    "cosmos/cosmosdb_account_resource.go",
    none,
    none,
    { accepts: ["ipv4", "cidr", "cidr6"] },
    {
      format: "ipv4-or-cidr",
      accepts: null,
    },
  ),
  ...["IANAPrivateRanges", "any"].map((value) =>
    unnamed(
      "firewall/firewall_resource.go",
      "^azurerm_(firewall|palo_alto_local_rulestack_rule)$",
      none,
      { values: [value], valuesOpen: true },
      {
        format: "cidr",
      },
      /^(private_ip_ranges|cidrs)$/,
    ),
  ),
  unnamed(
    "network/virtual_network_gateway_connection_resource.go",
    "^azurerm_virtual_network_gateway_connection$",
    none,
    { accepts: ["ipv4"] },
    {
      format: "ipv4",
      accepts: null,
    },
  ),
  unnamed(
    "monitor/monitor_action_group_resource.go",
    "^azurerm_monitor_action_group$",
    "identifier_uri",
    {},
    {
      pattern: ["(?i)^(api|https)://[^/?#]"],
      accepts: null,
      rejects: null,
    },
  ),
  // Any(IsUUID, StringIsEmpty, StringInSlice).
  unnamed(
    "kusto/kusto_cluster_resource.go",
    "^azurerm_kusto_cluster$",
    "trusted_external_tenants",
    { values: ["*"], valuesOpen: true },
    {
      format: "uuid",
      accepts: ["empty"],
    },
  ),
  // Any(ValidatePrivateDnsZoneID, StringInSlice).
  unnamed(
    "containers/kubernetes_cluster_resource.go",
    "^azurerm_kubernetes_(automatic_)?cluster$",
    "private_dns_zone_id",
    { values: ["System", "None"] },
    {
      id: [`${group}/providers/Microsoft.Network/privateDnsZones/{}`],
    },
  ),
  // Any(IsUUID, StringInSlice).
  ...[
    ["storage/storage_data_lake_gen2_filesystem_resource.go", "$superuser"],
    ["apimanagement/api_management_logger_resource.go", "SystemAssigned"],
    ["network/private_link_service_resource.go", "*"],
  ].map(([source, value]) =>
    unnamed(
      source,
      "^azurerm_(storage_data_lake_gen2|api_management_logger|private_link_service)",
      none,
      { values: [value], valuesOpen: true },
      {
        format: "uuid",
      },
    ),
  ),
  // Any(ValidateUserAssignedIdentityID, StringInSlice).
  unnamed(
    "containerapps/helpers/container_apps.go",
    "^azurerm_container_app",
    none,
    { values: ["System"] },
    { id: [identity] },
  ),
  unnamed(
    "containers/container_registry_task_resource.go",
    "^azurerm_container_registry_task$",
    "identity",
    { id: [identity] },
    {
      values: ["[system]"],
    },
  ),
  // Any of two checks, of which the facts have the ids of one.
  unnamed(
    "synapse/synapse_sql_pool_resource.go",
    "^azurerm_synapse_sql_pool$",
    none,
    { id: [`${group}/providers/Microsoft.Sql/servers/{}/databases/{}`] },
    {
      id: null,
    },
  ),
  unnamed(
    "datafactory/data_factory.go",
    "^azurerm_data_factory_dataset_",
    "type",
    { values: ["Byte"] },
    { values: columnTypes },
  ),
  unnamed(
    "policy/validate/definition_id.go",
    "^azurerm_.*policy_assignment$",
    "policy_definition_id",
    {},
    {
      pattern: [raw`^${policyScope}/providers/[Mm]icrosoft\.[Aa]uthorization/policy([Ss]et)?[Dd]efinitions/.`],
    },
  ),
  unnamed(
    "billing/validate",
    "^azurerm_subscription$",
    "billing_scope_id",
    {},
    {
      pattern: [
        raw`(?i)^/providers/[^/]+/(billingAccounts/[^/]+/(billingProfiles/[^/]+/invoiceSections|enrollmentAccounts|customers)|enrollmentAccounts)/[^/]+/?$`,
      ],
      accepts: null,
    },
  ),
  // Texts that no probe had the form of.
  unnamed(
    "recoveryservices",
    "^azurerm_(automanage_configuration|backup_policy_|hdinsight_)",
    none,
    { accepts: [] },
    { pattern: [halfHours] },
    /(^|_)times?$/,
  ),
  unnamed(
    "mssql/mssql_database_resource.go",
    "^azurerm_(mssql_|synapse_sql_pool)",
    "collation",
    { accepts: [] },
    { pattern: [collation] },
  ),
  unnamed(
    "eventhub/eventhub_cluster_resource.go",
    "^azurerm_eventhub_cluster$",
    "sku_name",
    { accepts: [] },
    {
      pattern: ["^Dedicated_[1-9][0-9]*$"],
    },
  ),
  unnamed(
    "managedhsm/key_vault_managed_hardware_security_module_role_assignment_resource.go",
    "^azurerm_key_vault_managed_hardware_security_module_role_assignment$",
    "scope",
    { accepts: [] },
    {
      pattern: ["^(/|/keys|/keys/.+)$"],
    },
  ),
  unnamed(
    "loganalytics/log_analytics_workspace_table_custom_log_resource.go",
    "^azurerm_log_analytics_workspace_table_custom_log$",
    "name",
    { accepts: [] },
    {
      pattern: ["_CL$"],
    },
  ),
  unnamed(
    "loganalytics/log_analytics_workspace_table_microsoft_resource.go",
    "^azurerm_log_analytics_workspace_table_microsoft$",
    "name",
    { accepts: [] },
    {
      pattern: [".*_CF"],
    },
  ),
  unnamed(
    "manageddevopspools/managed_devops_pool_resource.go",
    "^azurerm_managed_devops_pool$",
    "drive_letter",
    { accepts: [] },
    {
      pattern: ["^[FGHIJKLMNOPQRSTUVWXYZfghijklmnopqrstuvwxyz]$"],
    },
  ),
  unnamed(
    "monitor/monitor_alert_processing_rule.go",
    "^azurerm_monitor_alert_processing_rule_",
    none,
    { accepts: [] },
    { pattern: [second] },
    /^effective_/,
  ),
  unnamed("cdn/cdn_endpoint_resource.go", "^azurerm_cdn_endpoint$", "fragment", {}, { pattern: ["^([^#].*)?$"] }),
  // StringDoesNotContainAny.
  ...[
    ["policy", "^azurerm_.*policy_assignment$", "name", raw`[#<>%&:\\?/]`],
    ["compute", "^azurerm_(virtual_machine|virtual_machine_scale_set|arc_machine|stack_hci)_extension$", "name", "/"],
    [
      "storage/storage_account_static_website_resource.go",
      "^azurerm_storage_account_static_website$",
      "index_document",
      "/",
    ],
    ["network/network_security_rule_resource.go", "^azurerm_network_security_rule$", "name", raw`[/\\?%]`],
    ["monitor", "^azurerm_monitor_scheduled_query_rules_(alert|log)$", "name", raw`[<>*%&:\\?+/]`],
    [
      "recoveryservices/site_recovery_vmware_replication_policy_resource.go",
      "^azurerm_site_recovery_vmware_replication_policy$",
      "name",
      raw`[<>~',"!@$^#_ (){}[\]|\x60+=;.*%&:\\?/]`,
    ],
  ].map(([source, types, name, signs]) => unnamed(`${source} since 4.81.0`, types, name, {}, { notPattern: [signs] })),
  // AsGeneratedID: generated ids, which the older checks read.
  ...[
    "Microsoft.ApiManagement/service/{}/apis/{}",
    "Microsoft.ApiManagement/service/{}/apis/{}/operations/{}",
    "Microsoft.ApiManagement/service/{}/certificates/{}",
    "Microsoft.Compute/diskEncryptionSets/{}",
    "Microsoft.Compute/galleries/{}/images/{}/versions/{}",
    "Microsoft.ContainerService/managedClusters/{}",
    "Microsoft.HybridCompute/machines/{}",
    "Microsoft.Insights/actionGroups/{}",
    "Microsoft.Network/loadBalancers/{}/frontendIPConfigurations/{}",
    "Microsoft.Resources/templateSpecs/{}/versions/{}",
    "Microsoft.Sql/servers/{}/jobAgents/{}",
  ].map((shape) =>
    unnamed(
      "../tf/validation/resource_id.go since 5.2.0",
      "^azurerm_(?!site_recovery)",
      none,
      { id: [`${group}/providers/${shape}`] },
      {
        format: "id-in-old-case",
      },
    ),
  ),
  // Whether an id may be empty nobody has looked up of earlier releases.
  { ...unnamed("../../helpers/azure/resourceid.go", none, none, anyId, { accepts: ["empty"] }), until: "4.81.0" },
];
