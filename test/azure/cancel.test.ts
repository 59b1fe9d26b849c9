// Cancelling: at once, wherever the request is, and without harm to those who did not cancel.
import assert from "node:assert/strict";
import { test } from "node:test";
import { systemClock } from "../../client/src/azure/systemClock";
import { connectAzure, firstSubscription, workspaceNamed } from "./connectAzure";
import * as faults from "./simulator/http/faults";

/** A fault that holds answers back until the test lets them go: whoever returns before did not wait for them. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const held: faults.Fault = async (_, answer) => {
    await opened;
    return answer();
  };
  return { held, open };
}

test("a slow answer", async () => {
  const connected = await connectAzure();
  const subscription = await firstSubscription(connected);
  const { held, open } = gate();
  connected.simulator.knobs.add(held, { path: /workspaces$/, times: 1 });
  const { problem } = await connected.azure.workspaces(subscription, { signal: AbortSignal.timeout(50) });
  open();
  assert.ok(problem);
  const again = await connected.azure.workspaces(subscription);
  assert.deepEqual([again.problem, again.items.length > 0], [undefined, true]);
});

test("a wait that Azure asked for", async () => {
  const connected = await connectAzure({ host: { clock: systemClock } });
  const subscription = await firstSubscription(connected);
  connected.simulator.knobs.add(faults.throttle(7), { path: /workspaces$/ });
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 50);
  const { problem } = await connected.azure.workspaces(subscription, { signal: controller.signal });
  assert.equal(problem?.kind, "canceled");
});

test("a longer wait that the person was told about", async () => {
  const connected = await connectAzure({ host: { clock: systemClock } });
  const subscription = await firstSubscription(connected);
  connected.simulator.knobs.add(faults.throttle(90), { path: /workspaces$/ });
  const { problem } = await connected.azure.workspaces(subscription);
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 50);
  await assert.rejects(connected.azure.waitFor(problem!, controller.signal), { name: "AbortError" });
});

test("a place in the queue", async () => {
  const connected = await connectAzure();
  const workspace = await workspaceNamed(connected, "mlw-plain");
  const { held, open } = gate();
  connected.simulator.knobs.add(held, { path: /mlw-plain$/ });
  const running = Array.from({ length: 4 }, () => connected.azure.workspace(workspace));
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 30);
  const answer = await connected.azure.workspace(workspace, { signal: controller.signal });
  open();
  assert.ok(!answer.ok);
  assert.equal(answer.problem.kind, "canceled");
  assert.ok((await Promise.all(running)).every(({ ok }) => ok));
});

test("one of two who wait for the same list", async () => {
  const connected = await connectAzure();
  const subscription = await firstSubscription(connected);
  const { held, open } = gate();
  connected.simulator.knobs.add(held, { path: /workspaces$/ });
  const controller = new AbortController();
  const impatient = connected.azure.workspaces(subscription, { signal: controller.signal });
  const patient = connected.azure.workspaces(subscription);
  controller.abort();
  assert.equal((await impatient).problem?.kind, "canceled");
  open();
  assert.ok((await patient).items.length > 0);
  assert.equal(connected.simulator.journal.count(/Services\/workspaces\?/), 1);
});

test("an index of many", async () => {
  const connected = await connectAzure({ tenants: 1, subscriptions: 100, workspaces: 5000 });
  await firstSubscription(connected);
  const { held, open } = gate();
  connected.simulator.knobs.add(held);
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 150);
  const { entries, problems } = await connected.azure.index({ signal: controller.signal });
  open();
  assert.deepEqual([entries, problems[0]?.problem.kind], [[], "canceled"]);
  assert.equal((await connected.azure.index()).entries.length, 5000);
});

test("before anything was sent", async () => {
  const connected = await connectAzure();
  const subscription = await firstSubscription(connected);
  const before = connected.simulator.journal.items.length;
  const { problem } = await connected.azure.workspaces(subscription, { signal: AbortSignal.abort() });
  assert.equal(problem?.kind, "canceled");
  assert.equal(connected.simulator.journal.items.length, before);
});
