// Checks that have no name in the facts: told by what is known of the argument otherwise, and where that is not enough by its type and name.
// Each has its file of hashicorp/terraform-provider-azurerm, below internal/services where no other folder is named.
import { anyId, group, none, policyScope, raw, unnamed, words } from "./rows.mjs";

const managementGroup = "/providers/Microsoft.Management/managementGroups/{}";
const managementGroups = raw`^/providers/[Mm]icrosoft\.[Mm]anagement/[Mm]anagement[Gg]roups/`;
const identity = `${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/{}`;
const columnTypes = words(
  "Byte Byte[] Boolean Date DateTime DateTimeOffset Decimal Double Guid Int16 Int32 Int64 Single String TimeSpan",
);

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
];
