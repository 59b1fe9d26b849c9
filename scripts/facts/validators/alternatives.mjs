// Checks that take what one of several others takes, or what all of them take, and have no name in the facts: as in unnamed.mjs.
import { group, none, protocolWithPort, raw, unnamed } from "./rows.mjs";

const sql = `${group}/providers/Microsoft.Sql`;
const synapse = `${group}/providers/Microsoft.Synapse/workspaces/{}`;
const skuNames = [
  "Free|Basic|ElasticPool",
  "S(0|1|2|3|4|6|7|9|12)",
  "P(1|2|4|6|11|15)",
  "DW(1|2|3|4|5|6|7|8|9)5?000*c",
  "DS(1|2|3|4|5|6|10|12|15|20)00",
  "BC_M_(8|10|12|14|16|18|20|24|32|64|128)",
  "(GP|HS|BC)_Gen4_(1|2|3|4|5|6|7|8|9|10|16|24)",
  "(GP|HS|BC)_Gen5_(2|4|6|8|10|12|14|16|18|20|24|32|40|80|128)",
  "(GP|HS)_S_Gen5_(1|2|4|6|8|10|12|14|16|18|20|24|32|40|80)",
  "GP_Fsv2_(8|10|12|14|16|18|20|24|32|36|72)",
  "(GP|BC|HS)_DC_(2|4|6|8|10|12|14|16|18|20|32|40)",
  "HS_8IM_(24|48|80)",
  "HS_S_8IM_(24|80)",
  "HS_PRMS_(2|4|6|8|10|12|14|16|18|20|24|32|40|64|80|128)",
  "HS_MOPRMS_(2|4|6|8|10|12|14|16|18|20|24|32|40|64|80)",
];

const quota = { values: null, valuesOpen: null, ranges: [[32768, 16777216]] };
const parameter = raw`[a-zA-Z_][a-zA-Z0-9_-]*`;
const columns = (space) => raw`(\(${parameter}:[a-z]+(,${space}${parameter}:([a-z]+))*\))`;
const typed = (space) => raw`${parameter}:([a-z]+(=[^,\n]+)?|\(\*\)|${columns(space)})`;
const functionParameters = raw`^${typed("")}(,\s*${typed(raw`\s*`)})*$`;

export const alternatives = [
  ...[
    // A list of values and a check of another form, or a check of bounds and one of what divides.
    [
      "containers/container_registry_task_resource.go",
      "^azurerm_container_registry_task$",
      "cpu",
      { valuesOpen: null },
    ],
    [
      "cosmos/cosmosdb_postgresql_cluster_resource.go",
      "^azurerm_cosmosdb_postgresql_cluster$",
      "coordinator_storage_quota_in_mb",
      quota,
    ],
    [
      "cosmos/cosmosdb_postgresql_cluster_resource.go",
      "^azurerm_cosmosdb_postgresql_cluster$",
      "node_storage_quota_in_mb",
      quota,
    ],
    [
      "streamanalytics/stream_analytics_cluster_resource.go",
      "^azurerm_stream_analytics_cluster$",
      "streaming_capacity",
      { valuesOpen: null },
    ],
    [
      "datafactory/data_factory_integration_runtime_azure_ssis_resource.go",
      "^azurerm_data_factory_integration_runtime_azure_ssis$",
      "data_integration_unit",
      { ranges: [[4, 256]] },
    ],
    [
      "paloalto/palo_alto_local_rulestack_rule_resource.go",
      "^azurerm_palo_alto_local_rulestack_rule$",
      "protocol",
      { pattern: [`^(application-default|${protocolWithPort})$`] },
    ],
    [
      "containers/kubernetes_automatic_cluster_resource.go",
      "^azurerm_kubernetes_automatic_cluster$",
      "revisions",
      { pattern: ["^asm-"], accepts: null },
      { accepts: [] },
    ],
    [
      "loganalytics/log_analytics_saved_search_resource.go",
      "^azurerm_log_analytics_saved_search$",
      "function_parameters",
      { pattern: [functionParameters], accepts: null },
      { accepts: [] },
    ],
  ].map(([source, types, name, facts, told = {}]) => unnamed(source, types, name, told, facts)),
  // The refusal lists the one word, and tells the form beside it.
  unnamed(
    "mssqlmanagedinstance/mssql_managed_instance_resource.go",
    "^azurerm_mssql_managed_instance$",
    "maintenance_configuration_name",
    {},
    { valuesOpen: true, pattern: [raw`^(SQL_Default|SQL_[A-Za-z0-9]+_MI_\d+)$`] },
  ),
  unnamed(
    "synapse/synapse_sql_pool_resource.go",
    "^azurerm_synapse_sql_pool$",
    "source_database_id",
    {},
    { id: [`${synapse}/sqlPools/{}`, `${sql}/servers/{}/databases/{}`], format: "id-by-parts" },
  ),
  unnamed(
    "synapse/synapse_sql_pool_resource.go",
    "^azurerm_synapse_sql_pool$",
    "recovery_database_id",
    {},
    {
      id: [
        `${synapse}/sqlPools/{}`,
        `${synapse}/recoverableDatabases/{}`,
        `${sql}/servers/{}/databases/{}`,
        `${sql}/servers/{}/recoverabledatabases/{}`,
      ],
      format: "id-by-parts",
    },
  ),
  // Ids of galleries are read without regard to case, as for its siblings, where they are told by whose ids fit.
  unnamed(
    "compute/linux_virtual_machine_scale_set_resource.go",
    "^azurerm_linux_virtual_machine_scale_set$",
    "source_image_id",
    {},
    {
      id: [
        `${group}/providers/Microsoft.Compute/images/{}`,
        "/communityGalleries/{}/images/{}",
        "/communityGalleries/{}/images/{}/versions/{}",
        "/sharedGalleries/{}/images/{}",
        "/sharedGalleries/{}/images/{}/versions/{}",
      ],
    },
  ),
  // Of a dropped database a time follows the id, behind a comma.
  unnamed(
    "mssqlmanagedinstance/mssql_managed_database_resource.go",
    "^azurerm_mssql_managed_database$",
    "source_database_id",
    {},
    {
      id: [`${sql}/managedInstances/{}/databases/{}`, `${sql}/managedInstances/{}/restorableDroppedDatabases/{}`],
      format: "id-by-parts",
    },
  ),
  unnamed(
    "billing/validate",
    "^azurerm_subscription$",
    "billing_scope_id",
    {},
    {
      pattern: [
        raw`^/[^/]+/[^/]+/(billingAccounts/[^/]+/(billingProfiles/[^/]+/invoiceSections|enrollmentAccounts|customers)|enrollmentAccounts)/[^/]+/?$`,
      ],
      accepts: null,
    },
  ),
  unnamed(
    "kusto/kusto_cluster_customer_managed_key_resource.go since 4.40.0",
    "^azurerm_kusto_cluster_customer_managed_key$",
    "managed_hsm_key_id",
    {},
    { pattern: [raw`^https://[^/.]+\.[Mm][Aa][Nn][Aa][Gg][Ee][Dd][Hh][Ss][Mm]\.[^/]+/keys/[^/]+(/[^/]+)?$`] },
  ),
  unnamed(
    "mssql/validate/database_sku_name.go",
    "^azurerm_mssql_database$",
    "sku_name",
    {},
    {
      pattern: [`(?i)^(${skuNames.join("|")})$`],
    },
  ),
  unnamed(
    "postgres/validate/admin_usernames.go",
    "^azurerm_postgresql_flexible_server$",
    "administrator_login",
    {},
    { notPattern: ["(?i)^pg_", "(?i)^(azure_superuser|azure_pg_admin|admin|administrator|root|guest|public)$"] },
  ),
  unnamed(
    "apimanagement/api_management_subscription_resource.go",
    "^azurerm_api_management_subscription$",
    "subscription_id",
    {},
    { pattern: ["^([a-zA-Z0-9]([a-zA-Z0-9-_]{0,78}[a-zA-Z0-9])?)?$"] },
  ),
  unnamed(
    "network/validate/network_connection_monitor_endpoint_address.go",
    "^azurerm_network_connection_monitor$",
    "address",
    { format: undefined },
    { notPattern: ["://", raw`\?[^#]`] },
  ),
  {
    ...unnamed("cosmos/validate/cosmos.go", "^azurerm_cosmosdb_", "throughput", none, {
      ranges: [[400, null]],
      divisibleBy: 100,
    }),
    validator: "validate.CosmosThroughput",
  },
];
