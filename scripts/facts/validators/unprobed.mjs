// Checks that have no name in the facts either, about texts of which no probe had the form, and about ids in an older spelling.
// Each has its file of hashicorp/terraform-provider-azurerm, below internal/services where no other folder is named.
import { anyId, group, none, raw, row, unnamed } from "./rows.mjs";

const halfHours = raw`^([01][0-9]|[2][0-3]):([03][0])$`;
const collation = raw`(^[A-Z]+)([A-Za-z0-9]+_)+((BIN|BIN2|CI_AI|CI_AI_KS|CI_AI_KS_WS|CI_AI_WS|CI_AS|CI_AS_KS|CI_AS_KS_WS|CS_AI|CS_AI_KS|CS_AI_KS_WS|CS_AI_WS|CS_AS|CS_AS_KS|CS_AS_KS_WS|CS_AS_WS)+)((_[A-Za-z0-9]+)+$)*`;
const second = raw`^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$`;

export const unprobedChecks = [
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
  // StringDoesNotContainAny: what has the same name in a block refused no slash.
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
  ].map(([source, types, name, signs]) => ({
    ...unnamed(`${source} since 4.81.0`, types, name, {}, { notPattern: [signs] }),
    refused: "slash",
  })),
  unnamed(
    "recoveryservices/site_recovery_vmware_replication_policy_resource.go since 4.81.0",
    "^azurerm_site_recovery_vmware_replication_policy$",
    "name",
    {},
    { notPattern: [raw`[<>~',"!@$^#_ (){}[\]|\x60+=;.*%&:\\?/]`] },
  ),
  // It takes the ids of roles of a managed HSM alone, of which ids of other types have the form by chance.
  row("roledefinitions.ValidateScopedRoleDefinitionID", "roledefinitions/id.go in hashicorp/go-azure-sdk", {
    idOf: null,
  }),
  // Not of the resource of this name, which takes any text.
  unnamed(
    "authorization/role_management_policy_data_source.go",
    "^azurerm_role_management_policy$",
    "role_definition_id",
    { format: undefined },
    {
      idOf: null,
      pattern: [
        "/providers/Microsoft.Authorization/roleDefinitions/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
      ],
    },
  ),
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
