// Answers that are late, partial, odd or hostile: what was read stays, what can be read is, and nothing is taken on trust.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Arm } from "../../client/src/azure/arm/arm";
import { mostPages } from "../../client/src/azure/arm/pages";
import { askGraph } from "../../client/src/azure/arm/resourceGraph";
import { Lists } from "../../client/src/azure/cache/lists";
import type { Clock } from "../../client/src/azure/host";
import type { SignedIn } from "../../client/src/azure/signIn/signedIn";
import { tenantSource } from "../../client/src/azure/tenants";
import { connectAzure, firstSubscription, firstTenant, toTheEnd, workspaceNamed } from "./connectAzure";
import * as faults from "./simulator/http/faults";

const lists = /Services\/workspaces$/;

test("a fault while reading anew takes away nothing that was read before", async () => {
  const connected = await connectAzure();
  const subscription = await firstSubscription(connected);
  const before = await connected.azure.workspaces(subscription);
  connected.simulator.knobs.add(faults.html(503), { path: lists });
  const after = await connected.azure.workspaces(subscription, { refresh: true });
  assert.equal(after.problem?.kind, "server");
  assert.deepEqual(after.items, before.items);
});

test("a fault on the second page leaves the first, and the page can be asked for again", async () => {
  const connected = await connectAzure({ paging: { workspaces: 10 } });
  const first = await connected.azure.workspaces(await firstSubscription(connected));
  connected.simulator.knobs.add(faults.truncated(), { path: lists, times: 1 });
  const failed = await first.more!();
  assert.deepEqual([failed.items.length, failed.problem?.kind], [10, "unreadable"]);
  const second = await failed.more!();
  assert.ok(second.items.length > 10);
  assert.equal(second.problem, undefined);
});

test("a short Retry-After is waited for in silence", async () => {
  const connected = await connectAzure();
  const subscription = await firstSubscription(connected);
  connected.simulator.knobs.add(faults.throttle(3), { path: lists, times: 1 });
  const { problem, items } = await connected.azure.workspaces(subscription);
  assert.deepEqual([problem, items.length > 0], [undefined, true]);
  assert.deepEqual(connected.waits, [3000]);
});

test("while Azure has said to wait, nothing more is sent to that subscription, and others are served", async () => {
  const connected = await connectAzure({ subscriptions: 8 });
  const { azure, simulator } = connected;
  const { items } = await azure.subscriptions(await firstTenant(connected));
  simulator.knobs.add(faults.throttle(60), { path: lists, times: 1 });
  await azure.workspaces(items[0]!);
  const workspace = { ...(await workspaceNamed(connected, "mlw-plain").catch(() => undefined)) };
  assert.deepEqual(workspace, {}, "the list is not there yet");
  const asked = simulator.journal.items.length;
  const again = await azure.workspaces(items[0]!, { refresh: true });
  assert.equal(again.problem?.kind, "throttled");
  assert.equal(simulator.journal.items.length, asked);
  assert.equal((await azure.workspaces(items[1]!)).problem, undefined);
});

test("a 5xx that passes is not even noticed", async () => {
  const connected = await connectAzure();
  const subscription = await firstSubscription(connected);
  connected.simulator.knobs.add(faults.html(500), { path: lists, times: 2 });
  const live = await connected.azure.workspaces(subscription);
  assert.deepEqual([live.problem, live.items.length > 0], [undefined, true]);
});

test("a byte order mark is read over", async () => {
  const connected = await connectAzure();
  connected.simulator.knobs.add(faults.byteOrderMark());
  const subscription = await firstSubscription(connected);
  const live = await connected.azure.workspaces(subscription);
  assert.deepEqual([live.problem, live.items.length > 0], [undefined, true]);
  assert.ok((await connected.azure.workspace(live.items[0]!)).ok);
});

test("a page that links to itself is read once, and reading stops", async () => {
  const connected = await connectAzure();
  const subscription = await firstSubscription(connected);
  connected.simulator.knobs.add(faults.selfLink(), { path: lists });
  const first = await connected.azure.workspaces(subscription);
  const count = first.items.length;
  const live = await toTheEnd(first);
  assert.equal(live.items.length, count);
  assert.equal(live.problem?.kind, "repeating");
  assert.equal(
    live.problem.message,
    `Azure's list repeats itself or does not end: reading stopped after ${count} entries.`,
  );
  assert.ok(connected.simulator.journal.count(/Services\/workspaces\?/) <= 3);
});

test("pages without an end are followed no longer than any list is", async () => {
  let asked = 0;
  const nextOf = () => `https://management.azure.com/page/${++asked}`;
  const arm = {
    list: async () => ({ items: [], next: nextOf() }),
    askGraph: async () => ({ data: [], $skipToken: nextOf() }),
  } as unknown as Arm;
  const { signal } = new AbortController();
  await assert.rejects(askGraph(arm, "resources", signal), /does not end/);
  assert.ok(asked > 10 && asked <= mostPages + 1, String(asked));
  asked = 0;
  const identity = { key: "a", cloud: { endpoint: "https://management.azure.com" } };
  const people = {
    chosen: async () => ({ credentials: [{ identity, token: async () => "t" }] }),
  } as unknown as SignedIn;
  assert.deepEqual((await tenantSource(people, async () => arm).read(undefined, signal)).items, []);
  assert.ok(asked > 10 && asked <= mostPages + 1, String(asked));
  asked = 0;
  const lists = new Lists({ now: () => 0 } as Clock, () => {});
  const source = { key: "k", host: "", read: async () => arm.list("", "", undefined, signal) as never };
  let live = await lists.get(source);
  while (live.more) live = await live.more();
  assert.equal(live.problem?.kind, "repeating");
  assert.ok(asked <= mostPages + 2, String(asked));
});

test("409, provider not registered, is an empty list", async () => {
  const connected = await connectAzure();
  const subscription = await firstSubscription(connected);
  connected.simulator.knobs.add(faults.notRegistered(), { path: lists });
  const { items, problem, complete } = await connected.azure.workspaces(subscription);
  assert.deepEqual([items, problem, complete], [[], undefined, true]);
});

test("404 between the list and the workspace", async () => {
  const connected = await connectAzure();
  const workspace = await workspaceNamed(connected, "mlw-plain");
  connected.simulator.knobs.add(faults.gone(), { path: /mlw-plain$/ });
  const answer = await connected.azure.workspace(workspace);
  assert.ok(!answer.ok);
  assert.equal(answer.problem.message, "This is no longer in Azure: it was deleted or moved. Refresh the list.");
});

test("a companion that may not be read does not hide the others", async () => {
  const connected = await connectAzure();
  const workspace = await workspaceNamed(connected, "mlw-plain");
  connected.simulator.knobs.add(faults.forbidden(), { path: /KeyVault/ });
  const { items, problem } = await connected.azure.companions(workspace);
  assert.deepEqual(
    items.map(({ role, problem }) => [role, problem?.kind]),
    [
      ["storage", undefined],
      ["keyVault", "forbidden"],
      ["insights", undefined],
    ],
  );
  assert.equal(problem, undefined);
});

test("no network", async () => {
  const connected = await connectAzure();
  const subscription = await firstSubscription(connected);
  await connected.simulator.stop();
  const { problem } = await connected.azure.workspaces(subscription);
  assert.equal(problem?.kind, "offline");
  assert.match(
    problem.message,
    /^127\.0\.0\.1:\d+ cannot be reached\. Check the network, and the proxy if you use one/,
  );
});

test("an answer that does not come", async () => {
  const connected = await connectAzure({ host: { answerTimeout: 1000 } });
  const subscription = await firstSubscription(connected);
  connected.simulator.knobs.add(faults.slow(4000), { path: lists });
  const { problem } = await connected.azure.workspaces(subscription);
  assert.equal(problem?.kind, "slow");
  assert.match(problem.message, /^Azure did not answer within [\d.]+ s\. Try again\.$/);
});

test("a workspace with missing fields, with unknown ones, and with fields of the wrong kind", async () => {
  const connected = await connectAzure();
  const subscription = await firstSubscription(connected);
  const edit = (body: { value: Record<string, unknown>[] }) => {
    const [first, second, third, fourth] = body.value as [Body, Body, Body, Body];
    for (const field of ["location", "kind", "properties", "tags", "identity", "sku", "systemData", "name"])
      delete first[field];
    Object.assign(second, {
      somethingNew: { deep: [1, { x: null }] },
      properties: 7,
      tags: "none",
      location: 3,
      kind: null,
    });
    Object.assign(third, { id: 5 });
    Object.assign(fourth, {
      id: "/subscriptions/../../evil?x=/providers/Microsoft.MachineLearningServices/workspaces/x",
    });
    return { ...body, value: [...body.value, null, "text", 4, []] };
  };
  connected.simulator.knobs.add(faults.change(edit as never), { path: lists });
  const { items, problem } = await connected.azure.workspaces(subscription);
  assert.equal(problem, undefined);
  const [first, second] = items;
  assert.deepEqual([first!.name, first!.location, first!.kind, first!.state], ["mlw-plain", "", "Default", ""]);
  assert.deepEqual([second!.name, second!.location, second!.kind, second!.state], ["mlw-private", "", "Default", ""]);
  assert.deepEqual(second!.raw.somethingNew, { deep: [1, { x: null }] });
  assert.ok(items.every(({ name }) => name !== "x"));
});

type Body = Record<string, unknown>;

test("hostile names and tags come through unchanged, and ids lead nowhere else", async () => {
  const connected = await connectAzure();
  const hostile = await workspaceNamed(connected, "mlw-hostile");
  const answer = await connected.azure.workspace(hostile);
  assert.ok(answer.ok);
  const tags = Object.entries(answer.value.raw.tags as object);
  assert.ok(tags.some(([name]) => name.includes("\u202E")));
  assert.ok(tags.some(([, value]) => String(value).includes("\n%{for x in y}")));
  const odd = { ...hostile, resourceGroup: "rg/../../x?y#z", name: "mlw-plain" };
  const refused = await connected.azure.workspace(odd);
  assert.ok(!refused.ok);
  const { path } = connected.simulator.journal.items.at(-1)!;
  assert.ok(path.includes("rg%2F..%2F..%2Fx%3Fy%23z"), path);
  const evil = {
    ...answer.value,
    raw: { properties: { storageAccount: "https://elsewhere.example/x", keyVault: "/subscriptions/x" } },
  };
  assert.deepEqual((await connected.azure.companions(evil, { refresh: true })).items, []);
});
