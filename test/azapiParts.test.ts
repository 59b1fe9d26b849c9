/** Parts of a resource that a provider sets by requests of their own, in a conversion to azapi. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type JsonObject, plainOf } from "../server/src/azure/index";
import { applyEdits } from "../server/src/text/index";
import { pinned, serviceWith, uriOf } from "./harness/service";

const account = (days: string, more = "") => `variable "days" {
  type = number
}

resource "azurerm_storage_account" "main" {
${more}  name                     = "samain"
  resource_group_name      = "rg"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"

  blob_properties {
    delete_retention_policy {
      days = ${days}
    }
  }
}
`;

const address = "azurerm_storage_account.main";
const id = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/samain";

/** What becomes of an account of whose part a provider sends a request of its own, behind the account's id. */
function converted(text: string, tail = "blobServices/default") {
  const service = serviceWith({ "versions.tf": pinned("5.2.0"), "main.tf": text });
  const [trial] = service.azapiTrials([uriOf("main.tf")], [address]);
  const runs = (trial?.runs ?? []).map(({ config }) => {
    const { blob_properties: blobs } = plainOf(config) as JsonObject;
    const [{ delete_retention_policy: policies }] = blobs as unknown as [{ delete_retention_policy: JsonObject[] }];
    const body = { location: "westeurope", kind: "StorageV2", sku: { name: "Standard_LRS" } };
    const part = { properties: { deleteRetentionPolicy: { enabled: true, days: policies[0]!.days! } } };
    const requests = [
      { method: "PUT", path: id, apiVersion: "2025-08-01", body },
      { method: "PUT", path: `${id}/${tail}`, apiVersion: "2025-08-01", body: part },
    ];
    return { kind: "sent" as const, id, requests, reads: [] };
  });
  const seen = new Map([[address, { release: "azurerm 5.2.0", runs }]]);
  const { edits, refused } = service.convertToAzapi([uriOf("main.tf")], undefined, { seen });
  const own = edits.find(({ uri }) => uri === uriOf("main.tf"))?.edits ?? [];
  return { text: applyEdits(text, own), because: refused.flatMap(({ because }) => because).join(" ") };
}

test("a part that comes with a resource is updated by a resource of its own", () => {
  const { text, because } = converted(account("7"));
  assert.equal(because, "");
  assert.match(
    text,
    /resource "azapi_update_resource" "main_blob_services" \{\n {2}type {8}= "Microsoft\.Storage\/storageAccounts\/blobServices@2025-08-01"\n {2}resource_id = "\$\{azapi_resource\.main\.id\}\/blobServices\/default"\n/,
  );
  assert.match(text, /deleteRetentionPolicy = \{\n {8}enabled = true\n {8}days {4}= 7\n/);
});

test("of a resource with several instances, the part of each is updated by an instance with the same key", () => {
  const counted = converted(account("7", "  count                    = 2\n"));
  assert.equal(counted.because, "");
  assert.match(
    counted.text,
    /"azapi_update_resource" "main_blob_services" \{\n {2}count {7}= 2\n {2}type {8}= ".*"\n {2}resource_id = "\$\{azapi_resource\.main\[count\.index\]\.id\}\/blobServices\/default"\n/,
  );
  const keyed = converted(account("7", '  for_each                 = toset(["a", "b"])\n'));
  assert.equal(keyed.because, "");
  assert.match(
    keyed.text,
    /"azapi_update_resource" "main_blob_services" \{\n {2}for_each {4}= toset\(\["a", "b"\]\)\n {2}type {8}= ".*"\n {2}resource_id = "\$\{azapi_resource\.main\[each\.key\]\.id\}\/blobServices\/default"\n/,
  );
});

test("a part stays with its resource where only Terraform knows what is in it, and where it is of another kind", () => {
  assert.match(
    converted(account("var.days")).because,
    /^azurerm 5\.2\.0 sends further requests for it, and what is in blobServices\/default only Terraform knows\.$/,
  );
  assert.match(
    converted(account("each.value", "  for_each                 = { a = 7, b = 8 }\n")).because,
    /^azurerm 5\.2\.0 sends further requests for it, and what is in blobServices\/default only Terraform knows\.$/,
  );
  assert.match(
    converted(account("7"), "localUsers/one").because,
    /^azurerm 5\.2\.0 sends further requests for it: PUT .*localUsers\/one\.$/,
  );
  const taken = 'resource "azapi_update_resource" "main_blob_services" {\n  type = "a@b"\n}\n';
  assert.match(converted(account("7") + taken).because, /azapi_update_resource\.main_blob_services is there already/);
});

test("the connection policy and the assessments of a SQL server are updated beside it", () => {
  const text = `resource "azurerm_mssql_server" "main" {
  name                         = "sql"
  resource_group_name          = "rg"
  location                     = "westeurope"
  version                      = "12.0"
  connection_policy            = "Redirect"
  administrator_login          = "adm"
  administrator_login_password = "Abcdefgh1234!"
}
`;
  const service = serviceWith({ "versions.tf": pinned("5.2.0"), "main.tf": text });
  const server = "azurerm_mssql_server.main";
  const [trial] = service.azapiTrials([uriOf("main.tf")], [server]);
  const own = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Sql/servers/sql";
  const put = (path: string, body: JsonObject) => ({ method: "PUT", path, apiVersion: "2023-08-01-preview", body });
  const runs = (trial?.runs ?? []).map(({ config }) => {
    const given = plainOf(config) as JsonObject;
    const { version = null, administrator_login: login = null, administrator_login_password: password = null } = given;
    const properties = { administratorLogin: login, administratorLoginPassword: password, version };
    const requests = [
      put(own, { location: "westeurope", properties }),
      put(`${own}/connectionPolicies/default`, { properties: { connectionType: "Redirect" } }),
      put(`${own}/sqlVulnerabilityAssessments/default`, { properties: { state: "Disabled" } }),
    ];
    return { kind: "sent" as const, id: own, requests, reads: [] };
  });
  const seen = new Map([[server, { release: "azurerm 5.2.0", runs }]]);
  const { edits, refused } = service.convertToAzapi([uriOf("main.tf")], undefined, { seen });
  assert.deepEqual(refused, []);
  const after = applyEdits(text, edits.find(({ uri }) => uri === uriOf("main.tf"))?.edits ?? []);
  assert.match(after, /"azapi_update_resource" "main_connection_policies" \{\n[\s\S]*?connectionType = "Redirect"\n/);
  assert.match(after, /"azapi_update_resource" "main_sql_vulnerability_assessments" \{\n[\s\S]*?state = "Disabled"\n/);
});
