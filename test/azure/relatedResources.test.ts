// What is read for suggestions: little, behind what somebody looks at, and only for whoever is signed in.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Connected, changed, connectAzure, firstSubscription, workspaceNamed } from "./connectAzure";
import * as faults from "./simulator/http/faults";
import { companionIds } from "./simulator/world/ids";
import { uuid } from "./simulator/world/random";

/** As the view does: tenants, subscriptions and the index, and what is around them behind that. */
async function look(connected: Connected) {
  const subscription = await firstSubscription(connected);
  for (const tenant of (await connected.azure.tenants()).items) await connected.azure.subscriptions(tenant);
  await connected.azure.index();
  await connected.azure.readRelatedResources();
  return { subscription, known: await connected.azure.inventory() };
}

test("companions, workspaces, regions and sizes are known, and asking again asks nobody", async () => {
  const connected = await connectAzure();
  const { simulator, azure } = connected;
  const { known } = await look(connected);
  const [first] = simulator.world.subscriptions[0]!.workspaces;
  const { storage, keyVault, insights, registry, identity } = companionIds(first!);
  const ids = new Set(known.resources.map(({ id }) => id));
  for (const id of [storage, keyVault, insights, registry, identity]) assert.ok(ids.has(id), id);
  const hub = known.resources.find(({ id }) => id.endsWith("/workspaces/mlw-hub"));
  assert.deepEqual([hub?.kind, hub?.location], ["Hub", "westeurope"]);
  assert.equal(known.regions[0], "westeurope", "the region with the most workspaces comes first");
  assert.ok(known.regions.includes("australiaeast"));
  assert.ok(known.sizes.westeurope?.includes("STANDARD_NC4AS_T4_V3"));
  const asked = simulator.journal.requests.length;
  await azure.readRelatedResources();
  assert.deepEqual(await azure.inventory(), known);
  assert.equal(simulator.journal.requests.length, asked);
  simulator.journal.assertReadOnly();
});

test("it takes few requests: one question for each tenant, the regions, and the sizes of three of them", async () => {
  const connected = await connectAzure({ workspaces: 100, subscriptions: 40 });
  await firstSubscription(connected);
  await connected.azure.index();
  const before = connected.simulator.journal.requests.length;
  await connected.azure.readRelatedResources();
  assert.equal(connected.simulator.journal.requests.length - before, 2 + 1 + 3);
});

test("of thousands of workspaces some are told, and none crowds out what they rest on", async () => {
  const connected = await connectAzure({ workspaces: 5200, tenants: 1, subscriptions: 50 });
  const { known } = await look(connected);
  const count = (pattern: RegExp) => known.resources.filter(({ id }) => pattern.test(id)).length;
  assert.deepEqual(
    [count(/MachineLearningServices/), count(/Storage|KeyVault|Insights|Registry|Identity/)],
    [5000, 5000],
  );
});

test("computes are known after they have been shown", async () => {
  const connected = await connectAzure();
  const { known } = await look(connected);
  const isCompute = ({ id }: { id: string }) => /\/computes\//.test(id);
  assert.equal(known.resources.some(isCompute), false);
  await connected.azure.children(await workspaceNamed(connected, "mlw-plain"), "computes");
  const again = await connected.azure.inventory();
  assert.deepEqual(
    again.resources.filter(isCompute).map(({ id, kind }) => [id.split("/").at(-1), kind]),
    [
      ["cpu", "AmlCompute"],
      ["gpu", "AmlCompute"],
      ["ci-ada", "ComputeInstance"],
      ["aks", "AKS"],
      ["spark", "SynapseSpark"],
    ],
  );
});

test("what is outside of Terraform's tenant says so and comes last, and its subscription is told", async () => {
  const tenant = (index: number) => uuid(1, "tenant", index);
  const subscription = uuid(1, "subscription", 7);
  const environment = {
    ARM_TENANT_ID: tenant(1),
    ARM_CLIENT_ID: "c",
    ARM_CLIENT_SECRET: "s",
    ARM_SUBSCRIPTION_ID: subscription,
  };
  const connected = await connectAzure({ host: { environment }, subscriptions: 9 });
  const { known } = await look(connected);
  assert.equal(known.subscription, subscription);
  const foreign = known.resources.map(({ isForeign }) => isForeign === true);
  const workspaces = known.resources
    .filter(({ kind }) => kind !== undefined)
    .map(({ isForeign }) => isForeign === true);
  assert.deepEqual(workspaces, [...workspaces].sort(), "those of Terraform's tenant come first");
  assert.ok(foreign.includes(true) && foreign.includes(false));
  for (const { id, isForeign } of known.resources) {
    const { tenant: own } = connected.simulator.world.subscriptions.find((one) => id.includes(one.id))!;
    assert.equal(isForeign === true, own.id !== tenant(1), id);
  }
  assert.ok(
    connected.simulator.journal.requests.some(({ path }) =>
      path.startsWith(`/subscriptions/${subscription}/locations`),
    ),
    "regions are those of Terraform's subscription",
  );
});

test("with nobody signed in, and before anybody has looked, nothing is asked and nothing known", async () => {
  const connected = await connectAzure();
  const nothing = { resources: [], regions: [], sizes: {} };
  await connected.azure.readRelatedResources();
  assert.deepEqual(await connected.azure.inventory(), nothing);
  assert.deepEqual([connected.simulator.journal.items, connected.editor.asked], [[], []]);
  await look(connected);
  connected.editor.signOut();
  await changed(connected, undefined);
  await connected.azure.tenants();
  const asked = connected.simulator.journal.items.length;
  await connected.azure.readRelatedResources();
  assert.deepEqual(await connected.azure.inventory(), nothing);
  assert.equal(connected.simulator.journal.items.length, asked);
});

test("where Azure asks to wait, it is asked once more when that time is over", async () => {
  const connected = await connectAzure({ tenants: 1 });
  await firstSubscription(connected);
  await connected.azure.index();
  connected.simulator.knobs.add(faults.throttle(30), { path: /ResourceGraph/, times: 1 });
  await connected.azure.readRelatedResources();
  assert.ok(
    connected.waits.some((wait) => wait > 29_000),
    String(connected.waits),
  );
  const { resources } = await connected.azure.inventory();
  assert.ok(resources.some(({ id }) => id.includes("/Microsoft.KeyVault/")));
});

test("what fails is missing, and the rest is there", async () => {
  const connected = await connectAzure();
  connected.simulator.knobs.add(faults.forbidden(), { path: /vmSizes$/ });
  connected.simulator.knobs.add(faults.html(500), { path: /\/locations$/ });
  const { known } = await look(connected);
  assert.deepEqual(known.sizes, {});
  assert.ok(known.regions.includes("westeurope") && known.resources.length > 100);
  connected.simulator.knobs.clear();
  const graph = await connectAzure();
  graph.simulator.knobs.add(faults.throttle(90), { path: /ResourceGraph/ });
  const { subscription } = await look(graph);
  await graph.azure.workspaces(subscription);
  const { resources } = await graph.azure.inventory();
  assert.ok(resources.length > 0 && resources.every(({ id }) => /\/workspaces\/[^/]+$/.test(id)));
});
