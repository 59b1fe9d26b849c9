// Cancelling: at once, wherever the request is, and without harm to those who did not cancel.
import assert from "node:assert/strict";
import { test } from "node:test";
import { systemClock } from "../../client/src/azure/clock";
import { connect, firstSubscription, workspaceNamed } from "./connect";
import * as faults from "./simulator/http/faults";

async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  const start = performance.now();
  const value = await promise;
  assert.ok(performance.now() - start < milliseconds, `${Math.round(performance.now() - start)} ms`);
  return value;
}

test("a slow answer", async () => {
  const connected = await connect();
  const subscription = await firstSubscription(connected);
  connected.simulator.knobs.add(faults.slow(5000), { path: /workspaces$/, times: 1 });
  const { problem } = await within(1000, connected.azure.workspaces(subscription, { signal: AbortSignal.timeout(50) }));
  assert.ok(problem);
  const again = await connected.azure.workspaces(subscription);
  assert.deepEqual([again.problem, again.items.length > 0], [undefined, true]);
});

test("a wait that Azure asked for", async () => {
  const connected = await connect({ host: { clock: systemClock } });
  const subscription = await firstSubscription(connected);
  connected.simulator.knobs.add(faults.throttle(7), { path: /workspaces$/ });
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 50);
  const { problem } = await within(1000, connected.azure.workspaces(subscription, { signal: controller.signal }));
  assert.equal(problem?.kind, "canceled");
});

test("a longer wait that the person was told about", async () => {
  const connected = await connect({ host: { clock: systemClock } });
  const subscription = await firstSubscription(connected);
  connected.simulator.knobs.add(faults.throttle(90), { path: /workspaces$/ });
  const { problem } = await connected.azure.workspaces(subscription);
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 50);
  await assert.rejects(within(1000, connected.azure.waitFor(problem!, controller.signal)), { name: "AbortError" });
});

test("a place in the queue", async () => {
  const connected = await connect();
  const workspace = await workspaceNamed(connected, "mlw-plain");
  connected.simulator.knobs.add(faults.slow(1500), { path: /mlw-plain$/ });
  const running = Array.from({ length: 4 }, () => connected.azure.workspace(workspace));
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 30);
  const answer = await within(1000, connected.azure.workspace(workspace, { signal: controller.signal }));
  assert.ok(!answer.ok);
  assert.equal(answer.problem.kind, "canceled");
  assert.ok((await Promise.all(running)).every(({ ok }) => ok));
});

test("one of two who wait for the same list", async () => {
  const connected = await connect();
  const subscription = await firstSubscription(connected);
  connected.simulator.knobs.add(faults.slow(1500), { path: /workspaces$/ });
  const controller = new AbortController();
  const impatient = connected.azure.workspaces(subscription, { signal: controller.signal });
  const patient = connected.azure.workspaces(subscription);
  controller.abort();
  assert.equal((await within(1000, impatient)).problem?.kind, "canceled");
  assert.ok((await patient).items.length > 0);
  assert.equal(connected.simulator.journal.count(/Services\/workspaces\?/), 1);
});

test("an index of many", async () => {
  const connected = await connect({ tenants: 1, subscriptions: 100, workspaces: 5000 });
  connected.simulator.knobs.latency = 100;
  await firstSubscription(connected);
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 150);
  const { entries, problems } = await within(1000, connected.azure.index({ signal: controller.signal }));
  assert.deepEqual([entries, problems[0]?.problem.kind], [[], "canceled"]);
  assert.equal((await connected.azure.index()).entries.length, 5000);
});

test("before anything was sent", async () => {
  const connected = await connect();
  const subscription = await firstSubscription(connected);
  const before = connected.simulator.journal.entries.length;
  const { problem } = await connected.azure.workspaces(subscription, { signal: AbortSignal.abort() });
  assert.equal(problem?.kind, "canceled");
  assert.equal(connected.simulator.journal.entries.length, before);
});
