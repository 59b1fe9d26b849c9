// Many subscriptions and many workspaces: how often Azure is asked, which is what people wait for.
import assert from "node:assert/strict";
import { test } from "node:test";
import { connectAzure, firstSubscription, firstTenant, workspaceNamed } from "./connectAzure";
import * as faults from "./simulator/http/faults";

const many = { tenants: 1, subscriptions: 500, workspaces: 10_000, unregistered: false };

test("10,000 workspaces in 500 subscriptions: at most 15 requests for all of them", async () => {
  const connected = await connectAzure(many);
  const { azure, simulator } = connected;
  const { entries, counts, problems } = await azure.index();
  assert.deepEqual([entries.length, problems], [10_000, []]);
  assert.equal(new Set(entries.map(({ key }) => key)).size, 10_000);
  assert.equal(
    [...counts.values()].reduce((sum, count) => sum + count, 0),
    10_000,
  );
  const { items } = await azure.subscriptions(await firstTenant(connected));
  assert.equal(items.length, 500);
  assert.equal(counts.get(items[0]!.key), simulator.world.subscriptions[0]!.workspaces.length);
  assert.ok(simulator.journal.requests.length <= 15, String(simulator.journal.requests.length));
  assert.ok(
    simulator.journal.requests.every(({ status }) => status === 200),
    "Azure's limits were never reached",
  );
  simulator.journal.assertReadOnly();
});

test("first rows come with one request for each level, however many there are", async () => {
  const connected = await connectAzure(many);
  const live = await connected.azure.workspaces(await firstSubscription(connected));
  assert.ok(live.items.length > 0);
  assert.equal(connected.simulator.journal.requests.length, 3);
});

test("where Resource Graph may not be asked, each subscription is, within Azure's limits", async () => {
  const connected = await connectAzure({ tenants: 1, subscriptions: 60, workspaces: 200, unregistered: true });
  const { azure, simulator, log } = connected;
  simulator.knobs.add(faults.forbidden(), { path: /ResourceGraph/ });
  const { entries, problems } = await azure.index();
  assert.deepEqual([entries.length, problems], [200, []]);
  assert.ok(log.some((line) => line.startsWith("Resource Graph did not answer")));
  assert.ok(simulator.journal.requests.every(({ status }) => status !== 429));
  // What was read for the index is there for the tree.
  const before = simulator.journal.requests.length;
  await azure.workspaces(await firstSubscription(connected));
  assert.equal(simulator.journal.requests.length, before);
});

test("one subscription that fails leaves the index of the others, and is told", async () => {
  const connected = await connectAzure({ tenants: 1, subscriptions: 4, workspaces: 40, unregistered: false });
  const { azure, simulator } = connected;
  simulator.knobs.add(faults.text("oops", 400), { path: /ResourceGraph/ });
  const second = simulator.world.subscriptions[1]!;
  simulator.knobs.add(faults.forbidden(), { path: new RegExp(`${second.id}.*workspaces$`) });
  const { entries, problems } = await azure.index();
  assert.equal(entries.length, 40 - second.workspaces.length);
  assert.deepEqual(
    problems.map(({ problem }) => problem.kind),
    ["forbidden"],
  );
});

test("a Resource Graph that asks to wait is not followed by questions to every subscription", async () => {
  const connected = await connectAzure({ tenants: 1, subscriptions: 60, workspaces: 100 });
  connected.simulator.knobs.add(faults.throttle(60), { path: /ResourceGraph/ });
  const { entries, problems } = await connected.azure.index();
  assert.deepEqual([entries, problems[0]?.problem.kind], [[], "throttled"]);
  assert.equal(connected.simulator.journal.count(/Services\/workspaces/), 0);
  assert.ok((await connected.azure.workspaces(await firstSubscription(connected))).items.length > 0);
});

test("asking for many details of one subscription slows down before Azure has to say so", async () => {
  const connected = await connectAzure({ tenants: 1, subscriptions: 1, workspaces: 60, unregistered: false });
  const workspace = await workspaceNamed(connected, "mlw-plain");
  const answers = await Promise.all(Array.from({ length: 280 }, () => connected.azure.workspace(workspace)));
  assert.ok(answers.every(({ ok }) => ok));
  assert.ok(connected.waits.length > 10);
  assert.ok(connected.waits.every((wait) => wait < 8000));
});
