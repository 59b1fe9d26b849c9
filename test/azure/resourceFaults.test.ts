// Everything that can go wrong, in each list of resources: as in the list of workspaces.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { ResourceOwner } from "../../client/src/azure/types";
import { connectAzure } from "./connectAzure";
import { list, ownerNamed, subscriptionOwner } from "./resourceOwners";
import * as faults from "./simulator/http/faults";

for (const [name, fault, kind] of [
  ["expired", faults.expired(), "expired"],
  ["wrong tenant", faults.wrongTenant("11111111-2222-4333-8444-555555555555"), "wrongTenant"],
  ["claims", faults.claims(), "challenge"],
  ["forbidden", faults.forbidden(), "forbidden"],
  ["throttled", faults.throttle(90), "throttled"],
  ["a web page", faults.html(200), "unreadable"],
  ["truncated", faults.truncated(), "unreadable"],
  ["broken", faults.broken(), "unreadable"],
  ["another shape", faults.text("[]"), "unreadable"],
  ["a foreign page", faults.nextLink("https://elsewhere.example/steal"), "elsewhere"],
  ["a page that names itself", faults.selfLink(), "repeating"],
] as const) {
  test(`each list survives: ${name}`, async () => {
    const connected = await connectAzure();
    const { azure, simulator } = connected;
    const workspace = await ownerNamed(connected, "mlw-plain");
    const subscription = await subscriptionOwner(connected);
    const [account] = await list(connected, subscription, "accounts");
    const all: readonly (readonly [ResourceOwner, string])[] = [
      ...azure.folders(workspace).map((folder) => [workspace, folder.kind] as const),
      ...azure.folders(account!).map((folder) => [account!, folder.kind] as const),
      ...azure.folders(subscription).map((folder) => [subscription, folder.kind] as const),
    ];
    const stop = simulator.knobs.add(fault, { path: /./ });
    for (const [owner, folder] of all) {
      let live = await azure.resources(owner, folder, { refresh: true });
      if (live.more && !live.problem) live = await live.more();
      // An empty list is over before the connection breaks.
      if (name === "broken" && !live.problem) assert.equal(live.items.length, 0, folder);
      else assert.deepEqual([live.problem?.kind, live.complete], [kind, false], folder);
    }
    stop();
    connected.pass(100_000);
    for (const [owner, folder] of all)
      assert.equal((await azure.resources(owner, folder, { refresh: true })).problem, undefined, folder);
    simulator.journal.assertReadOnly();
  });
}

test("whoever stops waiting gets a list that was canceled, and nothing of that is kept", async () => {
  const connected = await connectAzure();
  const { azure, simulator } = connected;
  const owner = await ownerNamed(connected, "mlw-plain");
  simulator.knobs.latency = 200;
  const waiting = new AbortController();
  const asked = azure.resources(owner, "onlineEndpoints", { signal: waiting.signal });
  waiting.abort();
  assert.equal((await asked).problem?.kind, "canceled");
  simulator.knobs.latency = 0;
  assert.equal((await azure.resources(owner, "onlineEndpoints")).items.length, 2);
});
