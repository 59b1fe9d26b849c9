/**
 * What private endpoints lead to, by Azure's resource type: the subresources, and the private DNS zones in which each is found in the public
 * cloud. Source: https://learn.microsoft.com/azure/private-link/private-endpoint-dns as of May 2026, and for the secondary part of files
 * private-endpoint-overview#private-link-resource. A zone that is named after an id or a code of a region is left out.
 */
export interface Subresource {
  readonly name: string;
  /** Of a zone that differs by region `{region}` means that. */
  readonly zones: readonly string[];
}

interface PrivateLink {
  readonly subresources: readonly Subresource[];
  /** Whether there are others, such as one for each slot of an app. */
  readonly isOpen: boolean;
}

const openTypes: ReadonlySet<string> = new Set([
  "microsoft.documentdb/databaseaccounts",
  "microsoft.web/sites",
  "microsoft.synapse/workspaces",
  "microsoft.batch/batchaccounts",
  "microsoft.cache/redisenterprise",
  "microsoft.recoveryservices/vaults",
  "microsoft.databricks/workspaces",
  "microsoft.purview/accounts",
  "microsoft.apimanagement/service",
]);

const storage = ["blob", "file", "dfs", "queue", "table", "web"].flatMap((name) =>
  ["", "_secondary"].map((end) => `${name}${end}: privatelink.${name}.core.windows.net`),
);

const written: Readonly<Record<string, readonly string[]>> = {
  "Microsoft.Storage/storageAccounts": storage.toSorted((a, b) => Number(a.includes("_")) - Number(b.includes("_"))),
  "Microsoft.KeyVault/vaults": ["vault: privatelink.vaultcore.azure.net"],
  "Microsoft.KeyVault/managedHSMs": ["managedhsm: privatelink.managedhsm.azure.net"],
  "Microsoft.ContainerRegistry/registries": ["registry: privatelink.azurecr.io"],
  "Microsoft.MachineLearningServices/workspaces": [
    "amlworkspace: privatelink.api.azureml.ms privatelink.notebooks.azure.net",
  ],
  "Microsoft.MachineLearningServices/registries": ["amlregistry: privatelink.api.azureml.ms"],
  "Microsoft.CognitiveServices/accounts": [
    "account: privatelink.cognitiveservices.azure.com privatelink.openai.azure.com privatelink.services.ai.azure.com",
  ],
  "Microsoft.Search/searchServices": ["searchService: privatelink.search.windows.net"],
  "Microsoft.DocumentDB/databaseAccounts": [
    "Sql: privatelink.documents.azure.com",
    "MongoDB: privatelink.mongo.cosmos.azure.com",
    "Cassandra: privatelink.cassandra.cosmos.azure.com",
    "Gremlin: privatelink.gremlin.cosmos.azure.com",
    "Table: privatelink.table.cosmos.azure.com",
    "Analytical: privatelink.analytics.cosmos.azure.com",
  ],
  "Microsoft.Sql/servers": ["sqlServer: privatelink.database.windows.net"],
  "Microsoft.DBforPostgreSQL/servers": ["postgresqlServer: privatelink.postgres.database.azure.com"],
  "Microsoft.DBforPostgreSQL/flexibleServers": ["postgresqlServer: privatelink.postgres.database.azure.com"],
  "Microsoft.DBforMySQL/servers": ["mysqlServer: privatelink.mysql.database.azure.com"],
  "Microsoft.DBforMySQL/flexibleServers": ["mysqlServer: privatelink.mysql.database.azure.com"],
  "Microsoft.Synapse/workspaces": [
    "Sql: privatelink.sql.azuresynapse.net",
    "SqlOnDemand: privatelink.sql.azuresynapse.net",
    "Dev: privatelink.dev.azuresynapse.net",
  ],
  "Microsoft.EventHub/namespaces": ["namespace: privatelink.servicebus.windows.net"],
  "Microsoft.ServiceBus/namespaces": ["namespace: privatelink.servicebus.windows.net"],
  "Microsoft.Relay/namespaces": ["namespace: privatelink.servicebus.windows.net"],
  "Microsoft.EventGrid/topics": ["topic: privatelink.eventgrid.azure.net"],
  "Microsoft.EventGrid/domains": ["domain: privatelink.eventgrid.azure.net"],
  "Microsoft.Web/sites": ["sites: privatelink.azurewebsites.net"],
  "Microsoft.AppConfiguration/configurationStores": ["configurationStores: privatelink.azconfig.io"],
  "Microsoft.DataFactory/factories": [
    "dataFactory: privatelink.datafactory.azure.net",
    "portal: privatelink.adf.azure.com",
  ],
  "Microsoft.Cache/Redis": ["redisCache: privatelink.redis.cache.windows.net"],
  "Microsoft.Cache/RedisEnterprise": [
    "redisEnterprise: privatelink.redisenterprise.cache.azure.net privatelink.redis.azure.net",
  ],
  "Microsoft.Insights/privateLinkScopes": [
    "azuremonitor: privatelink.monitor.azure.com privatelink.oms.opinsights.azure.com privatelink.ods.opinsights.azure.com privatelink.agentsvc.azure-automation.net privatelink.blob.core.windows.net",
  ],
  "Microsoft.ContainerService/managedClusters": ["management: privatelink.{region}.azmk8s.io"],
  "Microsoft.App/managedEnvironments": ["managedEnvironments: privatelink.{region}.azurecontainerapps.io"],
  "Microsoft.Batch/batchAccounts": [
    "batchAccount: privatelink.batch.azure.com",
    "nodeManagement: privatelink.batch.azure.com",
  ],
  "Microsoft.SignalRService/SignalR": ["signalr: privatelink.service.signalr.net"],
  "Microsoft.SignalRService/WebPubSub": ["webpubsub: privatelink.webpubsub.azure.com"],
  "Microsoft.Automation/automationAccounts": [
    "Webhook: privatelink.azure-automation.net",
    "DSCAndHybridWorker: privatelink.azure-automation.net",
  ],
  "Microsoft.Databricks/workspaces": [
    "databricks_ui_api: privatelink.azuredatabricks.net",
    "browser_authentication: privatelink.azuredatabricks.net",
  ],
  "Microsoft.ApiManagement/service": ["Gateway: privatelink.azure-api.net"],
  "Microsoft.Devices/IotHubs": ["iotHub: privatelink.azure-devices.net privatelink.servicebus.windows.net"],
  "Microsoft.DigitalTwins/digitalTwinsInstances": ["API: privatelink.digitaltwins.azure.net"],
  "Microsoft.Purview/accounts": [
    "account: privatelink.purview.azure.com",
    "portal: privatelink.purviewstudio.azure.com",
    "platform: privatelink.purview-service.microsoft.com",
  ],
  "Microsoft.RecoveryServices/vaults": [
    "AzureBackup: ",
    "AzureSiteRecovery: privatelink.siterecovery.windowsazure.com",
  ],
  "Microsoft.StorageSync/storageSyncServices": ["afs: privatelink.afs.azure.net"],
  "Microsoft.Dashboard/grafana": ["grafana: privatelink.grafana.azure.com"],
};

const byType: ReadonlyMap<string, PrivateLink> = new Map(
  Object.entries(written).map(([type, rows]) => [
    type.toLowerCase(),
    { subresources: rows.map(subresourceOf), isOpen: openTypes.has(type.toLowerCase()) },
  ]),
);

function subresourceOf(row: string): Subresource {
  const [name = "", zones = ""] = row.split(": ");
  return { name, zones: zones.split(" ").filter(Boolean) };
}

/** What endpoints to a resource type lead to; undefined where that is not known, or it has none. */
export function privateLinkOf(type: string): PrivateLink | undefined {
  return byType.get(type.toLowerCase());
}

/** All zones. */
export const privateZones: readonly string[] = [
  ...new Set([...byType.values()].flatMap(({ subresources }) => subresources.flatMap(({ zones }) => zones))),
];

/** The zone that a name is, by region or not; undefined where it is none that is known. */
export function privateZoneNamed(name: string): string | undefined {
  const regional = name.replace(/^(privatelink\.)[a-z0-9]+(\.(?:azmk8s|azurecontainerapps)\.io)$/i, "$1{region}$2");
  return privateZones.find((zone) => zone === name.toLowerCase() || zone === regional.toLowerCase());
}
