// Forms of texts by the name of the check, each with the file of hashicorp/terraform-provider-azurerm that has it, below internal/services,
// and the first of the releases from which on it is as in 5.2.0, where that is not 3.117.1.
import { form, only, policyScope, port, protocolWithPort, raw, row } from "./rows.mjs";

const uuid = raw`[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}`;
const rfc3339 = raw`T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$`;

export const forms = [
  form(
    "DataboxEdgeDeviceSkuName",
    "databoxedge/validate/databox_edge_device_sku_name.go",
    raw`^(EP2_128_GPU1_Mx1_W|EP2_128_1T4_Mx1_W|EP2_64_Mx1_W|EP2_64_1VPU_W|EP2_256_GPU2_Mx1|EP2_256_2T4_W|Edge|EdgeMR_Mini|EdgeMR_TCP|EdgeP_Base|EdgeP_High|EdgePR_Base|EdgePR_Base_UPS|GPU|Gateway|Management|RCA_Large|RCA_Small|RDC|TCA_Large|TCA_Small|TDC|TEA_4Node_Heater|TEA_4Node_UPS_Heater|TEA_1Node|TEA_1Node_Heater|TEA_1Node_UPS|TEA_1Node_UPS_Heater|TMA)-Standard(-.*)?$`,
  ),
  only(
    "^azurerm_monitor_action_group",
    form("WorkspaceID", "monitor/validate/workspace_id.go", raw`^${uuid}\|${uuid}$`),
  ),
  only(
    "^azurerm_mysql",
    form(
      "FlexibleServerSkuName",
      "mysql/validate/flexible_server_sku_name.go since 4.40.0",
      raw`^(B_(Standard_B(1|1m|2|2m|4m|8m|12m|16m|20m)s))|(GP_(Standard_D(2|4|8|16|32|48|64)ds_v4)|(Standard_D(2|4|8|16|32|48|64)ads_v5))|(MO_((Standard_E(2|4|8|16|20|32|48|64|80i)ds_v4)|(Standard_E(2|2a|4|4a|8|8a|16|16a|20|20a|32|32a|48|48a|64|64a|96|96a)ds_v5)))$`,
    ),
  ),
  only(
    "^azurerm_postgresql",
    form(
      "FlexibleServerSkuName",
      "postgres/validate/flexible_server_sku_name.go since 4.81.0",
      raw`^((B_Standard_B((1|2|4|8|12|16|20)ms|2s))|(GP_Standard_D(((2|4|8|16|32|48|64)s_v3)|((2|4|8|16|32|48|64)ds_v4)|((2|4|8|16|32|48|64|96)ds_v[56])|((2|4|8|16|32|48|64|96)ads_v5)|(C(2|4|8|16|32|48|64|96)ads_v5)))|(MO_Standard_E((((2|4|8|16|20|32|48|64)s)_v3)|((2|4|6|8|16|20|32|48|64)ds_v4)|((2|4|8|16|20|32|48|64|96)ds_v5)|((2|4|8|16|32|48|64|96)ds_v6)|((2|4|8|16|32|48|64|96)ads_v5)|(C(2|4|8|16|20|32|48|64|96)(ads|as)_v5))))$`,
    ),
  ),
  form(
    "OrchestratedVirtualMachineScaleSetSku",
    "compute/validate/orchestrated_vmss_sku.go since 4.20.0",
    raw`^(Mix|[^_ ]*(_[^_ ]+)*_[^_ ]*)$`,
  ),
  form(
    "SkuProfileVMSizeName",
    "compute/validate/sku_profile_vm_size_name.go since 4.81.0",
    raw`^Standard_([ABF]|[DE]($|[^C]))`,
  ),
  form("SqlImageOfferName", "mssql/validate/sql_image_offer_name.go", raw`^SQL[A-Za-z0-9]*-WS[A-Za-z0-9]*$`),
  form(
    "GoogleClientID",
    "apimanagement/validate/google_client_id.go",
    raw`^[A-Za-z0-9-]+\.apps\.googleusercontent\.com$`,
  ),
  form("HDInsightClusterVersion", "hdinsight/validate/hdinsight.go", raw`^\d+.\d+(.\d+.\d+)?$`, { accepts: null }),
  // What is decoded further than base64 is not said here.
  form(
    "ContainsABase64UriEncodedJWTOfAStoredAttestationPolicy",
    "attestation/validate/stored_attestation_policy_base64.go",
    raw`^[^.]*\.([A-Za-z0-9_-]{4})*([A-Za-z0-9_-]{2,3})?\.[^.]*$`,
  ),
  form("IsCert", "attestation/validate/is_cert.go", raw`-----BEGIN [^\n]*-----`),
  form("DashboardProperties", "portal/validate/dashboard_properties.go", raw`(?i)"lenses"\s*:`),
  only(
    "^azurerm_mssql_database$",
    form(
      "RestorableDatabaseID",
      "mssql/validate/restorable_dropped_database_id.go",
      raw`^[^,]*/restorableDroppedDatabases/[^,]*,[^,]*$`,
    ),
  ),
  // What is before these may be any scope.
  form(
    "ManagementGroupID",
    "managementgroup/validate/management_group_id.go",
    raw`^/providers/[Mm]icrosoft\.[Mm]anagement/[Mm]anagement[Gg]roups/[^/]+$`,
  ),
  form(
    "PolicyAssignmentID",
    "policy/validate/assignment_id.go",
    raw`/providers/[Mm]icrosoft\.[Aa]uthorization/policy[Aa]ssignments/.`,
  ),
  form(
    "PolicyDefinitionID",
    "policy/validate/definition_id.go",
    raw`^${policyScope}/providers/[Mm]icrosoft\.[Aa]uthorization/policy[Dd]efinitions/.`,
  ),
  form("BotMSTeamsCallingWebHook", "bot/validate/bot.go", raw`^https://(.*/)?$`),
  form("BotChannelRegistrationIconUrl", "bot/validate/bot_channel_registration_icon_url.go", raw`\.png$`),
  form("IntegrationAccountSchemaFileName", "logic/validate/integration_account_schema_file_name.go", raw`\.xsd$`),
  form(
    "PrivateConnectionResourceAlias",
    "network/validate/private_connection_resource_alias.go",
    raw`\.azure\.privatelinkservice$`,
  ),
  form("FilePath", "network/validate/file_path.go", raw`^(.)+.cap$`),
  form("MountPath", "springcloud/validate/spring_cloud_app_mount_path.go", raw`^(/[a-zA-Z][a-zA-Z0-9]*)+$`, {
    length: [2, 255],
    accepts: null,
  }),
  form("HDInsightClusterLdapsUrls", "hdinsight/validate/hdinsight_cluster_ldaps_urls.go", raw`(?i)^ldaps:`),
  form("KubernetesGitRepositoryUrl", "containers/validate/kubernetes.go", raw`^(https?://|git@|ssh://)`, {
    accepts: null,
  }),
  form("InitTimeout", "containerapps/validate/validate.go", raw`^[0-9]+[smh]$`),
  form(
    "ISO8601RepeatingTime",
    "../../helpers/validate/time.go",
    raw`^R/.+/P([-+]?[\d.,]+[YMWD])*(T([-+]?[\d.,]+[HMS])+)?$`,
  ),
  form("ConsumptionBudgetTimePeriodStartDate", "consumption/validate/time_period.go", raw`^\d{4}-\d\d-01${rfc3339}`, {
    notPattern: [raw`^([01]|20(0|1[0-6]|17-0[1-5]))`],
  }),
  form("EndDateTime", "nginx/validate/end_date_time.go since 4.40.0", raw`^\d{4}-\d\d-\d\d${rfc3339}`),
  form(
    "ObjectReplicationCopyBlobsCreatedAfter",
    "storage/validate/object_replication.go since 4.81.0",
    raw`^(OnlyNewObjects|Everything|\d{4}-\d\d-\d\d${rfc3339.slice(0, -1)})$`,
    { accepts: null },
  ),
  form(
    "AgentLifetime",
    "manageddevopspools/validate/agent_lifetime.go since 4.81.0",
    raw`^((\+?0*[0-6]\.)?\+?0*(1?\d|2[0-3]):\+?0*[1-5]?\d:\+?0*[1-5]?\d|\+?0*7\.\+?0+:\+?0+:\+?0+)$`,
    { accepts: null },
  ),
  form("ADLSAccessControlPermissions", "storage/validate/storage_adls_access_control_permission.go", raw`[r-][w-][x-]`),
  form(
    "StorageAccountIpRule",
    "storage/validate/storage_account_ip_rule.go",
    raw`^([0-9]{1,3}\.){3}[0-9]{1,3}(/([0-9]|[1-2][0-9]|30))?$`,
    { notPattern: [raw`^(10\.|172\.(1[6-9]|2[0-9]|3[01])\.|192\.168\.)`] },
  ),
  form(
    "EmbeddedAdministratorName",
    "powerbi/validate/embedded_administrator_name.go",
    raw`^([a-zA-Z0-9_.+-]+@[a-zA-Z0-9-]+\.[a-zA-Z0-9-.]+|${uuid})$`,
    { accepts: null },
  ),
  form("ProtocolWithPort", "paloalto/validate/protocol.go", `^${protocolWithPort}$`),
  form(
    "VirtualNetworkBgpCommunity",
    "network/validate/virtual_network_bgp_community.go since 4.60.0",
    raw`^\+?0*${port}:\+?0*${port}$`,
    { accepts: null },
  ),
  ...[
    "ValidateEventHubArchiveNameFormat eventhub/validate/eventhub_archive.go {Namespace} {EventHub} {PartitionId} {Year} {Month} {Day} {Hour} {Minute} {Second}",
    "FileNameFormat iothub/validate/file_name_format.go {iothub} {partition} {YYYY} {MM} {DD} {HH} {mm}",
  ].map((text) => {
    const [validator, source, ...parts] = text.split(" ");
    return form(
      validator,
      source,
      parts.map((part) => part.replace(/[{}]/g, raw`\$&`)),
    );
  }),
  row("IsUUIDOrEmpty", "keyvault/validate/uuid.go", { pattern: [raw`^(${uuid})?$`], accepts: null }),
  row("FrontDoorRuleCidrIsValid", "cdn/validate/front_door_rule_cidr_valid.go", { format: "cidr", accepts: null }),
  row("CIDRIsIPv4OrIPv6", "databricks/validate/cidr.go", { format: "cidr", accepts: null }),
  row("IsIpOrCIDRRangeList", "appservice/validate/function_ip_address.go", {
    format: "ip-or-cidr-list",
    accepts: null,
  }),
  row("FrontendPortRange", "batch/validate/frontend_port_range.go", {
    format: "port-range",
    ranges: [
      [1, 49_999],
      [55_001, 65_535],
    ],
  }),
  only(
    "^azurerm_firewall_policy_rule",
    row("PortOrPortRangeWithin", "firewall/validate/port_or_port_range.go", {
      format: "port-or-range",
      ranges: [[1, 64_000]],
      length: null,
      accepts: null,
    }),
  ),
  row("IpTrafficPort", "network/validate/ip_traffic_port.go since 4.40.0", {
    format: "port-or-range",
    ranges: [[0, 65_535]],
    values: ["*"],
    valuesOpen: true,
    length: null,
    accepts: null,
  }),
  row("NumberOfIpAddresses", "network/validate/number_of_ip_addresses.go since 4.60.0", {
    format: "power-of-two",
    length: null,
    accepts: null,
  }),
];
