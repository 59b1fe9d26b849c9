/** What azurerm sends in any case is its own: no value or name of the configurations that it was learned from is among it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { bodyTypeOf } from "../../server/src/azure/azapi/azureTypes";
import { isRegion } from "../../server/src/azure/azapi/sentForms";
import type { BodySchema, BodyType } from "../../server/src/catalog/index";
import { attributeAt, builtIn, createCatalog } from "../../server/src/catalog/index";
import { azurerm, linesByHand, loadData } from "./files";

const catalog = createCatalog([builtIn(loadData)]);

/** Values that azurerm's sources have, and that neither its schema nor Azure's types name. */
const ofSources: ReadonlySet<string> = new Set([
  ...["global", "Global", "Linux", "Windows", "Cloud", "Standard", "Enabled", "None", "default", "main", "msi", "v2"],
  ...["A0", "Azure", "AzureClassicCertificate", "AccountManagedIdentity", "ActiveDirectory", "Aligned", "Deny", "True"],
  ...["SqlDedicatedGateway", "AzureKeyVaultSecret", "SecureString", "LinkedServiceReference", "MSI", "Microsoft"],
  ...["Datasource", "DatasourceSet", "BackupInstance", "Dynatrace", "paloaltonetworks", "Microsoft.Maintenance"],
  ...["Microsoft.ContainerService/managedClusters", "Microsoft.DBforPostgreSQL/flexibleServers", "core.windows.net"],
  ...[
    "application/xml",
    "newrelic-pay-as-you-go-free-live@TIDgmz7xq9ge3py@PUBIDnewrelicinc1635200720692.newrelic_liftr_payg",
  ],
  ...["-1", "10", "0", "false", '""', "Project", "AzureServicePrincipal"],
  // Rules of backup policies, which have names, and what they are of; a hub, and what it is traced of.
  ...["BackupIntervals", "BackupRule", "Default", "Default_", "99", "Discrete", "Incremental", "DataStoreInfoBase"],
  ...[
    "Microsoft.Compute/disks",
    "Microsoft.Storage/storageAccounts/adlsBlobServices",
    "Microsoft.Storage/storageAccounts",
  ],
  "Microsoft.Storage/storageAccounts/blobServices",
  ...["Microsoft.DBforMySQL/flexibleServers", "NFSv3", "Hub", "MessagingLogs", "ConnectivityLogs", "HttpRequestLogs"],
  // How users of a database sign in, what an assembly is, the one profile of workers, and what watches an application.
  ...[
    "SCRAM-SHA-256",
    "application/octet-stream",
    "worker",
    "ElasticAPM",
    "AppDynamics",
    "NewRelic",
    "someRefreshToken",
  ],
  // What azurerm makes of what the names of sizes begin with, and of the default of a name.
  ...["GeneralPurpose"],
  // How a data factory marks a text that it evaluates.
  "Expression",
  // What of an event of the activity log a condition is about.
  ...["Type", "Category", "Impact"].map((word) => `properties.recommendation${word}`),
  ...["ImpactedRegions[*].RegionName", "ServiceName"].map((name) => `properties.impactedServices[*].${name}`),
  // How a view of costs puts what it counts together.
  "Sum",
  // The value of a tag that says what a web test belongs to.
  "Resource",
  "/subscriptions/{subscription}/providers/Microsoft.Maintenance/publicMaintenanceConfigurations/SQL_Default",
  // What the two links of a port are called, and the version of how a cluster is scaled.
  ...["link1", "link2", "1"],
  // What a subscription of an API management is for where it says neither a product nor an API.
  "/apis",
  // Those of who applies.
  ...["{tenant}", "{subscription}"],
]);

/** Rows that are written by hand, from azurerm's sources, by type. */
const byHand = new Map<string, ReadonlySet<string>>(
  linesByHand.map(({ type, rows = {} }) => [type, new Set(Object.keys(rows))]),
);

const isOfSources = (text: string) => ofSources.has(text) || text.startsWith("Microsoft.WindowsAzure.Management.");

function* typesAt(type: BodyType | undefined, path: readonly string[]): Generator<BodyType> {
  if (type?.kind === "array") yield* typesAt(type.element, path);
  else if (type?.kind === "union" && path.length > 0) for (const one of type.types) yield* typesAt(one, path);
  else if (type && path.length === 0) yield type;
  else if (type?.kind === "object" || type?.kind === "discriminated") {
    const [name = "", ...rest] = path;
    yield* typesAt(type.properties.get(name)?.type, rest);
    if (type.kind === "discriminated") for (const one of type.variants.values()) yield* typesAt(one, path);
  }
}

function* words(type: BodyType | undefined, path: string): Generator<string> {
  // What is of a kind is an element of a list.
  const steps = path.replaceAll("[]", "").split(/(?<!\.)\.(?!\.)/);
  for (const one of typesAt(
    type,
    steps.filter((step) => !step.includes("=")),
  )) {
    if (one.kind === "literal") yield one.text;
    if (one.kind === "union") yield* one.texts;
    if (one.kind === "union") for (const inner of one.types) if (inner.kind === "literal") yield inner.text;
  }
}

function* saidBy(schema: BodySchema): Generator<string> {
  for (const { default: value, values = [], block } of schema.values()) {
    if (value !== undefined) yield String(value);
    yield* values.map(String);
    if (block) yield* saidBy(block);
  }
}

test("what azurerm sends in any case is empty, a word of Azure's, of its schema or of its sources", () => {
  const others: string[] = [];
  let count = 0;
  for (const type of azurerm.names("resource", "5.2.0")) {
    const sent = azurerm.sentBody(type);
    const schema = azurerm.find("resource", type, sent?.release ?? "");
    if (!sent || typeof schema !== "object") continue;
    const body = bodyTypeOf(sent.azureType, { catalog });
    const known = new Set([...saidBy(schema.body)].map((text) => text.toLowerCase()));
    const given = [
      ...[...sent.always.values()].flatMap((values) => [...values]),
      ...[...sent.rows.values()]
        .flat()
        .flatMap(({ path, is, left }) => [
          ...(is ? [[path, is.value] as const] : []),
          ...(typeof left === "object" ? [[path, left.value] as const] : []),
        ]),
    ];
    for (const [path, value] of given)
      for (const one of Array.isArray(value) ? value : [value]) {
        if (one === null || one === "" || typeof one === "object" || typeof one === "boolean") continue;
        count++;
        const text = String(one);
        const isWord = [...words(body, path)].some((word) => word.toLowerCase() === text.toLowerCase());
        const name = path.slice(path.lastIndexOf(".") + 1);
        if (path.endsWith(`.${name}=${text}.${name}`)) continue;
        if (!isWord && !known.has(text.toLowerCase()) && !isOfSources(text)) others.push(`${type} ${path}: ${text}`);
      }
  }
  assert.deepEqual(others, []);
  assert.ok(count > 500, `${count} values`);
});

test("nothing is the time at which it was learned", () => {
  const times = azurerm.names("resource", "5.2.0").filter((type) => {
    const sent = azurerm.sentBody(type);
    return /"20\d\d-\d\d-\d\dT/.test(
      JSON.stringify([[...(sent?.rows.values() ?? [])], [...(sent?.always.values() ?? [])].map((one) => [...one])]),
    );
  });
  assert.deepEqual(times, []);
});

test("a value becomes another one where it is a flag or a word of the schema: any other was only in what it was learned from", () => {
  const others: string[] = [];
  let count = 0;
  for (const type of azurerm.names("resource", "5.2.0")) {
    const sent = azurerm.sentBody(type);
    const schema = azurerm.find("resource", type, sent?.release ?? "");
    if (!sent || typeof schema !== "object") continue;
    for (const [name, rows] of sent.rows) {
      if (byHand.get(type)?.has(name)) continue;
      const words = new Set(attributeAt(schema.body, name.split("."))?.values?.map(String));
      for (const { as } of rows)
        for (const [written] of typeof as === "object" && "length" in as ? as : []) {
          count++;
          const isValue = typeof written === "string" || typeof written === "number";
          if (isValue && !words.has(String(written))) others.push(`${type} ${name}: ${written}`);
        }
    }
  }
  assert.deepEqual(others, []);
  assert.ok(count > 100, `${count} pairs`);
});

// A path alone is not enough: shared_image_version sends what is at `targetRegions[].name` as it is written.
test("regions are sent in azurerm's own form only where its sources or its requests were seen to do so", () => {
  const found: string[] = [];
  for (const type of azurerm.names("resource", "5.2.0")) {
    const sent = azurerm.sentBody(type);
    const schema = azurerm.find("resource", type, sent?.release ?? "");
    if (!sent || typeof schema !== "object") continue;
    for (const [name, rows] of sent.rows) {
      const attribute = attributeAt(schema.body, name.split("."));
      if (attribute && rows.some(({ path }) => isRegion(attribute, path))) found.push(`${type}.${name}`);
    }
  }
  assert.deepEqual(found, [
    "azurerm_cdn_frontdoor_origin.private_link.location",
    "azurerm_cosmosdb_cassandra_datacenter.location",
    "azurerm_data_factory_integration_runtime_azure.location",
    "azurerm_data_factory_integration_runtime_azure_ssis.location",
    "azurerm_data_protection_backup_instance_blob_storage.location",
    "azurerm_data_protection_backup_instance_disk.location",
    "azurerm_data_protection_backup_instance_kubernetes_cluster.location",
    "azurerm_data_protection_backup_instance_mysql_flexible_server.location",
    "azurerm_data_protection_backup_instance_postgresql_flexible_server.location",
    "azurerm_firewall_policy.insights.log_analytics_workspace.firewall_location",
    "azurerm_gallery_application_version.target_region.name",
    "azurerm_iothub_dps.linked_hub.location",
    "azurerm_network_interface.edge_zone",
    "azurerm_redis_linked_server.linked_redis_cache_location",
    "azurerm_site_recovery_fabric.location",
    "azurerm_virtual_network.edge_zone",
    "azurerm_virtual_network_gateway.edge_zone",
    "azurerm_windows_virtual_machine.edge_zone",
  ]);
});

test("what says what is sent without a block says what is sent with it too", () => {
  const silent: string[] = [];
  let count = 0;
  for (const type of azurerm.names("resource", "5.2.0")) {
    const { rows, always } = azurerm.sentBody(type) ?? {};
    for (const [name, own] of rows ?? []) {
      const inner = [...rows!].filter(([other]) => other.startsWith(`${name}.`)).flatMap(([, some]) => some);
      if (inner.length === 0) continue;
      for (const { path, left } of own) {
        // What is empty is so because nothing is in it.
        if (typeof left !== "object" || typeof left.value === "object") continue;
        count++;
        if (!inner.some((row) => row.path === path) && !always!.get(name)?.has(path))
          silent.push(`${type} ${name}: ${path}`);
      }
    }
  }
  assert.deepEqual(silent, []);
  assert.ok(count > 5, `${count} blocks`);
});
