/**
 * What Azure makes by itself beside what people make, and takes away with it: nobody writes it, so nothing imports it. Each row says in what
 * an answer, or a row of Resource Graph, tells it apart, and where that is documented.
 */
import { resourceNameOf } from "../../../resourceIds/index";
import { at, isSameWord, type JsonObject, textAt } from "../../json";
import type { AzureResource } from "../../responses";

/** A sentence where Azure has made it by itself; undefined for anything else. `type` is Azure's type of it. */
export function madeByAzure(resource: AzureResource, type: string): string | undefined {
  const { json } = resource;
  const managedBy = textAt(json, "managedBy");
  if (type.toLowerCase() === groups && managedBy !== "")
    return `${nameIn(managedBy)} manages this resource group: what is in it comes and goes with that.`;
  for (const { types, when, because } of rows)
    if (types.some((one) => isSameWord(one, type)) && when(resource)) return because;
  return undefined;
}

const groups = "microsoft.resources/resourcegroups";

interface Row {
  readonly types: readonly string[];
  readonly when: (resource: AzureResource) => boolean;
  /** A sentence. */
  readonly because: string;
}

const rows: readonly Row[] = [
  // https://learn.microsoft.com/azure/private-link/private-endpoint-overview: a read-only interface for the life of the endpoint.
  {
    types: ["Microsoft.Network/networkInterfaces"],
    when: ({ json }) => either(json, "properties.privateEndpoint.id", "privateEndpointId") !== "",
    because: "Azure makes this network interface with its private endpoint.",
  },
  // https://learn.microsoft.com/azure/virtual-machines/managed-disks-overview: the disk of the system is made with the machine, whose os_disk it is.
  {
    types: ["Microsoft.Compute/disks"],
    when: ({ json }) => textAt(json, "managedBy") !== "" && either(json, "properties.osType", "osType") !== "",
    because: "It is the disk of a machine's operating system, which is an argument of the machine.",
  },
  // https://learn.microsoft.com/azure/network-watcher/network-watcher-create: one for each region, made with the first network there.
  {
    types: ["Microsoft.Network/networkWatchers"],
    when: (one) => /^NetworkWatcher_/i.test(nameOf(one)),
    because: "Azure makes a network watcher with the first network in a region.",
  },
  // https://learn.microsoft.com/azure/azure-monitor/alerts/proactive-failure-diagnostics: made with Application Insights.
  {
    types: ["Microsoft.AlertsManagement/smartDetectorAlertRules"],
    when: (one) => /^Failure Anomalies - /i.test(nameOf(one)),
    because: "Azure makes this rule with Application Insights.",
  },
  {
    types: ["Microsoft.Insights/actionGroups"],
    when: (one) => isSameWord(nameOf(one), "Application Insights Smart Detection"),
    because: "Azure makes this action group with Application Insights.",
  },
  // https://learn.microsoft.com/azure/dns/dns-zones-records: these records come and go with the zone.
  {
    types: ["Microsoft.Network/dnsZones/NS", "Microsoft.Network/dnsZones/SOA", "Microsoft.Network/privateDnsZones/SOA"],
    when: (one) => nameOf(one) === "@",
    because: "Azure makes this record with its zone.",
  },
  // https://learn.microsoft.com/azure/dns/private-dns-autoregistration
  {
    types: ["Microsoft.Network/privateDnsZones/A", "Microsoft.Network/privateDnsZones/AAAA"],
    when: ({ json }) => at(json, "properties.isAutoRegistered") === true,
    because: "Azure registers this record for a machine in a linked network.",
  },
  // https://learn.microsoft.com/azure/event-hubs/event-hubs-features#consumer-groups
  {
    types: ["Microsoft.EventHub/namespaces/eventhubs/consumerGroups"],
    when: (one) => nameOf(one) === "$Default",
    because: "Azure makes this consumer group with its event hub.",
  },
  // https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas: made with each namespace.
  {
    types: ["EventHub", "ServiceBus", "Relay"].map((name) => `Microsoft.${name}/namespaces/authorizationRules`),
    when: (one) => isSameWord(nameOf(one), "RootManageSharedAccessKey"),
    because: "Azure makes this rule with its namespace.",
  },
  // https://learn.microsoft.com/sql/relational-databases/databases/master-database: each server has one.
  {
    types: ["Microsoft.Sql/servers/databases"],
    when: (one) => isSameWord(nameOf(one), "master"),
    because: "Azure makes this database with its server.",
  },
  // https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-servers, https://learn.microsoft.com/azure/mysql/flexible-server/concepts-limitations
  {
    types: ["Microsoft.DBforPostgreSQL/flexibleServers/databases", "Microsoft.DBforMySQL/flexibleServers/databases"],
    when: (one) =>
      /^(postgres|azure_maintenance|azure_sys|information_schema|mysql|performance_schema|sys)$/i.test(nameOf(one)),
    because: "Azure makes this database with its server.",
  },
  // https://learn.microsoft.com/rest/api/postgresql/configurations/list-by-server: source says who has set it.
  {
    types: [
      "Microsoft.DBforPostgreSQL/flexibleServers/configurations",
      "Microsoft.DBforMySQL/flexibleServers/configurations",
    ],
    when: ({ json }) => /^system-default$/i.test(textAt(json, "properties.source")),
    because: "It is a default that nobody has changed.",
  },
  // https://learn.microsoft.com/azure/app-service/app-service-web-tutorial-custom-domain: every app has this name.
  {
    types: ["Microsoft.Web/sites/hostNameBindings", "Microsoft.Web/sites/slots/hostNameBindings"],
    when: (one) => /\.azurewebsites\.(net|us|cn)$/i.test(nameOf(one)),
    because: "Azure gives every app this host name.",
  },
  // https://learn.microsoft.com/azure/azure-monitor/logs/manage-logs-tables: tables of Azure's own, as opposed to custom ones.
  {
    types: ["Microsoft.OperationalInsights/workspaces/tables"],
    when: ({ json }) => isSameWord(textAt(json, "properties.schema.tableType"), "Microsoft"),
    because: "It is a table of Azure's own, which each workspace has.",
  },
  // https://learn.microsoft.com/azure/cosmos-db/nosql/reference-data-plane-security: roles of the service's own.
  {
    types: ["sqlRoleDefinitions", "mongodbRoleDefinitions"].map(
      (word) => `Microsoft.DocumentDB/databaseAccounts/${word}`,
    ),
    when: ({ json }) => /^(BuiltInRole|0)$/i.test(String(at(json, "properties.type"))),
    because: "It is a role of Azure's own.",
  },
  // https://learn.microsoft.com/azure/api-management/api-management-howto-create-groups: groups that cannot be changed.
  {
    types: ["Microsoft.ApiManagement/service/groups"],
    when: ({ json }) => at(json, "properties.builtIn") === true,
    because: "It is a group of Azure's own.",
  },
];

/** What an answer has at one place, and a row of Resource Graph in a column. */
function either(json: JsonObject, path: string, column: string): string {
  return textAt(json, path) || textAt(json, column);
}

function nameOf({ id }: AzureResource): string {
  return resourceNameOf(id);
}

function nameIn(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}
