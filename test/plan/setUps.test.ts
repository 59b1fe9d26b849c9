/**
 * Every set-up, as it is begun in an empty file, is applied, plans to no change, and is destroyed by the real azurerm and azapi against the loopback Azure. Only
 * where AZURERM and AZAPI name their binaries; SETUPS names those that are meant, where these are not all.
 */
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { patience } from "../../scripts/patience.mjs";
import { createLoopbackAzure, type JsonObject } from "../../server/src/hosts/loopback/index";
import { type FakeCloud, type PlayCloud, startFakeCloud } from "../../server/src/hosts/provider/fakeCloud";
import { nobodysDomain } from "../../server/src/hosts/provider/selfSigned";
import { typeOfId } from "../../server/src/resourceIds/index";
import { catalog } from "../harness/service";
import { begunSetUp, setUps } from "../harness/setUps";
import { findTerraform } from "../terraform/findTerraform";
import { execute } from "../terraform/openTerraform";
import { overridesIn } from "../terraform/overrides";

const [azurerm, azapi] = [process.env.AZURERM ?? "", process.env.AZAPI ?? ""];
const terraform = findTerraform();
const skip =
  !existsSync(azurerm) || !existsSync(azapi) || !terraform
    ? "AZURERM and AZAPI name no binaries, or there is no Terraform."
    : false;
const subscription = "11111111-2222-3333-4444-555555555555";
const home = mkdtempSync(join(tmpdir(), "azureml-terraform-set-ups-"));
const azure = createLoopbackAzure({ types: catalog.resourceTypes, mayInvent: true });
/** What a service says of itself beyond what it is sent, and a provider takes for granted; by the type. */
const added: Readonly<Record<string, (name: string, sent: JsonObject) => JsonObject>> = {
  "Microsoft.KeyVault/vaults": (name) => ({ vaultUri: `https://${name}.${nobodysDomain}/` }),
  "Microsoft.DocumentDB/databaseAccounts": (name, { locations }) => ({
    ...namedRegions(name, locations as readonly JsonObject[]),
    backupPolicy: {
      type: "Periodic",
      periodicModeProperties: {
        backupIntervalInMinutes: 240,
        backupRetentionIntervalInHours: 8,
        backupStorageRedundancy: "Geo",
      },
    },
  }),
};

const registered = [
  ...new Set(setUps().flatMap(({ prefix }) => begunSetUp(prefix).match(/Microsoft\.\w+/g) ?? [])),
].map((namespace) => ({
  id: `/subscriptions/${subscription}/providers/${namespace}`,
  namespace,
  registrationState: "Registered",
  resourceTypes: [],
}));

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

/** The regions of a database, each with the id that Azure gives it. */
function namedRegions(name: string, sent: readonly JsonObject[]) {
  const locations = sent.map((one) => ({ ...one, id: `${name}-${one.locationName}` }));
  return { locations, failoverPolicies: locations, readLocations: locations, writeLocations: locations };
}

/** What is there as soon as something of a type is: `blobServices/default`. */
const inside: Readonly<Record<string, readonly string[]>> = {
  "Microsoft.Storage/storageAccounts": ["blobServices/default", "fileServices/default"],
  "Microsoft.Network/privateDnsZones": ["SOA/@"],
};

const play: PlayCloud = async (request) => {
  if (request.path === `/subscriptions/${subscription}/providers`)
    return { status: 200, body: JSON.stringify({ value: registered }) };
  const role = /\/providers\/Microsoft\.Authorization\/roleDefinitions(?:\/([\w-]+))?$/.exec(request.path);
  if (role) return { status: 200, body: JSON.stringify(roleDefinitions(role[1], request.query)) };
  const [, type, name] = /\/providers\/([^/]+\/[^/]+)\/([^/]+)$/.exec(request.path) ?? [];
  if (request.method === "DELETE" && type === "Microsoft.KeyVault/vaults")
    azure.put(deletedVault(name!), "", { properties: { purgeProtectionEnabled: true } });
  // Without a word.
  if (request.method === "DELETE" && type === "Microsoft.DocumentDB/databaseAccounts")
    return { ...(await azure.play(request)), status: 204 };
  if (request.method !== "PUT" || type === undefined || name === undefined) return azure.play(request);
  const body = JSON.parse(request.body) as JsonObject;
  const sent = (body.properties ?? {}) as JsonObject;
  const properties = { ...sent, ...added[type]?.(name, sent) };
  const answer = await azure.play({ ...request, body: JSON.stringify({ ...body, properties }) });
  for (const part of inside[type] ?? []) azure.put(`${request.path}/${part}`, "", { properties: {} });
  return answer;
};

let cloud: FakeCloud;
before(async () => {
  cloud = await startFakeCloud(play);
});
after(() => {
  cloud.stop();
  rmSync(home, { recursive: true, force: true });
});

/** These make keys in a vault, which is no part of the resource manager. */
const withKeys: ReadonlySet<string> = new Set(["azureml-workspace-encrypted", "azureml-workspace-identity"]);

for (const { prefix } of setUps().slice(1)) {
  const isMeant = !withKeys.has(prefix) && (process.env.SETUPS?.split(",").includes(prefix) ?? true);
  test(`${prefix} is applied and destroyed`, {
    skip: skip || !isMeant,
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
    const environment = {
      ...process.env,
      ...cloud.environment(folder),
      ARM_SUBSCRIPTION_ID: subscription,
      ARM_USE_CLI: "false",
      TF_CLI_CONFIG_FILE: overridesIn(folder, { "hashicorp/azurerm": azurerm, "azure/azapi": azapi }),
      TF_IN_AUTOMATION: "1",
    };
    const run = async (...args: readonly string[]) => {
      const output = await execute(terraform!, [...args, "-input=false", "-json"], folder, environment);
      const events = output.split("\n").flatMap((line) => (line.startsWith("{") ? [JSON.parse(line)] : []));
      const errors = events.flatMap(({ diagnostic: of }) =>
        of?.severity === "error" ? [`${of.address}: ${of.summary} ${of.detail}`] : [],
      );
      assert.deepEqual(errors, [], args[0]);
      const planned = events.flatMap(({ type, change }) =>
        type === "planned_change" ? [`${change.action} ${change.resource.addr} ${change.reason ?? ""}`] : [],
      );
      return { ...events.findLast(({ type }) => type === "change_summary")?.changes, planned };
    };
    const { add } = await run("apply", "-auto-approve");
    assert.deepEqual((await run("plan")).planned, []);
    assert.equal((await run("destroy", "-auto-approve")).remove, add);
    context.diagnostic(`${add} resources`);
  });
}

/** A vault that is protected stays where deleted ones are. */
function deletedVault(name: string): string {
  return `/subscriptions/${subscription}/providers/Microsoft.KeyVault/locations/westeurope/deletedVaults/${name}`;
}

/** The role with an id, or those whose names a filter asks for. */
function roleDefinitions(guid: string | undefined, query: string) {
  const name = /roleName eq '([^']*)'/.exec(new URLSearchParams(query).get("$filter") ?? "")?.[1] ?? "";
  const role = guid === undefined ? catalog.roles?.named(name) : catalog.roles?.withId(guid);
  const id = `/subscriptions/${subscription}/providers/Microsoft.Authorization/roleDefinitions/${role?.id}`;
  const found = { id, name: role?.id, properties: { roleName: role?.name, type: "BuiltInRole" } };
  return guid === undefined ? { value: [found] } : found;
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
