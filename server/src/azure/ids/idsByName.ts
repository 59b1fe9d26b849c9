import type { Attribute } from "../../catalog/index";

/** What arguments of a name take the id of, where the provider itself takes any id or any text for some of them. */
interface Row {
  readonly argument: string;
  /** The types in which it means that; absent: all. */
  readonly within?: RegExp;
  /** Whose id it takes, most likely first. */
  readonly types?: readonly string[];
  /** The form of the id, where what has it is no resource of its own. */
  readonly form?: string;
}

const machines = ["azurerm_linux_virtual_machine", "azurerm_windows_virtual_machine", "azurerm_virtual_machine"];
const groups = ["azurerm_application_security_group"];
const publicIp = ["azurerm_public_ip"];
const subnet = ["azurerm_subnet"];
const network = ["azurerm_virtual_network"];
const vault = ["azurerm_key_vault"];
const storage = ["azurerm_storage_account"];
const nic = ["azurerm_network_interface"];
const ofGroup = "/subscriptions/{}/resourceGroups/{}/providers/Microsoft.Network";

/**
 * Arguments that take the id of one kind of resource, where the documentation of every type that has the argument says so.
 * Source: hashicorp/terraform-provider-azurerm 5.2.0, website/docs/r, the arguments of these names.
 */
export const rowsOfIds: readonly Row[] = [
  { argument: "access_connector_id", types: ["azurerm_databricks_access_connector"] },
  { argument: "action_group_id", types: ["azurerm_monitor_action_group"] },
  { argument: "application_security_group_ids", types: groups },
  { argument: "source_application_security_group_ids", types: groups },
  { argument: "destination_application_security_group_ids", types: groups },
  {
    argument: "application_gateway_backend_address_pool_ids",
    form: `${ofGroup}/applicationGateways/{}/backendAddressPools/{}`,
  },
  { argument: "automation_account_id", types: ["azurerm_automation_account"] },
  { argument: "availability_set_id", types: ["azurerm_availability_set"] },
  { argument: "backend_address_pool_id", within: /^azurerm_lb_/, types: ["azurerm_lb_backend_address_pool"] },
  { argument: "load_balancer_backend_address_pool_ids", types: ["azurerm_lb_backend_address_pool"] },
  { argument: "load_balancer_inbound_nat_rules_ids", types: ["azurerm_lb_nat_pool", "azurerm_lb_nat_rule"] },
  {
    argument: "load_balancer_frontend_ip_configuration_ids",
    form: `${ofGroup}/loadBalancers/{}/frontendIPConfigurations/{}`,
  },
  { argument: "probe_id", within: /^azurerm_lb_/, types: ["azurerm_lb_probe"] },
  { argument: "health_probe_id", within: /scale_set$/, types: ["azurerm_lb_probe"] },
  {
    argument: "backup_policy_id",
    within: /^azurerm_backup_protected_file_share$/,
    types: ["azurerm_backup_policy_file_share"],
  },
  { argument: "backup_policy_id", within: /^azurerm_netapp_/, types: ["azurerm_netapp_backup_policy"] },
  { argument: "backup_vault_id", within: /^azurerm_netapp_/, types: ["azurerm_netapp_backup_vault"] },
  { argument: "capacity_pool_id", within: /^azurerm_netapp_/, types: ["azurerm_netapp_pool"] },
  { argument: "snapshot_policy_id", within: /^azurerm_netapp_/, types: ["azurerm_netapp_snapshot_policy"] },
  { argument: "dev_center_id", types: ["azurerm_dev_center"] },
  { argument: "shared_gallery_id", within: /^azurerm_dev_center_gallery$/, types: ["azurerm_shared_image_gallery"] },
  { argument: "key_vault_id", types: vault },
  { argument: "source_vault_id", types: vault },
  { argument: "key_vault_private_endpoint_id", types: ["azurerm_private_endpoint"] },
  { argument: "kubernetes_cluster_id", types: ["azurerm_kubernetes_cluster"] },
  { argument: "managed_disk_id", types: ["azurerm_managed_disk"] },
  { argument: "network_interface_ids", types: nic },
  { argument: "primary_network_interface_id", types: nic },
  { argument: "source_network_interface_id", types: nic },
  { argument: "network_security_group_id", types: ["azurerm_network_security_group"] },
  { argument: "node_public_ip_prefix_id", types: ["azurerm_public_ip_prefix"] },
  { argument: "outbound_ip_prefix_ids", types: ["azurerm_public_ip_prefix"] },
  { argument: "outbound_ip_address_ids", types: publicIp },
  { argument: "public_ip_address_id", types: publicIp },
  { argument: "recovery_public_ip_address_id", types: publicIp },
  { argument: "failover_test_public_ip_address_id", types: publicIp },
  { argument: "partner_namespace_id", within: /^azurerm_eventhub_/, types: ["azurerm_eventhub_namespace"] },
  { argument: "primary_namespace_id", within: /^azurerm_servicebus_/, types: ["azurerm_servicebus_namespace"] },
  { argument: "private_dns_zone_id", types: ["azurerm_private_dns_zone"] },
  { argument: "proximity_placement_group_id", types: ["azurerm_proximity_placement_group"] },
  { argument: "recovery_replication_policy_id", types: ["azurerm_site_recovery_replication_policy"] },
  { argument: "redis_cache_id", types: ["azurerm_redis_cache"] },
  { argument: "source_vm_id", types: machines },
  { argument: "storage_account_id", types: storage },
  { argument: "source_storage_account_id", types: storage },
  { argument: "staging_storage_account_id", types: storage },
  { argument: "stream_analytics_cluster_id", types: ["azurerm_stream_analytics_cluster"] },
  { argument: "subnet_id", types: subnet },
  { argument: "subnet_resource_id", types: subnet },
  { argument: "virtual_network_subnet_ids", types: subnet },
  { argument: "user_assigned_identity_id", types: ["azurerm_user_assigned_identity"] },
  { argument: "virtual_hub_id", types: ["azurerm_virtual_hub"] },
  { argument: "virtual_network_id", types: network },
  { argument: "vnet_id", types: network },
  { argument: "workspace_resource_id", types: ["azurerm_log_analytics_workspace"] },
];

const byArgument = new Map<string, { readonly within: RegExp | undefined; readonly wanted: Attribute }[]>();
for (const { argument, within, types, form } of rowsOfIds) {
  const wanted: Attribute = { type: "string", ...(types && { idOf: types }), ...(form && { id: [form] }) };
  byArgument.set(argument, [...(byArgument.get(argument) ?? []), { within, wanted }]);
}

/**
 * What an argument takes the id of, as its name says, where the provider checks no more than that it is an id or not empty;
 * undefined where it checks something, or nothing is known of the name.
 */
export function idByName(argument: string, containing: string, attribute: Attribute): Attribute | undefined {
  // Few arguments have such a name.
  const known = byArgument.get(argument);
  if (!known || attribute.type !== "string" || !isUnchecked(attribute)) return undefined;
  return known.find(({ within }) => within?.test(containing) ?? true)?.wanted;
}

/** Whether nothing is known of what a text has to be, but that it is an id of something or not empty. */
export function isUnchecked({ id, idOf, values, validator, accepts, rejects, pattern, format }: Attribute): boolean {
  const isTold = id ?? idOf ?? values ?? validator ?? accepts ?? rejects ?? pattern;
  return isTold === undefined && (format === undefined || format === "resource-id" || format === "not-empty");
}
