/** What is to be imported is found page by page, and read until somebody cancels. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { connectAzure } from "./connectAzure";
import * as faults from "./simulator/http/faults";

const never = new AbortController().signal;

async function connectedTo(count: number) {
  const connected = await connectAzure();
  const { id: subscription, others } = connected.simulator.world.subscriptions[0]!;
  const group = `/subscriptions/${subscription}/resourceGroups/rg-pages`;
  others.push({ id: group, name: "rg-pages", type: "Microsoft.Resources/resourceGroups", location: "westeurope" });
  for (let index = 0; index < count; index++) {
    const type = "Microsoft.Network/routeTables";
    others.push({ id: `${group}/providers/${type}/rt-${index}`, name: `rt-${index}`, type, properties: {} });
  }
  return { ...connected, group, subscription };
}

test("a group with more than a page of resources is found whole, the group first", async () => {
  const { azure, group, subscription } = await connectedTo(2300);
  const found = await azure.find({ group: "rg-pages", subscription }, never);
  assert.ok(found.ok, JSON.stringify(found));
  assert.equal(found.value.resources.length, 2301);
  assert.equal(found.value.resources[0]!.id, group);
  assert.deepEqual(found.value.notes, []);
});

test("more than anybody imports at once is said", async () => {
  const { azure, group } = await connectedTo(5200);
  const found = await azure.find({ group }, never);
  assert.ok(found.ok);
  assert.equal(found.value.resources.length, 5000);
  assert.deepEqual(found.value.notes, ["There are more than can be read at once: only the first 5000 are read."]);
});

test("a canceled search says so, and sends no more requests", async () => {
  const { azure, simulator, group } = await connectedTo(50);
  simulator.knobs.add(faults.slow(20), { path: /routeTables/ });
  const found = await azure.find({ group }, never);
  assert.ok(found.ok);
  const stop = new AbortController();
  const offer = (rows: readonly unknown[]) =>
    rows.map((row) => ({ id: String((row as { id: string }).id), apiVersion: "2024-05-01", lists: [] }));
  const tell = (done: number) => done === 5 && stop.abort();
  const read = await azure.collect(found.value.resources, { offer, inside: true, tell }, stop.signal);
  assert.ok(!read.ok && read.problem.kind === "canceled", JSON.stringify(read));
  const asked = simulator.journal.items.length;
  await new Promise((resolve) => setTimeout(resolve, 100));
  assert.ok(simulator.journal.items.length <= asked + 4);
});

test("a group of a subscription that nobody sees, and two of one name, are said", async () => {
  const { azure, simulator } = await connectedTo(0);
  const [, second] = simulator.world.subscriptions;
  second!.others.push({
    id: `/subscriptions/${second!.id}/resourceGroups/rg-pages`,
    name: "rg-pages",
    type: "Microsoft.Resources/resourceGroups",
  });
  const twice = await azure.find({ group: "rg-pages" }, never);
  assert.ok(!twice.ok);
  assert.match(
    twice.problem.message,
    /^Several resource groups are called rg-pages: name one by its id\. \/subscriptions\//,
  );
  const nowhere = await azure.find(
    { group: "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/x" },
    never,
  );
  assert.ok(!nowhere.ok);
  assert.match(nowhere.problem.message, /is not among those that you can see in Azure\.$/);
});
