// Names and short texts by the name of their check: as in forms.mjs.
import { form, only, raw, row, words } from "./rows.mjs";

const users =
  words(`administrator admin user user1 test user2 test1 user3 admin1 1 123 a actuser adm admin2 aspnet backup console david
  guest john owner root server sql support support_388945a0 sys test2 test3 user4 user5`);
const usersOf = (flags) => `${flags}^(${users.join("|")})$`;

const linuxUsers =
  words(`abrt adm admin audio backup bin cdrom cgred console crontab daemon dbus dialout dip disk fax floppy ftp fuse games
  gnats gopher haldaemon halt irc kmem landscape libuuid list lock lp mail maildrop man mem messagebus mlocate modem netdev news nfsnobody
  nobody nogroup ntp operator oprofile plugdev polkituser postdrop postfix proxy public qpidd root rpc rpcuser sasl saslauth shadow shutdown
  slocate src ssh sshd staff stapdev stapusr sudo sync sys syslog tape tcpdump test trusted tty users utempter utmp uucp uuidd vcsa video
  voice wheel whoopsie www www-data wwwrun xok`);

/** Ids below any scope, whose words are read one by one. Source: resourcemanager/resourceids/parse.go of hashicorp/go-azure-helpers. */
const scoped = (shape) => `^/?.+/providers/${shape.replaceAll(".", String.raw`\.`).replaceAll("{}", "[^/]+")}/?$`;

export const names = [
  form(
    "DnsZoneSOARecordEmail",
    "dns/validate/dns_zone_soa_record_email.go",
    [raw`^[a-zA-Z\d_-]{1,63}(\.[a-zA-Z\d_-]{1,63})+$`, raw`^[^.]*(\.[^.]*){1,33}$`],
    { accepts: null },
  ),
  form(
    "PrivateDnsZoneSOARecordEmail",
    "privatedns/validate/private_dns_zone_soa_record_email.go",
    [raw`^[a-zA-Z\d_-]{1,63}(\.[a-zA-Z\d_-]{1,63})+$`, raw`^[^.]*(\.[^.]*){1,33}$`],
    { accepts: null },
  ),
  form("NatGatewayName", "network/validate/nat_gateway_name.go", raw`^[a-zA-Z\d]([a-zA-Z\d-_.]{0,78}[a-zA-Z\d_])?$`, {
    length: [1, 80],
    accepts: null,
  }),
  form("ContainerAppScaleRuleConcurrentRequests", "containerapps/validate/validate.go", raw`^\+?0*[1-9]\d*$`, {
    length: null,
    accepts: null,
  }),
  form("RuleActionUrlRedirectQueryString", "cdn/validate/cdn.go", raw`^([^?&]+=[^?&]+(&([^?&]+=[^?&]+)?)*)?$`),
  form(
    "AutonomousDatabaseName",
    "oracle/validate/autonomous_database_regular.go since 4.20.0",
    raw`^\p{L}[\p{L}\p{N}]*$`,
    { length: [1, 30], accepts: null },
  ),
  form("ResourceAnchorName", "oracle/validate/oracle_resource_anchor.go since 4.81.0", raw`^[\p{L}\p{N}-]*$`, {
    length: [1, 24],
    accepts: null,
  }),
  form("CloudVMClusterName", "oracle/validate/cloud_vm_cluster.go since 4.20.0", raw`^[\p{L}_]`, {
    length: [1, 255],
    notPattern: ["--"],
    rejects: null,
  }),
  form("NetworkConnectionMonitorHttpPath", "network/validate/network_connection_monitor_http_path.go", raw`^(/|\*$)`, {
    format: null,
  }),
  // A collation of ICU, of the system, or one of PostgreSQL's own: the list of them has a thousand.
  form(
    "PostgresqlFlexibleServerDatabaseCollation",
    "postgres/validate/postgresql_flexible_server_database_collation.go",
    raw`^(default|C|C\.UTF-8|POSIX|ucs_basic|[a-z]{2,3}(_[A-Z]{2,3})?(\.[a-z0-9]+)?(@[a-z]+)?|[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2}|-\d{3})?-x-icu|en-US-u-va-posix-x-icu)$`,
  ),
  row("LinuxAdminUsername", "compute/validate/linux_admin_username.go", {
    format: "not-blank",
    length: [1, 64],
    rejects: null,
    notPattern: [usersOf("")],
  }),
  row("WindowsAdminUsername", "compute/validate/windows_admin_username.go", {
    format: "not-blank",
    length: [1, 20],
    rejects: null,
    notPattern: [raw`\.$`, usersOf("")],
  }),
  row("compute.validateAdminUsernameWindows", "compute/orchestrated_virtual_machine_scale_set.go", {
    format: "not-blank",
    length: [1, 20],
    rejects: null,
    notPattern: [raw`\.$`, usersOf("(?i)")],
  }),
  row("compute.validateAdminUsernameLinux", "compute/orchestrated_virtual_machine_scale_set.go", {
    format: "not-blank",
    length: [1, 64],
    rejects: null,
    notPattern: [raw`(?i)^(${linuxUsers.join("|")})$`],
  }),
  only(
    "^azurerm_mysql",
    row("FlexibleServerAdministratorLogin", "mysql/validate/flexible_server_administrator_login.go", {
      notPattern: ["^(azure_superuser|admin|administrator|root|guest|public)$"],
    }),
  ),
  only(
    "^azurerm_managed_devops",
    row("ProjectName", "manageddevopspools/validate/project_name.go since 4.81.0", {
      notPattern: [
        raw`(?i)^(App_Browsers|App_Code|App_Data|App_GlobalResources|App_LocalResources|App_Themes|App_WebResources|bin|web\.config)$`,
      ],
    }),
  ),
  row("BucketName", "netapp/validate/bucket_name.go since 4.81.0", {
    notPattern: [raw`\.\.|\.-|-\.`, raw`^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}$`],
  }),
  row("BucketPath", "netapp/validate/bucket_path.go since 4.81.0", { notPattern: [raw`\\`] }),
  form(
    "FrontDoorCustomDomainHostName",
    "cdn/validate/front_door_custom_domain_host_name.go since 4.81.0",
    raw`^(?:\*|[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+$`,
    { length: [1, 253], accepts: null },
  ),
  only("^azurerm_synapse", row("WorkspaceName", "synapse/validate/workspace_name.go", { notPattern: ["-ondemand"] })),
  row("StorageTableName", "storage/validate/storage_table.go", { notPattern: ["^table$"] }),
  only(
    "^azurerm_subscription$",
    row("SubscriptionName", "subscription/validate/subscription_name.go", { notPattern: ["[<>;|]"] }),
  ),
  row("RemediationName", "policy/validate/remediation_name.go", { notPattern: [raw`[%^#/\\&?]`, "[A-Z]"] }),
  row("StringDoesNotContainUpperCaseLetter", "applicationinsights/validate/workbook_name.go", {
    notPattern: ["[A-Z]"],
  }),
  row("AppConfigurationFeatureName", "appconfiguration/validate/app_configuration_feature_name.go", {
    format: "not-blank",
    notPattern: ["[%:]"],
    rejects: null,
  }),
  row("AppConfigurationFeatureKey", "appconfiguration/validate/app_configuration_feature_name.go", {
    format: "not-blank",
    notPattern: ["%"],
    rejects: null,
  }),
  row("ClientID", "containers/validate/client_id.go", {
    format: "not-blank",
    notPattern: [raw`(?i)^\s*msi\s*$`],
    rejects: null,
  }),
  row("LinkedServiceDatasetName", "datafactory/validate/linked_service_dataset_name.go", {
    notPattern: [raw`^[-.+?/<>*%&:\\]+$`],
  }),
  ...["LinuxComputerNameFull", "LinuxComputerNamePrefix"].map((name) =>
    row(name, "compute/validate/linux_computer_name.go", {
      format: "not-blank",
      accepts: null,
      notPattern: ["^_", raw`\.$`, raw`[\\/"\[\]:|<>+=;,?*@&~!#$%^()_{}']`, ...(name.endsWith("Full") ? ["-$"] : [])],
    }),
  ),
  ...[
    "CosmosEntityName cosmos/validate/cosmos_entity_name.go",
    "ResourceGuardName dataprotection/validate/resource_guard_name.go",
    "ExadataName oracle/validate/exadata_infrastructure.go since 4.20.0",
    "StorageBlobIndexTagName storage/validate/storage_blob_index_tag.go",
    "SqlFilter servicebus/validate/sql_filter.go",
  ].map((text) => {
    const [, name, source] = /^(\w+) (.*)$/.exec(text);
    return row(name, source, { format: "not-empty" });
  }),
  row("Base64EncodedString", "../../helpers/validate/base64.go", { format: "base64", length: null, accepts: null }),
  only(
    "^azurerm_traffic_manager",
    form("StatusCodeRange", "trafficmanager/validate/status_code_range.go", raw`^[+-]?\d+-[+]?\d+$`),
  ),
  form("ConfigServerURI", "springcloud/validate/spring_cloud_service_config_uri.go", raw`^(https?://|git@|ssh://)`, {
    accepts: null,
  }),
  form(
    "IPAddressInAzureReservedAPIPARange",
    "network/validate/virtual_network_gateway.go since 4.60.0",
    raw`^169\.254\.2[12]\.\d{1,3}$`,
  ),
  form(
    "publishedblueprint.ValidateScopedVersionID",
    "blueprints/blueprint_assignment_resource.go",
    scoped("Microsoft.Blueprint/blueprints/{}/versions/{}"),
  ),
  form(
    "eventsubscriptions.ValidateScopedEventSubscriptionID",
    "kusto/kusto_eventgrid_data_connection_resource.go",
    scoped("Microsoft.EventGrid/eventSubscriptions/{}"),
  ),
  form(
    "registrationdefinitions.ValidateScopedRegistrationDefinitionID",
    "lighthouse/lighthouse_assignment_resource.go",
    scoped("Microsoft.ManagedServices/registrationDefinitions/{}"),
  ),
  form(
    "commonids.ValidateChaosStudioTargetID",
    "chaosstudio/chaos_studio_capability_resource.go",
    scoped("Microsoft.Chaos/targets/{}"),
  ),
  form("PrivateLinkName", "network/validate/private_link_name.go", raw`^[a-zA-Z\d]([a-zA-Z\d-_.]{0,78}[a-zA-Z\d_])?$`, {
    length: [1, 80],
    accepts: null,
  }),
  row("ContainerAppName", "containerapps/validate/validate.go", { accepts: null, notPattern: ["--"] }),
  form(
    "servicefabricmanaged.nodeTypeSchema",
    "servicefabricmanaged/service_fabric_managed_cluster_resource.go since 5.2.0",
    raw`^[+-]?\d+-[+]?\d+$`,
  ),
  row("network.CustomIpPrefixResource.Arguments", "network/custom_ip_prefix_resource.go since 5.2.0", {
    format: "cidr",
    accepts: null,
  }),
  row("SharedAccessSignatureIP", "storage/validate/shared_access_signature.go", { format: "ip-or-ips", accepts: null }),
  {
    ...only(
      "^azurerm_api_management$",
      form(
        "",
        "apimanagement/validate/api_management_sku.go since 4.40.0",
        raw`^Consumption_0$|^Basic_(1|2)$|^BasicV2_([1-9]|10)|^Developer_1$|^Premium_([1-9][0-9]{0,1})$|^PremiumV2_([1-9]|1[0-9]|2[0-9]|30)$|^Standard_[1-4]$|^StandardV2_([1-9]|10)$`,
      ),
    ),
    validator: undefined,
    name: "sku_name",
  },
];
