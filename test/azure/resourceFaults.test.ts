// Everything that can go wrong, in each list of resources: as in the list of workspaces.
import assert from "node:assert/strict";
import { test } from "node:test";
import { mostPages } from "../../client/src/azure/arm/pages";
import { kinds } from "../../client/src/azure/resources/table";
import { connectAzure, workspaceNamed } from "./connectAzure";
import { everyList, ownerNamed } from "./resourceOwners";
import { ok } from "./simulator/http/call";
import * as faults from "./simulator/http/faults";

const theFaults = [
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
] as const;

for (const [name, fault, kind] of theFaults) {
  test(`each list survives: ${name}`, async () => {
    const connected = await connectAzure();
    const { azure, simulator } = connected;
    const all = await everyList(connected);
    assert.ok(all.length > 25, String(all.length));
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

test("every kind of resource of the table is among the lists that are tried, below each kind of owner but projects of a hub, which are no feature stores", async () => {
  const tried = new Set((await everyList(await connectAzure())).map(([owner, folder]) => `${owner.kind} ${folder}`));
  const all = kinds.flatMap(({ name, of }) => of.map((owner) => `${owner} ${name}`));
  assert.deepEqual(
    all.filter((one) => !tried.has(one)),
    ["projects featuresets", "projects featurestoreEntities"],
  );
});

test("the lists of computes, datastores and outbound rules survive each fault too, and whoever stops waiting", async () => {
  const connected = await connectAzure();
  const { azure, simulator } = connected;
  const workspace = await workspaceNamed(connected, "mlw-private");
  for (const part of ["computes", "datastores", "outboundRules"] as const) {
    for (const [name, fault, kind] of theFaults) {
      const stop = simulator.knobs.add(fault, { path: /./ });
      let live = await azure.children(workspace, part, { refresh: true });
      if (live.more && !live.problem) live = await live.more();
      assert.deepEqual([live.problem?.kind, live.complete], [kind, false], `${part}: ${name}`);
      stop();
      connected.pass(100_000);
      assert.equal((await azure.children(workspace, part, { refresh: true })).problem, undefined, `${part}: ${name}`);
    }
    simulator.knobs.latency = 50;
    const waiting = new AbortController();
    const asked = azure.children(workspace, part, { signal: waiting.signal, refresh: true });
    waiting.abort();
    assert.equal((await asked).problem?.kind, "canceled", part);
    simulator.knobs.latency = 0;
    assert.ok((await azure.children(workspace, part)).items.length > 0, part);
  }
  simulator.journal.assertReadOnly();
});

test("each list: whoever stops waiting gets one that was canceled, and nothing of that is kept", async () => {
  const connected = await connectAzure();
  const { azure, simulator } = connected;
  for (const [owner, folder] of await everyList(connected)) {
    simulator.knobs.latency = 50;
    const waiting = new AbortController();
    const asked = azure.resources(owner, folder, { signal: waiting.signal, refresh: true });
    waiting.abort();
    assert.equal((await asked).problem?.kind, "canceled", folder);
    simulator.knobs.latency = 0;
    const { problem, items } = await azure.resources(owner, folder);
    assert.equal(problem, undefined, `${folder}: ${items.length}`);
  }
});

test("pages without an end are followed no longer than any list is, here as elsewhere", async () => {
  const connected = await connectAzure();
  const { azure, simulator } = connected;
  const all = await everyList(connected);
  let page = 0;
  const endless: faults.Fault = ({ origin, path, query }) => {
    const parameters = new URLSearchParams(query);
    parameters.set("page", String(++page));
    return ok({ value: [], nextLink: `${origin}${path}?${parameters}` });
  };
  simulator.knobs.add(endless, { path: /./ });
  // One list of a subscription, one of a workspace.
  for (const [owner, folder] of [all[0]!, all.find((one) => one[0].kind === "workspace")!]) {
    const before = page;
    let live = await azure.resources(owner, folder, { refresh: true });
    while (live.more && !live.problem) live = await live.more();
    assert.deepEqual([live.problem?.kind, live.complete], ["repeating", false], folder);
    assert.ok(page - before <= mostPages + 2, `${folder}: ${page - before}`);
  }
});

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
