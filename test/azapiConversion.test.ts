/**
 * Every file below test/cases/azapi is converted to azapi: `x.tf` becomes `x.azapi.tf`, and that `x.back.tf`, each below a comment for each resource that stays as it is.
 * UPDATE_CASES=1 writes what comes out: look at the difference before you keep it.
 */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type JsonObject, plainOf } from "../server/src/azure/index";
import type { Service } from "../server/src/service";
import { applyEdits } from "../server/src/text/index";
import { caseFiles, readFile } from "./harness/cases";
import { pinned, root, serviceWith, uriOf } from "./harness/service";

const updates = process.env.UPDATE_CASES === "1";

for (const file of caseFiles("azapi", ".tf").filter((one) => !/\.(?:azapi|back)\.tf$/.test(one))) {
  const name = file.replace(/\.tf$/, "");
  test(name, () => {
    const service = serviceWith({ "main.tf": readFile(file), "versions.tf": pinned("5.2.0") });
    const { edits, refused, notes } = service.convertToAzapi([uriOf("main.tf")]);
    const own = edits.find(({ uri }) => uri === uriOf("main.tf"))?.edits ?? [];
    const stays = refused.map(({ address, because }) => `# ${address} stays as it is: ${because.join(" ")}\n`);
    const noted = notes.map(({ address, text }) => `# ${address}: ${text}\n`);
    const text = stays.join("") + noted.join("") + applyEdits(readFile(file), own);
    if (updates) writeFileSync(join(root, `${name}.azapi.tf`), text);
    else assert.equal(text, readFile(`${name}.azapi.tf`));
    const back = serviceWith({ "main.tf": text, "versions.tf": pinned("5.2.0") });
    const returned = back.convertToAzurerm([uriOf("main.tf")]);
    const again = applyEdits(text, returned.edits.find(({ uri }) => uri === uriOf("main.tf"))?.edits ?? []);
    const stay = returned.refused.map(({ address, because }) => `# ${address} stays as it is: ${because.join(" ")}\n`);
    const expected = `${name}.back.tf`;
    if (updates) writeFileSync(join(root, expected), stay.join("") + again);
    else assert.equal(stay.join("") + again, readFile(expected));
  });
}

const group = 'resource "azurerm_resource_group" "main" {\n  name     = "rg"\n  location = "westeurope"\n}\n';
const identity = `resource "azurerm_user_assigned_identity" "main" {
  name                = "id"
  location            = "westeurope"
  resource_group_name = azurerm_resource_group.main.name
}
`;

function convert(files: Readonly<Record<string, string>>, ...names: string[]) {
  const service = serviceWith({ "versions.tf": pinned("5.2.0"), "group.tf": group, ...files });
  const made = service.convertToAzapi(names.map(uriOf));
  const texts = made.edits.map(({ uri, edits }) => [
    uri.slice(uriOf("").length),
    applyEdits(service.text(uri)!, edits),
  ]);
  return { ...made, texts: Object.fromEntries(texts) as Record<string, string> };
}

test("azapi is required once, where providers are required", () => {
  const { texts } = convert({ "main.tf": identity }, "main.tf");
  assert.match(texts["versions.tf"] ?? "", /azapi = \{\n {6}source {2}= "Azure\/azapi"\n {6}version = "~> 2\.4"\n/);
  const sets = convert({ "main.tf": readFile("test/cases/azapi/sets.tf") }, "main.tf");
  assert.match(sets.texts["versions.tf"] ?? "", /version = "~> 2\.9"\n/, "older ones have no list_unique_id_property");
  const there = convert({ "main.tf": identity, "versions.tf": pinned("2.12.0", "azapi") }, "main.tf");
  assert.deepEqual(Object.keys(there.texts), ["main.tf"]);
});

test("references in other files of the module follow", () => {
  const output =
    'output "id" {\n  value = [azurerm_user_assigned_identity.main.id, azurerm_user_assigned_identity.main.client_id]\n}\n';
  const { texts } = convert({ "main.tf": identity, "outputs.tf": output }, "main.tf");
  assert.match(
    texts["outputs.tf"] ?? "",
    /\[azapi_resource\.main\.id, azapi_resource\.main\.output\.properties\.clientId\]/,
  );
});

test("a connection string of another cloud keeps an account as it is", () => {
  const account = `resource "azurerm_storage_account" "main" {
  name                     = "stacc"
  resource_group_name      = "rg"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

output "text" {
  value     = azurerm_storage_account.main.primary_connection_string
  sensitive = true
}
`;
  const cloud = 'provider "azurerm" {\n  environment = "china"\n  features {}\n}\n';
  assert.deepEqual(convert({ "main.tf": account }, "main.tf").refused, []);
  const { refused } = convert({ "main.tf": account, "provider.tf": cloud }, "main.tf");
  assert.match(refused[0]?.because.join(" ") ?? "", /primary_connection_string is read, and it is another one/);
});

test("nothing is converted in a file with errors, or where something else may be about it", () => {
  const because = (files: Readonly<Record<string, string>>) => {
    const { edits, refused } = convert(files, "main.tf");
    assert.deepEqual(edits, []);
    return refused.flatMap((one) => one.because).join(" ");
  };
  assert.match(because({ "main.tf": `${identity}output "x" {\n  value = [\n` }), /main\.tf has errors/);
  assert.match(because({ "main.tf": identity, "a_override.tf": identity }), /override file changes it/);
  const imported = 'import {\n  to = azurerm_user_assigned_identity.main\n  id = "x"\n}\n';
  assert.match(because({ "main.tf": identity, "import.tf": imported }), /An import block is about it \(import\.tf:2\)/);
  const test =
    'run "a" {\n  assert {\n    condition     = azurerm_user_assigned_identity.main.name == "id"\n    error_message = "no"\n  }\n}\n';
  assert.match(because({ "main.tf": identity, "a.tftest.hcl": test }), /A test names it \(a\.tftest\.hcl:3\)/);
  const read = 'output "x" {\n  value = azurerm_user_assigned_identity.main\n}\n';
  assert.match(because({ "main.tf": identity, "x.tf": read }), /is read as a whole/);
});

test("a resource with errors stays as it is, and so does one that azapi would not take", () => {
  const { refused } = convert({ "main.tf": identity.replace('westeurope"', 'westeurope"\n  unknown = 1') }, "main.tf");
  assert.match(refused[0]?.because.join(" ") ?? "", /unknown/);
  const undeclared = identity.replace('"westeurope"', "var.missing");
  assert.match(
    convert({ "main.tf": undeclared }, "main.tf").refused[0]?.because.join(" ") ?? "",
    /^It has errors\. .*missing/,
  );
});

test("an azapi that takes over no state is given none", () => {
  const files = { "main.tf": identity, "azapi.tf": pinned("2.3.0", "azapi") };
  assert.match(convert(files, "main.tf").refused[0]?.because.join(" ") ?? "", /^azapi 2\.3\.0 is in force, and takes/);
});

test("what another major version sends is not known, unless a provider has proven it", () => {
  const files = { "main.tf": identity, "versions.tf": pinned("4.81.0") };
  assert.match(convert(files, "main.tf").refused[0]?.because.join(" ") ?? "", /^azurerm 4\.81\.0 is in force/);
  const service = serviceWith({ "group.tf": group, ...files });
  const { converted, refused } = service.convertToAzapi([uriOf("main.tf")], undefined, { proven: "all" });
  assert.deepEqual([converted.length, refused.length], [1, 0]);
  const objections = new Map([["azurerm_user_assigned_identity.main", ["It sends something else."]]]);
  const objected = service.convertToAzapi([uriOf("main.tf")], undefined, { proven: "all", objections });
  assert.deepEqual(objected.refused[0]?.because, ["It sends something else."]);
});

const account = `resource "azurerm_maps_account" "main" {
  name                         = var.name
  resource_group_name          = azurerm_resource_group.main.name
  location                     = "westeurope"
  sku_name                     = "G2"
  local_authentication_enabled = false
}

variable "name" {
  type = string
}
`;

/** What a provider would be seen to send for what is tried of the account; `sendsFlag` says whether the flag is a part of it. */
function accountSeen(service: Service, sendsFlag: boolean) {
  const [trial] = service.azapiTrials([uriOf("main.tf")], ["azurerm_maps_account.main"]);
  const runs = trial!.runs.map(({ config }) => {
    const given = plainOf(config) as JsonObject;
    const path = `/subscriptions/s/resourceGroups/${given.resource_group_name}/providers/Microsoft.Maps/accounts/${given.name}`;
    const properties = sendsFlag ? { disableLocalAuth: !given.local_authentication_enabled } : {};
    const body = { location: "westeurope", sku: { name: "G2" }, properties };
    const requests = [{ method: "PUT", path, apiVersion: "2023-06-01", body }];
    return { kind: "sent" as const, id: path, requests, reads: [] };
  });
  return new Map([["azurerm_maps_account.main", { release: "azurerm 5.2.0", runs }]]);
}

test("what a provider is seen to send is the body, with the name that only Terraform knows", () => {
  const service = serviceWith({ "versions.tf": pinned("5.2.0"), "group.tf": group, "main.tf": account });
  const seen = accountSeen(service, true);
  const { edits, refused } = service.convertToAzapi([uriOf("main.tf")], undefined, { seen });
  assert.deepEqual(refused, []);
  const text = applyEdits(account, edits.find(({ uri }) => uri === uriOf("main.tf"))!.edits);
  assert.match(text, /name {6}= var\.name\n {2}parent_id = azurerm_resource_group\.main\.id\n/);
  assert.match(text, /disableLocalAuth = true/);
});

test("what a provider acts upon itself, and does not send, is not lost", () => {
  const service = serviceWith({ "versions.tf": pinned("5.2.0"), "group.tf": group, "main.tf": account });
  const { refused } = service.convertToAzapi([uriOf("main.tf")], undefined, { seen: accountSeen(service, false) });
  assert.match(
    refused[0]?.because.join(" ") ?? "",
    /^local_authentication_enabled is not sent to Azure: azurerm 5\.2\.0/,
  );
});

test("a list that is seen to be sent empty, and that others fill, is ignored", () => {
  const network =
    'resource "azurerm_route_table" "main" {\n  name                = "rt"\n  resource_group_name = "rg"\n  location            = "westeurope"\n}\n';
  const service = serviceWith({ "versions.tf": pinned("5.2.0"), "main.tf": network });
  const [trial] = service.azapiTrials([uriOf("main.tf")], ["azurerm_route_table.main"]);
  const path = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/routeTables/rt";
  const properties = { routes: [] };
  const body = { location: "westeurope", properties };
  const requests = [{ method: "PUT", path, apiVersion: "2025-01-01", body }];
  const runs = trial!.runs.map(() => ({ kind: "sent" as const, id: path, requests, reads: [] }));
  const seen = new Map([["azurerm_route_table.main", { release: "azurerm 5.2.0", runs }]]);
  const { edits, refused } = service.convertToAzapi([uriOf("main.tf")], undefined, { seen });
  assert.deepEqual(refused, []);
  const text = applyEdits(network, edits.find(({ uri }) => uri === uriOf("main.tf"))!.edits);
  assert.match(text, /routes = \[\]\n[\s\S]*ignore_changes = \[body\.properties\.routes\]\n/);
});

test("only what is meant is converted", () => {
  const service = serviceWith({ "main.tf": `${group}${identity}${identity.replace('"main"', '"other"')}` });
  const { converted, refused } = service.convertToAzapi([uriOf("main.tf")], ["azurerm_user_assigned_identity.other"]);
  assert.deepEqual(converted, [
    { uri: uriOf("main.tf"), from: "azurerm_user_assigned_identity.other", to: "azapi_resource.other" },
  ]);
  assert.deepEqual(refused, []);
});

test("another version of the API is written where azapi knows it and it has what is sent", () => {
  const written = (apiVersion: string, text = identity) => {
    const service = serviceWith({ "versions.tf": pinned("5.2.0"), "group.tf": group, "main.tf": text });
    const { edits, refused } = service.convertToAzapi([uriOf("main.tf")], undefined, { apiVersion });
    const own = edits.find(({ uri }) => uri === uriOf("main.tf"))?.edits ?? [];
    return applyEdits(text, own) + refused.flatMap((one) => one.because).join(" ");
  };
  assert.match(written("2023-01-31"), /properties is sent by azurerm, and cannot be set in .*@2023-01-31\./);
  assert.match(
    written("2023-04-01", identity.replace("user_assigned_identity", "application_security_group")),
    /"Microsoft\.Network\/applicationSecurityGroups@2023-04-01"/,
  );
  assert.match(
    written("1999-01-01"),
    /azapi does not know Microsoft\.ManagedIdentity\/userAssignedIdentities@1999-01-01\./,
  );
});

test("azapi is told what replaces a resource where that is wanted", () => {
  const text = `resource "azurerm_storage_account" "main" {
  name                     = "stacc"
  resource_group_name      = "rg"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}
`;
  const written = (namesTriggers: boolean) => {
    const service = serviceWith({ "versions.tf": pinned("5.2.0"), "main.tf": text });
    const { edits } = service.convertToAzapi([uriOf("main.tf")], ["azurerm_storage_account.main"], { namesTriggers });
    return applyEdits(text, edits.find(({ uri }) => uri === uriOf("main.tf"))?.edits ?? []);
  };
  assert.doesNotMatch(written(false), /replace_triggers_refs/);
  const [, named = ""] = /^ {2}replace_triggers_refs = \[([^\]]*)\]$/m.exec(written(true)) ?? [];
  assert.match(named, /"properties\.dnsEndpointType"/);
  assert.doesNotMatch(named, /sku/, "its replication is changed in place");
});

test("a body that is a text, as azapi 1 takes it, is named as the reason", () => {
  const type = "Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30";
  const text = `resource "azapi_resource" "main" {\n  type      = "${type}"\n  name      = "id"\n  parent_id = azurerm_resource_group.main.id\n  location  = "westeurope"\n  body = jsonencode({\n    properties = {\n      isolationScope = "None"\n    }\n  })\n}\n`;
  const service = serviceWith({ "group.tf": group, "main.tf": text, "versions.tf": pinned("1.15.0", "azapi") });
  const { edits, refused } = service.convertToAzurerm([uriOf("main.tf")]);
  assert.deepEqual(edits, []);
  assert.match(
    refused[0]?.because.join(" ") ?? "",
    /^Its body is not written out as an object: .* which only azapi 1 takes\.$/,
  );
});
