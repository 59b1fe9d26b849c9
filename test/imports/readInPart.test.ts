/** What a provider reads in part, or refuses of what it has read itself, is imported all the same. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { ProviderState } from "../../server/src/azure/import/generate/mappingOfSchema";
import { afterProof } from "../../server/src/azure/import/provenState";
import type { JsonObject } from "../../server/src/azure/json";
import { importInto } from "./importInto";

const group = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg";
const subnet = `${group}/providers/Microsoft.Network/virtualNetworks/net/subnets/inner`;

function imported(states: Readonly<Record<string, { type: string; state: JsonObject }>>) {
  const responses = Object.keys(states).map((id) => ({ id, properties: {} }));
  return importInto({ responses, states: new Map(Object.entries(states)), providerVersion: "5.2.0" });
}

test("what is needed and not read is what the answer itself has, or a variable, and is left to what it is", () => {
  const hook = `${group}/providers/Microsoft.ContainerRegistry/registries/registry/webHooks/webhook`;
  const state = {
    name: "webhook",
    registry_name: "registry",
    resource_group_name: "rg",
    location: "westeurope",
    actions: ["push"],
  };
  const read = new Map([[hook, { type: "azurerm_container_registry_webhook", state }]]);
  const by = (properties: object) =>
    importInto({ responses: [{ id: hook, properties }], states: read, providerVersion: "5.2.0" });
  assert.match(by({ serviceUri: "https://a.example" }).text, /service_uri += "https:\/\/a\.example"/);
  const { text, made } = by({});
  assert.deepEqual(made.skipped, []);
  assert.match(text, /service_uri += var\.webhook_service_uri/);
  // Nobody knows what it takes, so that no default is.
  assert.match(text, /# Azure returns no service uri that azurerm takes, and keeps it/);
  assert.match(
    text,
    /variable "webhook_service_uri" \{\n {2}description = "Service uri for webhook\."\n {2}type += string\n\}/,
  );
  assert.match(text, /# service_uri: Azure returns none that azurerm takes\.\n {4}ignore_changes = \[service_uri\]/);
});

test("for what is no single value nothing can stand, and that is said", () => {
  const { made } = imported({
    [subnet]: {
      type: "azurerm_subnet",
      state: { name: "inner", resource_group_name: "rg", virtual_network_name: "net" },
    },
  });
  assert.deepEqual(
    made.skipped.map(({ because }) => because),
    ["azurerm would refuse it. Set one of address_prefixes or ip_address_pool."],
  );
});

const machine = `${group}/providers/Microsoft.Compute/virtualMachines/vm`;

test("a secret that something needs beside it is a variable, rather than that left out", () => {
  const state = {
    name: "vm",
    resource_group_name: "rg",
    location: "westeurope",
    size: "Standard_D2s_v5",
    admin_username: "adminuser",
    admin_password: "",
    network_interface_ids: [`${group}/providers/Microsoft.Network/networkInterfaces/nic`],
    os_disk: [{ caching: "ReadWrite", storage_account_type: "Standard_LRS" }],
    source_image_reference: [{ publisher: "a", offer: "b", sku: "c", version: "latest" }],
  };
  for (const password of ["", "ignored-as-imported"]) {
    const { text, made } = imported({
      [machine]: { type: "azurerm_windows_virtual_machine", state: { ...state, admin_password: password } },
    });
    assert.deepEqual(made.skipped, []);
    assert.match(text, /admin_username += "adminuser"/);
    assert.match(text, /admin_password += var\.vm_admin_password/);
    assert.match(text, /ignore_changes = \[admin_password\]/);
  }
});

test("an id in a casing that azurerm refuses is written in that which it takes, and what it needs and refuses is asked for", () => {
  const hub = `${group}/providers/Microsoft.Devices/IotHubs/hub`;
  const id = `${hub}/providers/Microsoft.Security/deviceSecurityGroups/one`;
  const { text, made } = imported({
    [id]: { type: "azurerm_iot_security_device_group", state: { name: "one", iothub_id: hub } },
  });
  assert.deepEqual(made.skipped, []);
  assert.ok(text.includes(`"${hub.replace("IotHubs", "iotHubs")}"`), text);
  const other = imported({
    [id]: { type: "azurerm_iot_security_device_group", state: { name: "one", iothub_id: "nothing" } },
  });
  assert.match(other.text, /iothub_id += var\.one_iothub_id/);
});

test("what a provider refuses is spelled as it says, then left out, and what it would change left as it is", () => {
  const site = `${group}/providers/Microsoft.Web/Sites/site`;
  const setting = `${site}/providers/Microsoft.Insights/diagnosticSettings/one`;
  const workspace = `${group}/providers/Microsoft.OperationalInsights/workspaces/logs`;
  const state = {
    name: "one",
    target_resource_id: site,
    log_analytics_workspace_id: workspace,
    log_analytics_destination_type: "Dedicated",
    enabled_log: [{ category_group: "allLogs" }],
  };
  let known: ProviderState = { type: "azurerm_monitor_diagnostic_setting", state };
  const written = () =>
    importInto({ responses: [{ id: setting }], states: new Map([[setting, known]]), providerVersion: "5.2.0" }).text;
  assert.ok(written().includes(`"${site}"`), written());
  const because = "ID was missing the `sites` element";
  known = afterProof(known, { kind: "refused", because, names: ["log_analytics_destination_type"] }, new Set())!;
  assert.ok(written().includes(`"${site.replace("Sites", "sites")}"`), written());
  known = afterProof(
    known,
    { kind: "refused", because: "wrong", names: ["log_analytics_destination_type"] },
    new Set(),
  )!;
  assert.doesNotMatch(written(), /log_analytics_destination_type/);
  known = afterProof(
    known,
    { kind: "planned", changes: ["log_analytics_destination_type.0"] },
    new Set(["enabled_metric"]),
  )!;
  assert.deepEqual([...known.wouldChange!], ["enabled_metric", "log_analytics_destination_type"]);
  assert.match(written(), /ignore_changes = \[enabled_metric, log_analytics_destination_type\]/);
  assert.equal(afterProof(known, { kind: "planned", changes: ["enabled_metric"] }, known.wouldChange!), undefined);
  assert.equal(afterProof(known, { kind: "planned", changes: [] }, new Set()), undefined);
  assert.equal(
    afterProof(known, { kind: "refused", because, names: ["log_analytics_destination_type"] }, new Set()),
    undefined,
  );
  assert.equal(afterProof(known, { kind: "lost" }, new Set()), undefined);
});
