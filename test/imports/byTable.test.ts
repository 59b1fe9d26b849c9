/** What no mapping is for is written by the learned table, where that says all that the answer says; otherwise nothing is claimed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readByTable } from "../../server/src/azure/import/table/readByTable";
import { stateByTable } from "../../server/src/azure/import/table/stateByTable";
import type { JsonObject } from "../../server/src/azure/json";
import { azureResourceOf } from "../../server/src/azure/responses";
import { catalog } from "../harness/service";
import { importInto } from "./importInto";

const group = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg";
const network = `${group}/providers/Microsoft.Network`;

function imported(...answers: readonly JsonObject[]) {
  const { text, made } = importInto({ responses: answers, providerVersion: "5.2.0" });
  return { text, made, sentence: made.planSummary.sentence };
}

const guard = (properties: JsonObject): JsonObject => ({
  id: `${network}/networkSecurityGroups/guard`,
  name: "guard",
  location: "westeurope",
  tags: { a: "b" },
  etag: "x",
  properties: { provisioningState: "Succeeded", ...properties },
});

test("values go back into arguments, lists into blocks, and a note says that no azurerm has read it", () => {
  const id = `${network}/networkSecurityGroups/guard/securityRules/in`;
  const rule = {
    id,
    name: "in",
    properties: {
      ...{ priority: 100, direction: "Inbound", access: "Allow", protocol: "Tcp", destinationPortRange: "443" },
      ...{ sourcePortRange: "*", sourceAddressPrefix: "*", destinationAddressPrefix: "*", sourcePortRanges: [] },
    },
  };
  const { text, made, sentence } = imported(guard({ securityRules: [rule] }), rule);
  assert.equal(sentence, "Plan: 2 to import, 0 to add, 0 to change, 0 to destroy.");
  assert.match(text, /network_security_group_name += "guard"|network_security_group_name += azurerm_network_/);
  assert.match(text, /destination_port_range += "443"/);
  assert.match(made.notes.join("\n"), /^2 resources are written from a table of what azurerm 5\.2\.0 reads/m);
});

test("the note names the release that the table is of, and the one in force where that is another", () => {
  const notes = (providerVersion: string) =>
    importInto({ responses: [guard({ securityRules: [] })], providerVersion }).made.notes.join("\n");
  assert.match(
    notes("5.2.0"),
    /^One resource is written from a table of what azurerm 5\.2\.0 reads: no installed azurerm/m,
  );
  assert.match(
    notes("5.1.0"),
    /^One resource is written from a table of what azurerm 5\.2\.0 reads, and azurerm 5\.1\.0 is in force here: no installed azurerm/m,
  );
});

test("what the table is silent about, and nobody but people can have said, is not passed over", () => {
  const { made } = imported(guard({ flushConnection: true, somethingNew: "on" }));
  assert.deepEqual(made.imported, []);
  assert.match(made.skipped[0]!.because, /which azurerm itself has to read/);
  assert.deepEqual(imported(guard({ somethingNew: "" })).made.skipped, []);
});

test("JSON text with a few levels is written, and with thousands of levels it is left to azurerm", () => {
  const factory = `${group}/providers/Microsoft.DataFactory/factories/df`;
  const pipeline = (levels: number): JsonObject => {
    let activity: JsonObject = { name: "wait", type: "Wait" };
    for (let level = 0; level < levels; level++) activity = { name: `level-${level}`, inner: activity };
    return { id: `${factory}/pipelines/daily`, name: "daily", properties: { activities: [activity] } };
  };
  const { text, made } = imported(pipeline(3));
  assert.deepEqual(
    made.imported.map(({ address }) => address),
    ["azurerm_data_factory_pipeline.daily"],
  );
  assert.match(text, /activities_json/);
  for (const levels of [300, 3000, 20_000]) assert.deepEqual(imported(pipeline(levels)).made.imported, [], `${levels}`);
});

test("nothing is written that azurerm does not read by its sources, and would make a resource anew for", () => {
  const snapshot = (creationData: JsonObject): JsonObject => ({
    id: `${group}/providers/Microsoft.Compute/snapshots/daily`,
    name: "daily",
    location: "westeurope",
    properties: {
      creationData: { createOption: "Copy", ...creationData },
      diskSizeGB: 10,
      incremental: false,
      networkAccessPolicy: "AllowAll",
      publicNetworkAccess: "Enabled",
    },
  });
  assert.deepEqual(imported(snapshot({})).made.skipped, []);
  const disk = `${group}/providers/Microsoft.Compute/disks/data`;
  const { made, text } = imported(snapshot({ sourceResourceId: disk }));
  assert.deepEqual(made.imported, [], text);
});

test("an id alone, or a row of a list without properties, is no answer", () => {
  const { made } = imported({ id: `${network}/networkSecurityGroups/guard`, location: "westeurope" });
  assert.deepEqual(made.imported, []);
});

test("a value that azurerm would spell in a word of its own is not guessed", () => {
  const id = `${group}/providers/Microsoft.Storage/storageAccounts/st/blobServices/default/containers/data`;
  assert.deepEqual(imported({ id, name: "data", properties: { publicAccess: "None" } }).made.imported, []);
});

test("what several arguments are sent as is not written as one of them", () => {
  const provider = catalog.provider("azurerm")!;
  const type = "azurerm_spring_cloud_app_cosmosdb_association";
  const schema = provider.find("resource", type, "5.2.0");
  assert.ok(typeof schema === "object");
  const resourceId = `${group}/providers/Microsoft.DocumentDB/databaseAccounts/store`;
  const read = (bindingParameters: JsonObject) => {
    const id = `${group}/providers/Microsoft.AppPlatform/spring/one/apps/app/bindings/store`;
    const properties = { resourceId, key: "x", bindingParameters };
    const resource = azureResourceOf({ id, name: "store", properties })!;
    return readByTable(resource, { types: [type], alike: 1 }, () => schema.body, provider, catalog)?.state;
  };
  assert.equal(read({ apiType: "cassandra", keySpace: "shop" })?.cosmosdb_cassandra_keyspace_name, "shop");
  assert.equal(read({ apiType: "sql", databaseName: "shop" }), undefined);
});

test("items of a list that are the values of one argument are one block", () => {
  const provider = catalog.provider("azurerm")!;
  const schema = provider.find("resource", "azurerm_nginx_deployment", "5.2.0");
  assert.ok(typeof schema === "object");
  const publicIPAddresses = ["a", "b"].map((name) => ({ id: `${network}/publicIPAddresses/${name}` }));
  const resource = azureResourceOf({
    id: `${group}/providers/Nginx.NginxPlus/nginxDeployments/web`,
    ...{ name: "web", location: "westeurope", sku: { name: "standardv3_Monthly" } },
    properties: {
      autoUpgradeProfile: { upgradeChannel: "stable" },
      networkProfile: { frontEndIPConfiguration: { publicIPAddresses } },
    },
  })!;
  const asked = { types: ["azurerm_nginx_deployment"], alike: 1 };
  const found = readByTable(resource, asked, () => schema.body, provider, catalog);
  assert.deepEqual(found?.state.frontend_public, [{ ip_address: publicIPAddresses.map(({ id }) => id) }]);
});

/** What is read of an answer as a type; undefined where that is not all that it says. */
function readAs(type: string, answer: JsonObject): JsonObject | undefined {
  const provider = catalog.provider("azurerm")!;
  const schema = provider.find("resource", type, "5.2.0");
  assert.ok(typeof schema === "object");
  const asked = { types: [type], alike: 1 };
  return readByTable(azureResourceOf(answer)!, asked, () => schema.body, provider, catalog)?.state;
}

test("words of a list are flags, and a word without a flag is not in the table", () => {
  const id = `${group}/providers/Microsoft.EventHub/namespaces/space/eventhubs/hub/authorizationRules/all`;
  const read = (...rights: string[]) => readAs("azurerm_eventhub_authorization_rule", { id, properties: { rights } });
  const { listen, send, manage } = read("Send", "Listen") ?? {};
  assert.deepEqual({ listen, send, manage }, { listen: true, send: true, manage: false });
  assert.equal(read("Listen", "Own"), undefined);
});

test("names in an id are those of the arguments that azurerm puts there", () => {
  const id = `${group}/providers/Microsoft.ApiManagement/service/api/users/anna`;
  const properties = { email: "a@example.com", firstName: "Anna", lastName: "One" };
  const state = readAs("azurerm_api_management_user", { id, properties });
  assert.equal(state?.user_id, "anna");
  assert.equal(state?.api_management_name, "api");
});

test("what azurerm sends in any case is nothing that people have said", () => {
  const id = `${group}/providers/Microsoft.OperationalInsights/workspaces/log/providers/Microsoft.SecurityInsights/dataConnectors/one`;
  const answer = (state: string) => ({
    ...{ id, name: "one", kind: "MicrosoftDefenderAdvancedThreatProtection" },
    properties: { tenantId: "00000000-0000-0000-0000-000000000002", dataTypes: { alerts: { state } } },
  });
  const type = "azurerm_sentinel_data_connector_microsoft_defender_advanced_threat_protection";
  assert.equal(readAs(type, answer("Enabled"))?.name, "one");
  assert.equal(readAs(type, answer("Disabled")), undefined);
});

test("what azurerm was seen not to read after an import is not said to be so", () => {
  const id = `${group}/providers/Microsoft.ContainerRegistry/registries/reg/webhooks/hook`;
  const read = (more: JsonObject) =>
    readAs("azurerm_container_registry_webhook", {
      ...{ id, name: "hook", location: "westeurope" },
      properties: { actions: ["push"], status: "enabled", scope: "", ...more },
    });
  assert.equal(read({ serviceUri: "https://example.com" }), undefined);
});

test("an answer has no properties where nobody can set any", () => {
  const at = (type: string) => ({ id: `${network}/${type}/one`, name: "one", location: "westeurope", tags: {} });
  assert.equal(readAs("azurerm_application_security_group", at("applicationSecurityGroups"))?.name, "one");
  assert.equal(readAs("azurerm_network_security_group", at("networkSecurityGroups")), undefined);
});

test("a number that Azure says nothing of is none, as azurerm reads it", () => {
  const id = `${group}/providers/Microsoft.Sql/servers/one/securityAlertPolicies/default`;
  const state = readAs("azurerm_mssql_server_security_alert_policy", { id, properties: { state: "Disabled" } });
  assert.equal(state?.retention_days, 0);
});

test("a record is read as its own kind, and by an id of its kind alone", () => {
  const zone = `${network}/privateDnsZones/example.com`;
  const record = { properties: { cnameRecord: { cname: "a.example.com" }, ttl: 300 } };
  const at = (kind: string) => ({ ...record, id: `${zone}/${kind}/www`, name: "www" });
  assert.equal(readAs("azurerm_private_dns_cname_record", at("CNAME"))?.record, "a.example.com");
  assert.equal(readAs("azurerm_private_dns_cname_record", at("A")), undefined);
});

test("values beside those that a schema names are read where it names no others as wrong", () => {
  const id = `${group}/providers/Microsoft.Kusto/clusters/one/databases/two/dataConnections/three`;
  const eventHub = `${group}/providers/Microsoft.EventHub/namespaces/space/eventhubs/hub`;
  const properties = {
    eventHubResourceId: eventHub,
    consumerGroup: "readers",
    compression: "None",
    databaseRouting: "Single",
  };
  const answer = { id, name: "three", kind: "EventHub", location: "westeurope", properties };
  assert.equal(readAs("azurerm_kusto_eventhub_data_connection", answer)?.consumer_group, "readers");
});

test("the only item of a list is the value of an argument that has one, and of several none is", () => {
  const id = `${group}/providers/Microsoft.DocumentDB/databaseAccounts/one/gremlinDatabases/two/graphs/three`;
  const read = (...paths: string[]) => {
    const resource = { id: "three", partitionKey: { kind: "Hash", paths, version: 2 } };
    return readAs("azurerm_cosmosdb_gremlin_graph", { id, name: "three", properties: { options: {}, resource } });
  };
  assert.equal(read("/key")?.partition_key_path, "/key");
  assert.equal(read("/key", "/other"), undefined);
});

test("what azurerm sends because an argument is set is said by that, and another value of it is not", () => {
  const id = `${group}/providers/Microsoft.ApiManagement/service/api/diagnostics/applicationinsights`;
  const loggerId = `${group}/providers/Microsoft.ApiManagement/service/api/loggers/one`;
  const read = (samplingType: string) => {
    const sampling = { percentage: 11.5, samplingType };
    const settings = { verbosity: "error", httpCorrelationProtocol: "Legacy", operationNameFormat: "Name" };
    const answer = { id, name: "applicationinsights", properties: { loggerId, sampling, ...settings } };
    return readAs("azurerm_api_management_diagnostic", answer);
  };
  assert.equal(read("fixed")?.sampling_percentage, 11.5);
  assert.equal(read("adaptive"), undefined);
});

test("an object with nothing in it may be a block to azurerm", () => {
  const type = "azurerm_windows_virtual_machine";
  const provider = catalog.provider("azurerm")!;
  const schema = provider.find("resource", type, "5.2.0");
  assert.ok(typeof schema === "object");
  const unknown = (properties: JsonObject) => {
    const id = `${group}/providers/Microsoft.Compute/virtualMachines/one`;
    const resource = azureResourceOf({ id, name: "one", location: "westeurope", properties })!;
    return stateByTable({ type, resource, schema: schema.body, provider, body: undefined }).unknown;
  };
  assert.equal(unknown({ additionalCapabilities: {} }), "additional_capabilities");
  assert.notEqual(unknown({}), "additional_capabilities");
});

test("what people have put among the properties, and texts that became objects, go back into their maps", () => {
  const id = `${group}/providers/Microsoft.DataFactory/factories/df/datasets/one`;
  const read = (more: JsonObject) =>
    readAs("azurerm_data_factory_dataset_http", {
      ...{ id, name: "one" },
      properties: {
        type: "HttpFile",
        linkedServiceName: { referenceName: "web", type: "LinkedServiceReference" },
        typeProperties: { relativeUrl: "/a", requestBody: "", requestMethod: "" },
        ...more,
      },
    });
  const day = { type: "String", defaultValue: "monday" };
  const { additional_properties, parameters } = read({ ours: "yes", parameters: { day } }) ?? {};
  assert.deepEqual(
    { additional_properties, parameters },
    { additional_properties: { ours: "yes" }, parameters: { day: "monday" } },
  );
  assert.equal(read({ parameters: { day: { type: "Int", defaultValue: "1" } } }), undefined);
  assert.equal(read({ ours: { more: "yes" } }), undefined);
});

test("what azurerm has by an id of its own is left to azapi", () => {
  const id = `${network}/networkSecurityGroups/guard/providers/Microsoft.Insights/diagnosticSettings/to-log`;
  const log = `${group}/providers/Microsoft.OperationalInsights/workspaces/log`;
  const properties = {
    workspaceId: log,
    logs: [{ category: "NetworkSecurityGroupEvent", enabled: true }],
    metrics: [],
  };
  assert.doesNotMatch(imported({ id, name: "to-log", properties }).text, /azurerm_monitor_diagnostic_setting/);
});
