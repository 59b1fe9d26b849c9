/** The loopback Azure answers about what is laid into it as Azure's resource manager does, and learns what a provider misses. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readResourceTypes } from "../../server/src/catalog/index";
import { createLoopbackAzure, type LoopbackAzure } from "../../server/src/hosts/loopback/index";
import { lessonsIn } from "../../server/src/hosts/loopback/keptLessons";
import { root } from "../harness/service";

const types = readResourceTypes(readFileSync(join(root, "server/data/azureTypes.txt"), "latin1"));
const group = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg";
const network = `${group}/providers/Microsoft.Network/virtualNetworks/net`;
const vault = `${group}/providers/Microsoft.KeyVault/vaults/kv`;

async function ask(azure: LoopbackAzure, method: string, path: string, query = "", body?: object) {
  const answer = await azure.play({ method, path, query, body: body ? JSON.stringify(body) : "" });
  return { status: answer.status, body: answer.body === undefined ? undefined : JSON.parse(answer.body) };
}

test("what is put comes back under any casing of its id, with what Azure adds", async () => {
  const azure = createLoopbackAzure({ types });
  const sent = {
    location: "westeurope",
    identity: { type: "SystemAssigned" },
    properties: { addressSpace: { addressPrefixes: ["10.0.0.0/16"] }, subnets: [{ name: "a", properties: {} }] },
  };
  await ask(azure, "PUT", network, "?api-version=2024-05-01", sent);
  const { status, body } = await ask(azure, "GET", network.toUpperCase(), "?api-version=2024-05-01");
  assert.equal(status, 200);
  assert.equal(body.id, network);
  assert.equal(body.type, "Microsoft.Network/virtualNetworks");
  assert.equal(body.properties.provisioningState, "Succeeded");
  assert.deepEqual(body.properties.addressSpace, sent.properties.addressSpace);
  assert.equal(body.properties.subnets[0].id, `${network}/subnets/a`);
  assert.match(body.identity.principalId, /^[0-9a-f-]{36}$/);
});

test("what is laid is said as it is, and what only Azure sets is added to nothing of it", async () => {
  const azure = createLoopbackAzure({ types });
  const answer = { id: network, name: "net", properties: { addressSpace: { addressPrefixes: [] } } };
  azure.lay(answer, "2024-05-01");
  assert.deepEqual((await ask(azure, "GET", network)).body, answer);
});

test("a change is merged, a deletion takes what is inside along, and what is not there is not found", async () => {
  const azure = createLoopbackAzure({ types });
  azure.put(vault, "2023-07-01", { tags: { a: "1", b: "2" }, properties: { enableSoftDelete: true } });
  azure.put(`${vault}/secrets/one`, "2023-07-01", {});
  const { body } = await ask(azure, "PATCH", vault, "?api-version=2023-07-01", { tags: { a: null, c: "3" } });
  assert.deepEqual([body.tags, body.properties.enableSoftDelete], [{ b: "2", c: "3" }, true]);
  assert.equal((await ask(azure, "DELETE", vault)).status, 200);
  for (const path of [vault, `${vault}/secrets/one`]) {
    const { status, body: answer } = await ask(azure, "GET", path);
    assert.deepEqual([status, answer.error.code], [404, "ResourceNotFound"]);
  }
});

test("lists are of a type in a scope, of what is in a resource, or of all in a group", async () => {
  const azure = createLoopbackAzure({ types });
  for (const id of [group, network, `${network}/subnets/a`, `${network}/subnets/b`, vault]) azure.put(id, "", {});
  const listed = async (path: string, query = "") => {
    const { body } = await ask(azure, "GET", path, query);
    return (body.value as readonly { id: string }[]).map(({ id }) => id);
  };
  assert.deepEqual(await listed(`${network}/subnets`), [`${network}/subnets/a`, `${network}/subnets/b`]);
  const subscription = group.slice(0, group.indexOf("/resourceGroups"));
  assert.deepEqual(await listed(`${subscription}/providers/Microsoft.Network/virtualNetworks`), [network]);
  assert.deepEqual(await listed(`${subscription}/resourceGroups`), [group]);
  assert.deepEqual(await listed(`${group}/resources`), [vault, network]);
  const filter = new URLSearchParams({ $filter: "resourceType eq 'Microsoft.KeyVault/vaults'" });
  assert.deepEqual(await listed(`${group}/resources`, `?${filter}`), [vault]);
  assert.deepEqual(await listed(`${group}/providers/Microsoft.Web/sites`), []);
});

test("a property that a provider has missed is in all answers about that type from then on", async () => {
  const azure = createLoopbackAzure({ types });
  azure.lay({ id: vault, name: "kv", properties: {} }, "2023-07-01");
  await ask(azure, "GET", vault, "?api-version=2023-07-01");
  assert.equal(azure.learn("retrieving Vault: `properties.accessPolicies` was nil", 0), true);
  assert.deepEqual((await ask(azure, "GET", vault)).body.properties, { accessPolicies: [] });
  assert.equal(azure.learn("retrieving Vault: `properties.accessPolicies` was nil", 0), false);
  assert.equal(azure.learn("something else is wrong", 0), false);
  azure.clear();
  azure.lay({ id: `${vault}2`, properties: {} }, "2023-07-01");
  assert.deepEqual((await ask(azure, "GET", `${vault}2`)).body.properties, { accessPolicies: [] });
});

test("the state and the status that a provider waits for are what it is told the next time", async () => {
  const azure = createLoopbackAzure({ types });
  azure.put(vault, "2023-07-01", {});
  await ask(azure, "GET", vault);
  assert.equal(azure.learn("waiting: unexpected state 'Succeeded', wanted target 'RegisteringDns'", 0), true);
  assert.equal((await ask(azure, "GET", vault)).body.properties.provisioningState, "RegisteringDns");
  const path = `${vault}/deleteAll`;
  await ask(azure, "POST", path);
  assert.equal(azure.learn("unexpected status 200 (200 OK)", 0), true);
  assert.equal((await ask(azure, "POST", path)).status, 201);
});

test("what is missing and taken for granted is made up only where that is asked for", async () => {
  const settings = `${vault}/settings/default`;
  const complaint = `retrieving settings: unexpected status 404 (404 Not Found)`;
  const alone = createLoopbackAzure({ types, mayInvent: true });
  alone.put(vault, "", {});
  await ask(alone, "GET", settings);
  assert.equal(alone.learn(complaint, 0), true);
  assert.equal((await ask(alone, "GET", settings)).status, 200);

  const fetched: string[] = [];
  const live = createLoopbackAzure({
    types,
    fetch: async (id, apiVersion) => {
      fetched.push(`${id} ${apiVersion}`);
      return id === vault ? { id, name: "kv", properties: { live: true } } : undefined;
    },
  });
  const { body } = await ask(live, "GET", vault, "?api-version=2023-07-01");
  assert.equal(body.properties.live, true);
  await ask(live, "GET", vault, "?api-version=2023-07-01");
  assert.equal((await ask(live, "GET", settings)).status, 404);
  assert.equal(live.learn(complaint, 0), false);
  assert.deepEqual(fetched, [`${vault} 2023-07-01`, `${settings} `]);
});

test("a list of what is in a resource, or about it, is read where it is live; with a filter, or of a group, it is not", async () => {
  const fetched: string[] = [];
  const live = createLoopbackAzure({
    types,
    fetchList: async (path) => {
      fetched.push(path);
      return path.endsWith("/unread") ? undefined : { value: [{ id: `${path}/one` }] };
    },
  });
  const [version, locks] = ["?api-version=2023-07-01", `${vault}/providers/Microsoft.Authorization/locks`];
  for (const list of [`${vault}/secrets`, locks])
    assert.deepEqual((await ask(live, "GET", list, version)).body, { value: [{ id: `${list}/one` }] });
  assert.deepEqual(
    live.asked.map(({ isMissing }) => isMissing),
    [false, false],
  );
  const others = [
    `${group}/providers/Microsoft.KeyVault/vaults`,
    `${vault}/unread`,
    "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups",
  ];
  for (const list of others) assert.deepEqual((await ask(live, "GET", list, version)).body, { value: [] });
  assert.deepEqual((await ask(live, "GET", `${vault}/keys`, `${version}&$filter=a`)).body, { value: [] });
  assert.equal(live.asked.at(-1)?.isMissing, true);
  assert.deepEqual(fetched, [`${vault}/secrets`, locks, `${vault}/unread`]);
});

test("whatever is made up is known again, and nothing else is", async () => {
  const azure = createLoopbackAzure({ types });
  azure.put(vault, "2023-07-01", { properties: { tenantId: "t", sku: { name: "standard" } } });
  const { body } = await ask(azure, "POST", `${vault}/listKeys`);
  assert.ok(azure.isInvented(body.key1));
  assert.equal(azure.isInvented("standard"), false);
});

test("a flood ends, and names from outside are only names", async () => {
  const azure = createLoopbackAzure({ types });
  const hostile = JSON.parse('{"__proto__":{"polluted":1},"properties":{"constructor":{"x":1},"toString":"a"}}');
  await ask(azure, "PUT", vault, "", hostile);
  await ask(azure, "PATCH", vault, "", hostile);
  assert.equal(({} as { polluted?: number }).polluted, undefined);
  assert.equal((await ask(azure, "GET", vault)).body.properties.toString, "a");
  let last = 200;
  for (let count = 0; count < 3100; count++)
    last = (await azure.play({ method: "GET", path: vault, query: "", body: "" })).status;
  assert.equal(last, 400);
});

test("what a service adds is what it is by its id: its scope, its endpoints", async () => {
  const azure = createLoopbackAzure({ types });
  const role = `${network}/providers/Microsoft.Authorization/roleAssignments/one`;
  azure.put(role, "2022-04-01", { properties: {} });
  assert.equal((await ask(azure, "GET", role)).body.properties.scope, network);
  assert.equal(azure.isInvented(network), false);
  const account = `${group}/providers/Microsoft.Storage/storageAccounts/acc`;
  azure.put(account, "2023-05-01", {});
  assert.equal(
    (await ask(azure, "GET", account)).body.properties.primaryEndpoints.blob,
    "https://acc.blob.core.windows.net/",
  );
});

test("what is asked of a resource is said at the top, as what it has among its properties", async () => {
  const azure = createLoopbackAzure({ types });
  const hook = `${group}/providers/Microsoft.ContainerRegistry/registries/acr/webhooks/hook`;
  azure.put(hook, "", { properties: { serviceUri: "https://a.example" } });
  assert.equal((await ask(azure, "POST", `${hook}/getCallbackConfig`)).body.serviceUri, "https://a.example");
});

test("a word that was made up is corrected as often as a provider wants another one, and one that was sent never", async () => {
  const azure = createLoopbackAzure({ types, mayInvent: true });
  azure.put(network, "2024-05-01", { properties: { key: "sent" } });
  const said = async () => (await ask(azure, "GET", network)).body.properties.resourceGuid;
  const first = await said();
  assert.ok(azure.isInvented(first), first);
  for (const meant of ["Microsoft.DocumentDB", "Microsoft.DBforMySQL"]) {
    assert.equal(azure.learn(`"type" mismatch, expected "${meant}", got "${await said()}"`, 0), true);
    assert.equal(await said(), meant);
  }
  assert.equal(azure.learn('"key" mismatch, expected "other", got "sent"', 0), false);
});

test("what a provider looks for by its name in an empty list is in it then, where it may be made up", async () => {
  const subscription = group.slice(0, group.indexOf("/resourceGroups"));
  for (const [mayInvent, count] of [
    [true, 1],
    [false, 0],
  ] as const) {
    const azure = createLoopbackAzure({ types, mayInvent });
    azure.put(vault, "", {});
    await ask(azure, "GET", vault);
    const list = `${subscription}/providers/Microsoft.Storage/storageAccounts`;
    await ask(azure, "GET", list);
    assert.equal(azure.learn('unable to locate Storage Account "acc"', 0), mayInvent);
    assert.equal((await ask(azure, "GET", list)).body.value.length, count);
  }
});

test("what was learned can be kept, and is known again by another", async () => {
  const azure = createLoopbackAzure({ types });
  azure.put(vault, "", {});
  await ask(azure, "GET", vault);
  const nothing = azure.lessons();
  azure.learn("`properties.accessPolicies` was nil", 0);
  azure.learn("unexpected state 'Succeeded', wanted target 'Ready'", 0);
  azure.learnFromDeath(0);
  const kept = JSON.parse(JSON.stringify(azure.lessons()));
  const other = createLoopbackAzure({ types });
  other.put(vault, "", {});
  other.remember(kept);
  assert.deepEqual(other.lessons(), azure.lessons());
  const { body } = await ask(other, "GET", vault);
  assert.deepEqual([body.properties.accessPolicies, body.properties.provisioningState], [[], "Ready"]);
  other.remember(nothing);
  assert.equal((await ask(other, "GET", vault)).body.properties.provisioningState, "Succeeded");
});

test("what is made up becomes a number, or of the kind that a provider takes, once it says so; what was sent does not", async () => {
  const azure = createLoopbackAzure({ types, mayInvent: true });
  const cache = `${group}/providers/Microsoft.Cache/redis/one`;
  const complaint = (text: string) => `parsing "maxclients" "${text}": strconv.Atoi: parsing "${text}": invalid syntax`;
  azure.put(cache, "2024-11-01", { properties: { redisConfiguration: { "maxmemory-policy": "sent" } } });
  await ask(azure, "GET", cache);
  const said = async () => (await ask(azure, "GET", cache)).body.properties.redisConfiguration;
  const made = (await said()).maxclients;
  assert.match(made, /^loopback-/);
  assert.equal(azure.learn(complaint(made), 0), true);
  assert.equal((await said()).maxclients, "1");
  assert.equal(azure.learn(complaint("sent"), 0), false);
  const key = `${group}/providers/Microsoft.Network/connections/one/sharedkey`;
  assert.deepEqual((await ask(azure, "GET", key)).body.value, []);
  const other = "json: cannot unmarshal array into Go struct field ConnectionSharedKey.value of type string";
  assert.equal(azure.learn(other, 0), true);
  assert.equal(typeof (await ask(azure, "GET", key)).body.value, "string");
  const laid = "json: cannot unmarshal string into Go struct field Redis.location of type bool";
  azure.put(cache, "2024-11-01", { location: "westeurope" });
  await ask(azure, "GET", cache);
  assert.equal(azure.learn(laid, 0), false);
  const again = createLoopbackAzure({ types, mayInvent: true });
  again.remember(lessonsIn(JSON.parse(JSON.stringify(azure.lessons())))!);
  assert.equal(typeof (await ask(again, "GET", key)).body.value, "string");
});

test("what is only accepted says where it is told that it is done", async () => {
  const azure = createLoopbackAzure({ types });
  const put = () => azure.play({ method: "PUT", path: network, query: "?api-version=2024-05-01", body: "{}" });
  assert.equal((await put()).operation, undefined);
  for (const status of [201, 202]) {
    assert.equal(azure.learn("unexpected status 200 (200 OK)", 0), true);
    const { status: answered, operation } = await put();
    assert.equal(answered, status);
    assert.equal(operation !== undefined, status === 202);
    if (operation) assert.equal((await ask(azure, "GET", operation)).body.status, "Succeeded");
  }
});

test("a status that is wrong of what only asks whether something is there is another one of that alone", async () => {
  const azure = createLoopbackAzure({ types });
  await ask(azure, "PUT", network, "?api-version=2024-05-01", {});
  assert.equal((await ask(azure, "HEAD", network)).status, 200);
  assert.equal(azure.learn("unexpected status 200 (200 OK)", 0), true);
  assert.equal((await ask(azure, "HEAD", network)).status, 201);
  assert.equal((await ask(azure, "PUT", network, "", {})).status, 200);
});

test("an object that is missed has something in it, where it may be made up", async () => {
  const azure = createLoopbackAzure({ types, mayInvent: true });
  const workspace = `${group}/providers/Microsoft.MachineLearningServices/workspaces/one`;
  azure.put(workspace, "2025-06-01", { properties: {} });
  await ask(azure, "GET", workspace);
  assert.equal(azure.learn("retrieving Workspace: `sku` was nil or empty", 0), true);
  assert.ok((await ask(azure, "GET", workspace)).body.sku.name);
});
