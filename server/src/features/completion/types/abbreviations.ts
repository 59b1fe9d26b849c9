/**
 * What people type for a type whose name does not have the letters, or later than others do. Those of Microsoft's are from
 * https://learn.microsoft.com/azure/cloud-adoption-framework/ready/azure-best-practices/resource-abbreviations, the rest are names of services in
 * Microsoft's and HashiCorp's documentation.
 */
const written =
  "snet subnet|udr route_table|nic network_interface|agw application_gateway|appgw application_gateway|afd cdn_frontdoor_profile|" +
  "fd cdn_frontdoor_profile|frontdoor cdn_frontdoor_profile|cdn cdn_frontdoor_profile cdn_profile|vpn virtual_network_gateway vpn_gateway|" +
  "bas bastion_host|aks kubernetes_cluster|k8s kubernetes_cluster|aca container_app|ca container_app|cae container_app_environment|" +
  "aci container_group|ci container_group|msi user_assigned_identity|uami user_assigned_identity|rbac role_assignment|" +
  "sql mssql_server mssql_database|sqldb mssql_database|pg postgresql_flexible_server|psql postgresql_flexible_server|" +
  "adb databricks_workspace|dbw databricks_workspace|adx kusto_cluster|evh eventhub|evhns eventhub_namespace|sb servicebus_namespace|" +
  "sbns servicebus_namespace|sbq servicebus_queue|sbt servicebus_topic|egt eventgrid_topic|evgt eventgrid_topic|evgd eventgrid_domain|" +
  "pep private_endpoint|dns private_dns_zone dns_zone|srch search_service|oai cognitive_account cognitive_deployment|" +
  "openai cognitive_account cognitive_deployment|aa automation_account|logic logic_app_workflow logic_app_standard|stapp static_web_app|" +
  "swa static_web_app|adls storage_account storage_data_lake_gen2_filesystem|syn synapse_workspace|appcs app_configuration|sigr signalr_service|" +
  "traf traffic_manager_profile|law log_analytics_workspace|ag monitor_action_group|dcr monitor_data_collection_rule|" +
  "vm linux_virtual_machine windows_virtual_machine|vmss linux_virtual_machine_scale_set windows_virtual_machine_scale_set|" +
  "func linux_function_app windows_function_app|fa linux_function_app";

const types: ReadonlyMap<string, readonly string[]> = new Map(
  written.split("|").map((row) => {
    const [word = "", ...names] = row.split(" ");
    return [word, names.map((name) => `azurerm_${name}`)];
  }),
);

/** The types that a word in lower case is an abbreviation of, what it means first. */
export function abbreviatedBy(word: string): readonly string[] {
  return types.get(word) ?? [];
}
