// Everything that can go wrong, in each list of resources: as in the list of workspaces.
import assert from "node:assert/strict";
import { test } from "node:test";
import { mostPages } from "../../client/src/azure/arm/pages";
import { kinds } from "../../client/src/azure/resources/table";
import { sampled } from "../harness/thorough";
import { connectAzure, toTheEnd, workspaceNamed } from "./connectAzure";
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
  ["gone", faults.gone(), "gone"],
  ["throttled without a time", faults.throttle(), "throttled"],
  ["a web page that fails", faults.html(502), "server"],
  ["the web page of a network", faults.html(403), "unreadable"],
  ["malformed", faults.text('{"value": [{"id": }]}'), "unreadable"],
  ["no connection", faults.hangUp(), "offline"],
  ["a proxy that wants a sign-in", faults.text("", 407), "offline"],
  ["a redirect elsewhere", faults.redirect("https://elsewhere.example/steal"), "elsewhere"],
] as const;

test("each list survives each fault: of each some lists are asked, and each list with some, all where everything is tried", async (context) => {
  const connected = await connectAzure();
  const { azure, simulator } = connected;
  const lists = await everyList(connected);
  assert.ok(lists.length > 25, String(lists.length));
  for (const [turn, [name, fault, kind]] of theFaults.entries())
    await context.test(name, async () => {
      const all = sampled(lists, 4, turn);
      const stop = simulator.knobs.add(fault, { path: /./ });
      try {
        for (const [owner, folder] of all) {
          let live = await azure.resources(owner, folder, { refresh: true });
          if (live.more && !live.problem) live = await live.more();
          // An empty list is over before the connection breaks.
          if (name === "broken" && !live.problem) assert.equal(live.items.length, 0, folder);
          else assert.deepEqual([live.problem?.kind, live.complete], [kind, false], folder);
        }
      } finally {
        stop();
        connected.pass(100_000);
      }
      for (const [owner, folder] of all) {
        const { problem } = await azure.resources(owner, folder, { refresh: true });
        assert.equal(problem, undefined, folder);
      }
    });
  simulator.journal.assertReadOnly();
});

test("every kind of resource of the table is among the lists that are tried, below each kind of owner but projects of a hub, which are no feature stores", async () => {
  const tried = new Set((await everyList(await connectAzure())).map(([owner, folder]) => `${owner.kind} ${folder}`));
  const all = kinds.flatMap(({ name, of }) => of.map((owner) => `${owner} ${name}`));
  assert.deepEqual(
    all.filter((one) => !tried.has(one)),
    ["projects featuresets", "projects featurestoreEntities"],
  );
});

test("the lists of computes, datastores and outbound rules survive each fault, and each canceled request", async () => {
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

test("each list: a canceled request gets a list that was canceled, and nothing of it is kept", async () => {
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
  // One list of a subscription, one of a workspace, and the one that reads another beside it: that one alone, where not everything is tried.
  const several = [
    all[0],
    all.find(([{ kind }]) => kind === "workspace"),
    all.find(([, kind]) => kind === "modelDeployments"),
  ];
  for (const [owner, folder] of sampled(several, several.length, 1).flatMap((one) => (one ? [one] : []))) {
    const before = page;
    let live = await azure.resources(owner, folder, { refresh: true });
    while (live.more && !live.problem) live = await live.more();
    assert.deepEqual([live.problem?.kind, live.complete], ["repeating", false], folder);
    assert.ok(page - before <= 2 * mostPages + 2, `${folder}: ${page - before}`);
  }
});

test("each list: rows that lack everything, or are nothing of Azure's, hide none of the others", async () => {
  const connected = await connectAzure();
  const { azure, simulator } = connected;
  const odd = (body: { value?: unknown[] }) =>
    Array.isArray(body.value)
      ? {
          ...body,
          value: [
            null,
            "text",
            4,
            [],
            {},
            { id: 5, name: 6 },
            { id: "/subscriptions/../../evil?x=", name: "evil" },
            { name: "no id" },
            ...body.value.map((one) => ({ ...(one as object), properties: 7, sku: "x", tags: "none", systemData: [] })),
            ...body.value,
          ],
        }
      : body;
  const all = await everyList(connected);
  const names = async () => {
    const lists = all.map(async ([owner, folder]) => toTheEnd(await azure.resources(owner, folder, { refresh: true })));
    return (await Promise.all(lists)).map(({ problem, items }) => {
      assert.equal(problem, undefined);
      return items.map(({ id, name }) => ({ id, name }));
    });
  };
  const before = await names();
  const stop = simulator.knobs.add(faults.change(odd as never), { path: /./ });
  const after = await names();
  stop();
  for (const [index, [owner, folder]] of all.entries()) {
    const found = after[index]!;
    assert.deepEqual(
      before[index]!.filter(({ id }) => !found.some((one) => one.id === id)),
      [],
      `${folder}: what is right is still there`,
    );
    // Whatever an id says, it is of the subscription that was asked about.
    const start = `${owner.id.split("/").slice(0, 3).join("/")}/`.toLowerCase();
    for (const { id, name } of found) {
      assert.ok(typeof name === "string" && name !== "", folder);
      assert.ok(id.toLowerCase().startsWith(start) && !id.includes("/../"), `${folder}: ${id}`);
    }
  }
});

test("each list: a byte order mark is read over, and a type that is not registered has none", async () => {
  const connected = await connectAzure();
  const { azure, simulator } = connected;
  const all = await everyList(connected);
  for (const [owner, folder] of all) {
    const { items } = await azure.resources(owner, folder, { refresh: true });
    const stop = simulator.knobs.add(faults.byteOrderMark(), { path: /./ });
    const marked = await azure.resources(owner, folder, { refresh: true });
    stop();
    assert.deepEqual([marked.problem, marked.items.length], [undefined, items.length], folder);
    const mend = simulator.knobs.add(faults.notRegistered(), { path: /./ });
    const { problem, items: none, complete } = await azure.resources(owner, folder, { refresh: true });
    mend();
    assert.deepEqual([none, problem, complete], [[], undefined, true], folder);
  }
});

test("a canceled request gets a list that was canceled, and nothing of it is kept", async () => {
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
