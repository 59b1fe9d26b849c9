/**
 * A Terraform that applies and plans with the real azurerm and azapi against a loopback Azure, which says of some types what a service adds and a provider takes for
 * granted. AZURERM and AZAPI name the binaries.
 */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { createLoopbackAzure, type JsonObject, type LoopbackAzure } from "../../server/src/hosts/loopback/index";
import type { CloudRequest, FakeCloud, PlayCloud } from "../../server/src/hosts/provider/fakeCloud";
import { nobodysDomain } from "../../server/src/hosts/provider/selfSigned";
import { typeOfId } from "../../server/src/resourceIds/index";
import { catalog } from "../harness/service";
import { findTerraform } from "../terraform/findTerraform";
import { execute } from "../terraform/openTerraform";
import { overridesIn } from "../terraform/overrides";
import { keysOfVaults } from "./keysOfVaults";
import { policiesIn } from "./orderedElsewhere";

const [azurerm, azapi] = [process.env.AZURERM ?? "", process.env.AZAPI ?? ""];
const terraform = findTerraform();
/** Why nothing is applied, if that is so. */
export const skipApplying =
  !existsSync(azurerm) || !existsSync(azapi) || !terraform
    ? "AZURERM and AZAPI name no binaries, or there is no Terraform."
    : false;
/** In whose subscription all is. */
export const subscription = "11111111-2222-3333-4444-555555555555";
/** What is there. */
export const azure = emptyAzure();

/** One in which nothing is there. */
export function emptyAzure() {
  return createLoopbackAzure({ types: catalog.resourceTypes, mayInvent: true, keepsElsewhere: true });
}

/** Numbers and flags that a cache has as texts. */
const cacheNumbers = {
  ...{ maxclients: "1000", "maxfragmentationmemory-reserved": "125", "maxmemory-delta": "125" },
  ...{ "maxmemory-reserved": "125", "rdb-backup-enabled": "false", "aof-backup-enabled": "false" },
  ...{
    "rdb-backup-frequency": "60",
    "rdb-backup-max-snapshot-count": "1",
    "aad-enabled": "false",
    authnotrequired: "false",
  },
};
/** What a service says of itself beyond what it is sent, and a provider takes for granted; by the type. */
const added: Readonly<Record<string, (name: string, sent: JsonObject) => JsonObject>> = {
  "Microsoft.KeyVault/vaults": (name) => ({ vaultUri: `https://${name}.vault.${nobodysDomain}/` }),
  "Microsoft.EventHub/namespaces": (_, { maximumThroughputUnits = 0 }) => ({ maximumThroughputUnits }),
  "Microsoft.AppConfiguration/configurationStores": () => ({
    encryption: { keyVaultProperties: null },
  }),
  "Microsoft.Batch/batchAccounts": (
    _,
    { allowedAuthenticationModes = ["AAD", "SharedKey", "TaskAuthenticationToken"] },
  ) => ({
    allowedAuthenticationModes,
  }),
  "Microsoft.Cache/redis": (name, { redisConfiguration }) => ({
    hostName: `${name}.${nobodysDomain}`,
    sslPort: 6380,
    redisConfiguration: { ...cacheNumbers, ...(redisConfiguration as JsonObject) },
  }),
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

const keyOf = (name: string, readOnly: boolean) => ({
  ...{
    id: `id-${name}`,
    name,
    value: `secret-${name}`,
    connectionString: `Id=id-${name};Secret=secret-${name}`,
    readOnly,
  },
});
/** What a service answers to an action that is asked of something by name. */
const actions: Readonly<Record<string, JsonObject>> = {
  "Microsoft.AppConfiguration/configurationStores/listKeys": {
    value: [
      ...[keyOf("Primary", false), keyOf("Secondary", false)],
      ...[keyOf("Primary Read Only", true), keyOf("Secondary Read Only", true)],
    ],
  },
  "Microsoft.Batch/batchAccounts/listKeys": { primary: "first", secondary: "second" },
  "Microsoft.Search/searchServices/listQueryKeys": { value: [{ name: "portal", key: "query" }] },
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
  "Microsoft.EventHub/namespaces": ["networkRuleSets/default"],
  "Microsoft.ServiceBus/namespaces": ["networkRuleSets/default"],
  "Microsoft.ApiManagement/service": ["portalsettings/delegation", "portalsettings/signin", "portalsettings/signup"],
};

const openToAll = { defaultAction: "Allow", publicNetworkAccess: "Enabled", trustedServiceAccessEnabled: false };

/** Plays what is there, with these namespaces registered. */
export function playWith(namespaces: readonly string[], there = azure): PlayCloud {
  const registered = namespaces.map((namespace) => ({
    id: `/subscriptions/${subscription}/providers/${namespace}`,
    namespace,
    registrationState: "Registered",
    resourceTypes: [],
  }));
  const playKey = keysOfVaults();
  return async (request) => {
    const ofKey = playKey(request);
    if (ofKey) return ofKey;
    // A file system is made and removed without a word.
    if (request.host?.includes(".dfs.") && ["PUT", "DELETE"].includes(request.method))
      return { ...(await there.play(request)), status: request.method === "PUT" ? 201 : 202, body: "" };
    if (request.path === done) return { status: 200, body: '{"status":"Succeeded"}' };
    if (request.path === `/subscriptions/${subscription}/providers`)
      return { status: 200, body: JSON.stringify({ value: registered }) };
    const role = /\/providers\/Microsoft\.Authorization\/roleDefinitions(?:\/([\w-]+))?$/.exec(request.path);
    if (role) return { status: 200, body: JSON.stringify(roleDefinitions(role[1], request.query)) };
    const [, of, action] = /\/providers\/([^/]+\/[^/]+)\/[^/]+\/(\w+)$/.exec(request.path) ?? [];
    const answered = request.method === "POST" ? actions[`${of}/${action}`] : undefined;
    if (answered) return { status: 200, body: JSON.stringify(answered) };
    const [, vault = "", change] = /^(.*)\/accessPolicies\/(add|replace|remove)$/i.exec(request.path) ?? [];
    if (change && request.method === "PUT") return { status: 200, body: changePolicies(there, vault, change, request) };
    const [, type, name] = /\/providers\/([^/]+\/[^/]+)\/([^/]+)$/.exec(request.path) ?? [];
    if (request.method === "DELETE" && type === "Microsoft.KeyVault/vaults")
      there.put(deletedOf(type, name!), "", { properties: { purgeProtectionEnabled: true } });
    if (request.method === "DELETE" && type === "Microsoft.ApiManagement/service")
      there.put(deletedOf(type, name!), "", { properties: {} });
    const whole = typeOfId(request.path);
    if (request.method === "DELETE" && whole && removedSilently.has(whole))
      return { ...(await there.play(request)), status: 204 };
    if (request.method !== "PUT" || type === undefined || name === undefined) return there.play(request);
    const body = JSON.parse(request.body) as JsonObject;
    const sent = (body.properties ?? {}) as JsonObject;
    const properties = { ...sent, ...added[type]?.(name, sent) };
    const answer = await there.play({ ...request, body: JSON.stringify({ ...body, properties }) });
    for (const part of inside[type] ?? [])
      there.put(`${request.path}/${part}`, "", { properties: part.startsWith("networkRuleSets") ? openToAll : {} });
    return answer.status === 200 && createdLater.has(type) ? { ...answer, status: 202, operation: done } : answer;
  };
}

/** Types that azurerm takes to be gone at once, without a word. */
const removedSilently: ReadonlySet<string> = new Set([
  "Microsoft.DocumentDB/databaseAccounts",
  "Microsoft.ContainerService/managedClusters",
  "Microsoft.Network/networkWatchers",
  "Microsoft.Network/networkWatchers/connectionMonitors",
  "Microsoft.DBforPostgreSQL/flexibleServers",
]);

/** Where it is told of an operation that it is done. */
const done = `/subscriptions/${subscription}/operations/done`;

/** Types that azurerm never takes to be there at once. */
const createdLater: ReadonlySet<string> = new Set(["Microsoft.DBforPostgreSQL/flexibleServers"]);

/** What Terraform does in a folder: what it says that it changes, and plans. Errors fail the test. */
export function terraformIn(folder: string, cloud: FakeCloud, more: Readonly<Record<string, string>> = {}) {
  const run = failingTerraformIn(folder, cloud, more);
  return async (...args: readonly string[]) => {
    const { errors, ...said } = await run(...args);
    assert.deepEqual(errors, [], args[0]);
    return said;
  };
}

/** The same with what it says of errors. */
export function failingTerraformIn(folder: string, cloud: FakeCloud, more: Readonly<Record<string, string>> = {}) {
  const environment = {
    ...process.env,
    ...cloud.environment(folder),
    ARM_SUBSCRIPTION_ID: subscription,
    ARM_USE_CLI: "false",
    TF_CLI_CONFIG_FILE: overridesIn(folder, { "hashicorp/azurerm": azurerm, "azure/azapi": azapi }),
    TF_IN_AUTOMATION: "1",
    ...more,
  };
  return async (...args: readonly string[]) => {
    const output = await execute(terraform!, [...args, "-input=false", "-json"], folder, environment);
    const events = output.split("\n").flatMap((line) => (line.startsWith("{") ? [JSON.parse(line)] : []));
    const errors: string[] = events.flatMap(({ diagnostic: of }) =>
      of?.severity === "error" ? [`${of.address}: ${of.summary} ${of.detail}`] : [],
    );
    const planned: string[] = events.flatMap(({ type, change }) =>
      type === "planned_change" ? [`${change.action} ${change.resource.addr} ${change.reason ?? ""}`] : [],
    );
    const outputs: string[] = events.flatMap((event) =>
      event.type === "outputs"
        ? Object.entries<{ action?: string }>(event.outputs).flatMap(([name, { action = "noop" }]) =>
            action === "noop" ? [] : [`${action} ${name}`],
          )
        : [],
    );
    return { ...events.findLast(({ type }) => type === "change_summary")?.changes, planned, outputs, errors };
  };
}

/** Changes the policies of a vault; what it has afterwards. */
function changePolicies(there: LoopbackAzure, vault: string, change: string, { path, body }: CloudRequest): string {
  const answer = there.given(vault) ?? {};
  const { accessPolicies: before = [], ...properties } = (answer.properties ?? {}) as JsonObject;
  const changed = policiesIn(JSON.parse(body) as JsonObject);
  const others = (before as readonly JsonObject[]).filter(
    ({ objectId }) => !changed.some((one) => one.objectId === objectId),
  );
  const accessPolicies = change === "remove" ? others : [...others, ...changed];
  there.put(vault, "", { ...answer, properties: { ...properties, accessPolicies } });
  return JSON.stringify({ id: path, properties: { accessPolicies } });
}

/** What is destroyed stays for a while where deleted ones are: a vault, or a service of API Management. */
function deletedOf(type: string, name: string): string {
  const [namespace, list = ""] = type.split("/");
  const deleted = list === "vaults" ? "deletedVaults" : "deletedServices";
  return `/subscriptions/${subscription}/providers/${namespace}/locations/westeurope/${deleted}/${name}`;
}

/** The role with an id, or those whose names a filter asks for. */
function roleDefinitions(guid: string | undefined, query: string) {
  const name = /roleName eq '([^']*)'/.exec(new URLSearchParams(query).get("$filter") ?? "")?.[1] ?? "";
  const role = guid === undefined ? catalog.roles?.named(name) : catalog.roles?.withId(guid);
  const id = `/subscriptions/${subscription}/providers/Microsoft.Authorization/roleDefinitions/${role?.id}`;
  const found = { id, name: role?.id, properties: { roleName: role?.name, type: "BuiltInRole" } };
  return guid === undefined ? { value: [found] } : found;
}
