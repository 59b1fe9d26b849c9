/**
 * Every set-up, as it is begun in an empty file, is applied, plans to no change, and is destroyed by the real azurerm and azapi against the loopback Azure. Only
 * where AZURERM and AZAPI name their binaries; SETUPS names those that are meant, where these are not all.
 */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { patience } from "../../scripts/patience.mjs";
import type { JsonObject } from "../../server/src/hosts/loopback/index";
import { type FakeCloud, startFakeCloud } from "../../server/src/hosts/provider/fakeCloud";
import { typeOfId } from "../../server/src/resourceIds/index";
import { begunSetUp, setUps } from "../harness/setUps";
import { azure, playWith, skipApplying, subscription, terraformIn } from "./terraformBeside";

const home = mkdtempSync(join(tmpdir(), "azureml-terraform-set-ups-"));
const namespaces = [...new Set(setUps().flatMap(({ prefix }) => begunSetUp(prefix).match(/Microsoft\.\w+/g) ?? []))];

/** What is said of what a set-up takes to be there. */
const given: Readonly<Record<string, JsonObject>> = {
  "Microsoft.Network/virtualNetworks/subnets": {
    addressPrefix: "10.0.1.0/24",
    privateEndpointNetworkPolicies: "Disabled",
    privateLinkServiceNetworkPolicies: "Enabled",
  },
  "Microsoft.Network/privateDnsZones": {
    maxNumberOfRecordSets: 25000,
    numberOfRecordSets: 1,
    maxNumberOfVirtualNetworkLinks: 1000,
    maxNumberOfVirtualNetworkLinksWithRegistration: 100,
  },
};

let cloud: FakeCloud;
before(async () => {
  cloud = await startFakeCloud(playWith(namespaces));
});
after(() => {
  cloud.stop();
  rmSync(home, { recursive: true, force: true });
});

for (const { prefix } of setUps().slice(1)) {
  const isMeant = process.env.SETUPS?.split(",").includes(prefix) ?? true;
  test(`${prefix} is applied and destroyed`, {
    skip: skipApplying || !isMeant,
    timeout: patience(300_000),
  }, async (context) => {
    const folder = mkdtempSync(join(home, "module-"));
    const text = begunSetUp(prefix);
    writeFileSync(join(folder, "main.tf"), withoutWaiting(text));
    azure.clear();
    for (const id of readIn(text))
      azure.put(id, "2025-06-01", {
        location: "westeurope",
        properties: given[typeOfId(id)!] ?? {},
        sku: { name: "Basic", tier: "Basic" },
        identity,
      });
    const run = terraformIn(folder, cloud);
    const { add } = await run("apply", "-auto-approve");
    assert.deepEqual((await run("plan")).planned, []);
    assert.equal((await run("destroy", "-auto-approve")).remove, add);
    context.diagnostic(`${add} resources`);
  });
}

const identity = { type: "SystemAssigned", principalId: subscription, tenantId: subscription };

/** Nothing has to be waited for here: what waits is something else that waits for the same. */
function withoutWaiting(text: string): string {
  return text
    .replaceAll('"time_sleep"', '"terraform_data"')
    .replaceAll("time_sleep.", "terraform_data.")
    .replaceAll("create_duration", "input");
}

/** The ids of what a set-up takes to be there. */
function readIn(text: string): string[] {
  const group = (name: string) => `/subscriptions/${subscription}/resourceGroups/${name}`;
  return [...text.matchAll(/^data "(\w+)" "\w+" \{\n([\s\S]*?)\n\}/gm)].flatMap(([, type, body]) => {
    const said = (name: string) => new RegExp(`^ *${name} *= "(.*)"`, "m").exec(body!)?.[1] ?? "";
    const path = {
      azurerm_machine_learning_workspace: `Microsoft.MachineLearningServices/workspaces/${said("name")}`,
      azurerm_private_dns_zone: `Microsoft.Network/privateDnsZones/${said("name")}`,
      azurerm_subnet: `Microsoft.Network/virtualNetworks/${said("virtual_network_name")}/subnets/${said("name")}`,
    }[type!];
    return path === undefined ? [] : [`${group(said("resource_group_name"))}/providers/${path}`];
  });
}
