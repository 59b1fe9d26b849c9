/** What an argument takes the name of. */
interface Row {
  readonly argument: string;
  /** The types in which it means that; absent: all. */
  readonly within?: RegExp;
  readonly type: string;
}

/**
 * Arguments that take the name of something that has a type of its own, where the documentation of every type that has the
 * argument says so.
 * Source: hashicorp/terraform-provider-azurerm 5.2.0, website/docs/r and website/docs/d, the arguments of these names.
 */
export const namedTypes: readonly Row[] = [
  { argument: "resource_group_name", type: "azurerm_resource_group" },
  { argument: "virtual_network_name", type: "azurerm_virtual_network" },
  { argument: "network_security_group_name", type: "azurerm_network_security_group" },
  { argument: "route_table_name", type: "azurerm_route_table" },
  { argument: "express_route_circuit_name", type: "azurerm_express_route_circuit" },
  { argument: "zone_name", within: /^azurerm_dns_\w+_record$/, type: "azurerm_dns_zone" },
  { argument: "zone_name", within: /^azurerm_private_dns_\w+_record$/, type: "azurerm_private_dns_zone" },
  { argument: "private_dns_zone_name", type: "azurerm_private_dns_zone" },
  // Databricks and Spring take the name that an account is to get, or of a volume.
  { argument: "storage_account_name", within: /^azurerm_storage_/, type: "azurerm_storage_account" },
  { argument: "automation_account_name", type: "azurerm_automation_account" },
  { argument: "api_management_name", type: "azurerm_api_management" },
  { argument: "container_registry_name", within: /^azurerm_container_registry_/, type: "azurerm_container_registry" },
  { argument: "recovery_vault_name", type: "azurerm_recovery_services_vault" },
  { argument: "iothub_name", within: /^azurerm_iothub_/, type: "azurerm_iothub" },
  { argument: "eventhub_name", within: /^azurerm_eventhub_/, type: "azurerm_eventhub" },
  { argument: "namespace_name", within: /^azurerm_eventhub/, type: "azurerm_eventhub_namespace" },
  { argument: "namespace_name", within: /^azurerm_relay_/, type: "azurerm_relay_namespace" },
  { argument: "namespace_name", within: /^azurerm_notification_hub/, type: "azurerm_notification_hub_namespace" },
  { argument: "account_name", within: /^azurerm_cosmosdb_/, type: "azurerm_cosmosdb_account" },
  { argument: "account_name", within: /^azurerm_netapp_/, type: "azurerm_netapp_account" },
  { argument: "server_name", within: /^azurerm_mssql_/, type: "azurerm_mssql_server" },
  { argument: "server_name", within: /^azurerm_mysql_flexible_/, type: "azurerm_mysql_flexible_server" },
  { argument: "cluster_name", within: /^azurerm_kusto_/, type: "azurerm_kusto_cluster" },
  { argument: "workspace_name", within: /^azurerm_log_analytics_/, type: "azurerm_log_analytics_workspace" },
];

const byArgument = new Map<string, Row[]>();
for (const row of namedTypes) byArgument.set(row.argument, [...(byArgument.get(row.argument) ?? []), row]);

/** The type whose name an argument of a type takes; undefined where nothing is known. */
export function typeNamedBy(argument: string, containing: string): string | undefined {
  return byArgument.get(argument)?.find(({ within }) => within?.test(containing) ?? true)?.type;
}
