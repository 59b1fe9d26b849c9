// Everything that can go wrong, and what a person sees of it. Each time, what was there before stays, and Azure can be
// asked again once the fault is over.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Problem, ProblemKind, Remedy } from "../../client/src/azure/problems/problem";
import { type Connected, connect, firstSubscription, firstTenant, workspaceNamed } from "./connect";
import * as faults from "./simulator/http/faults";
import { uuid } from "./simulator/world/random";

const lists = /Services\/workspaces$/;
const other = uuid("another", "tenant");

interface Case {
  readonly name: string;
  readonly fault: faults.Fault;
  readonly kind: ProblemKind;
  readonly says: RegExp;
  readonly remedy: Remedy;
  /** How often Azure is asked before the person is told. */
  readonly asked?: number;
  readonly also?: (problem: Problem, connected: Connected) => void;
}

const cases: readonly Case[] = [
  {
    name: "401, expired",
    fault: faults.expired(),
    kind: "expired",
    says: /^Azure no longer accepts your sign-in\. Sign in again\.$/,
    remedy: "signIn",
    also: ({ code }) => assert.equal(code, "ExpiredAuthenticationToken"),
  },
  {
    name: "401, wrong tenant",
    fault: faults.wrongTenant(other),
    kind: "wrongTenant",
    says: new RegExp(`^This belongs to the tenant ${other}, .* Sign in to that tenant\\.$`),
    remedy: "signIn",
    also: ({ tenantId }) => assert.equal(tenantId, other),
  },
  {
    name: "401, claims challenge",
    fault: faults.claims(),
    kind: "challenge",
    says: /^Azure asks for another check, such as multi-factor authentication, .* Sign in to do it\.$/,
    remedy: "signIn",
    also: ({ challenge }) => assert.match(challenge!, /claims="/),
  },
  {
    name: "403",
    fault: faults.forbidden(),
    kind: "forbidden",
    says: /^You may not read this\. Ask whoever owns the subscription for the role Reader\.$/,
    remedy: "retry",
    also: ({ detail, requestId }) => {
      assert.match(detail!, /does not have authorization to perform action/);
      assert.match(requestId!, /^[0-9a-f-]{36}$/);
    },
  },
  { name: "404", fault: faults.gone(), kind: "gone", says: /^This is no longer in Azure/, remedy: "retry" },
  {
    name: "429 without Retry-After",
    fault: faults.throttle(),
    kind: "throttled",
    says: /^Azure was asked too often and did not say for how long/,
    remedy: "wait",
    asked: 3,
  },
  {
    name: "429 with a long Retry-After",
    fault: faults.throttle(90),
    kind: "throttled",
    says: /^Azure was asked too often and answers again in 90 s\.$/,
    remedy: "wait",
    asked: 1,
    also: (_, { waits }) => assert.deepEqual(waits, [], "nobody waits for 90 s in silence"),
  },
  {
    name: "429 again and again, a few seconds each",
    fault: faults.throttle(5),
    kind: "throttled",
    says: /answers again in 5 s\.$/,
    remedy: "wait",
    asked: 2,
    also: (_, { waits }) => assert.deepEqual(waits, [5000]),
  },
  {
    name: "502 with a web page",
    fault: faults.html(502),
    kind: "server",
    says: /^Azure failed to answer \(502\)\. Try again in a while\.$/,
    remedy: "retry",
    asked: 3,
  },
  {
    name: "200 with a web page",
    fault: faults.html(200),
    kind: "unreadable",
    says: /^A web page came instead of an answer from 127\.0\.0\.1:\d+: often a proxy/,
    remedy: "retry",
  },
  {
    name: "malformed JSON",
    fault: faults.text('{"value": [{"id": }]}'),
    kind: "unreadable",
    says: /^Azure's answer could not be read\./,
    remedy: "retry",
    also: (_, { log }) => assert.ok(log.some((line) => line.includes('{"value": [{"id": }]}'))),
  },
  {
    name: "truncated JSON",
    fault: faults.truncated(),
    kind: "unreadable",
    says: /^Azure's answer ended in the middle\. Try again\.$/,
    remedy: "retry",
  },
  {
    name: "a connection that breaks in the middle of the answer",
    fault: faults.broken(),
    kind: "unreadable",
    says: /^Azure's answer ended in the middle\. Try again\.$/,
    remedy: "retry",
    asked: 3,
  },
  {
    name: "a connection that breaks before there is an answer",
    fault: faults.hangUp(),
    kind: "offline",
    says: /^127\.0\.0\.1:\d+ cannot be reached\. Check the network, and the proxy in the settings/,
    remedy: "retry",
    asked: 3,
  },
  {
    name: "a proxy that wants a sign-in of its own",
    fault: faults.text("", 407),
    kind: "offline",
    says: /^127\.0\.0\.1:\d+ cannot be reached\. Check the network, and the proxy in the settings/,
    remedy: "retry",
  },
  {
    name: "403 with the web page of a network",
    fault: faults.html(403),
    kind: "unreadable",
    says: /^A web page came instead of an answer/,
    remedy: "retry",
  },
  {
    name: "JSON of another shape",
    fault: faults.text('"fine"'),
    kind: "unreadable",
    says: /^Azure's answer does not look as its documentation says/,
    remedy: "retry",
  },
  {
    name: "a redirect to another host",
    fault: faults.redirect("https://elsewhere.example/steal"),
    kind: "elsewhere",
    says: /^Azure's answer leads to another host, elsewhere\.example\. Your sign-in was not sent there/,
    remedy: "none",
  },
];

for (const { name, fault, kind, says, remedy, asked = 1, also } of cases) {
  test(name, async () => {
    const connected = await connect();
    const { azure, simulator } = connected;
    const subscription = await firstSubscription(connected);
    const stop = simulator.knobs.add(fault, { path: lists });
    const { items, problem, complete, more } = await azure.workspaces(subscription);
    assert.ok(problem);
    assert.deepEqual([problem.kind, problem.remedy, items, complete, more], [kind, remedy, [], false, undefined]);
    assert.match(problem.message, says);
    assert.equal(simulator.journal.count(/Services\/workspaces\?/), asked);
    also?.(problem, connected);
    // Redrawing the tree does not ask again; Retry does, and then all is well.
    await azure.workspaces(subscription);
    assert.equal(simulator.journal.count(/Services\/workspaces\?/), asked);
    stop();
    await azure.waitFor(problem);
    const again = await azure.workspaces(subscription, { refresh: true });
    assert.deepEqual([again.problem, again.items.length > 10], [undefined, true]);
    simulator.journal.assertReadOnly();
  });
}

test("a fault while reading anew takes away nothing that was read before", async () => {
  const connected = await connect();
  const subscription = await firstSubscription(connected);
  const before = await connected.azure.workspaces(subscription);
  connected.simulator.knobs.add(faults.html(503), { path: lists });
  const after = await connected.azure.workspaces(subscription, { refresh: true });
  assert.equal(after.problem?.kind, "server");
  assert.deepEqual(after.items, before.items);
});

test("a fault on the second page leaves the first, and the page can be asked for again", async () => {
  const connected = await connect({ paging: { workspaces: 10 } });
  const first = await connected.azure.workspaces(await firstSubscription(connected));
  connected.simulator.knobs.add(faults.truncated(), { path: lists, times: 1 });
  const failed = await first.more!();
  assert.deepEqual([failed.items.length, failed.problem?.kind], [10, "unreadable"]);
  const second = await failed.more!();
  assert.ok(second.items.length > 10);
  assert.equal(second.problem, undefined);
});

test("a short Retry-After is waited for in silence", async () => {
  const connected = await connect();
  const subscription = await firstSubscription(connected);
  connected.simulator.knobs.add(faults.throttle(3), { path: lists, times: 1 });
  const { problem, items } = await connected.azure.workspaces(subscription);
  assert.deepEqual([problem, items.length > 0], [undefined, true]);
  assert.deepEqual(connected.waits, [3000]);
});

test("while Azure has said to wait, nothing more is sent to that subscription, and others are served", async () => {
  const connected = await connect({ subscriptions: 8 });
  const { azure, simulator } = connected;
  const { items } = await azure.subscriptions(await firstTenant(connected));
  simulator.knobs.add(faults.throttle(60), { path: lists, times: 1 });
  await azure.workspaces(items[0]!);
  const workspace = { ...(await workspaceNamed(connected, "mlw-plain").catch(() => undefined)) };
  assert.deepEqual(workspace, {}, "the list is not there yet");
  const asked = simulator.journal.entries.length;
  const again = await azure.workspaces(items[0]!, { refresh: true });
  assert.equal(again.problem?.kind, "throttled");
  assert.equal(simulator.journal.entries.length, asked);
  assert.equal((await azure.workspaces(items[1]!)).problem, undefined);
});

test("a 5xx that passes is not even noticed", async () => {
  const connected = await connect();
  const subscription = await firstSubscription(connected);
  connected.simulator.knobs.add(faults.html(500), { path: lists, times: 2 });
  const live = await connected.azure.workspaces(subscription);
  assert.deepEqual([live.problem, live.items.length > 0], [undefined, true]);
});

test("a byte order mark is read over", async () => {
  const connected = await connect();
  connected.simulator.knobs.add(faults.byteOrderMark());
  const subscription = await firstSubscription(connected);
  const live = await connected.azure.workspaces(subscription);
  assert.deepEqual([live.problem, live.items.length > 0], [undefined, true]);
  assert.ok((await connected.azure.workspace(live.items[0]!)).ok);
});

test("a page that links to itself is read once, and reading stops", async () => {
  const connected = await connect();
  const subscription = await firstSubscription(connected);
  connected.simulator.knobs.add(faults.selfLink(), { path: lists });
  let live = await connected.azure.workspaces(subscription);
  const count = live.items.length;
  while (live.more) live = await live.more();
  assert.equal(live.items.length, count);
  assert.equal(live.problem?.kind, "repeating");
  assert.equal(live.problem.message, `Azure's list repeats itself after ${count} entries, so reading stopped there.`);
  assert.ok(connected.simulator.journal.count(/Services\/workspaces\?/) <= 3);
});

test("409, provider not registered, is an empty list", async () => {
  const connected = await connect();
  const subscription = await firstSubscription(connected);
  connected.simulator.knobs.add(faults.notRegistered(), { path: lists });
  const { items, problem, complete } = await connected.azure.workspaces(subscription);
  assert.deepEqual([items, problem, complete], [[], undefined, true]);
});

test("404 between the list and the workspace", async () => {
  const connected = await connect();
  const workspace = await workspaceNamed(connected, "mlw-plain");
  connected.simulator.knobs.add(faults.gone(), { path: /mlw-plain$/ });
  const answer = await connected.azure.workspace(workspace);
  assert.ok(!answer.ok);
  assert.equal(
    answer.problem.message,
    "This is no longer in Azure: it was deleted or moved. Refresh the list that it was in.",
  );
});

test("a companion that may not be read does not hide the others", async () => {
  const connected = await connect();
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
  const connected = await connect();
  const subscription = await firstSubscription(connected);
  await connected.simulator.stop();
  const { problem } = await connected.azure.workspaces(subscription);
  assert.equal(problem?.kind, "offline");
  assert.match(
    problem.message,
    /^127\.0\.0\.1:\d+ cannot be reached\. Check the network, and the proxy in the settings/,
  );
});

test("an answer that does not come", async () => {
  const connected = await connect({ host: { answerTimeout: 50 } });
  const subscription = await firstSubscription(connected);
  connected.simulator.knobs.add(faults.slow(500), { path: lists });
  const { problem } = await connected.azure.workspaces(subscription);
  assert.equal(problem?.kind, "slow");
  assert.match(problem.message, /^Azure did not answer within [\d.]+ s\. Try again\.$/);
});

test("a workspace with missing fields, with unknown ones, and with fields of the wrong kind", async () => {
  const connected = await connect();
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
  const connected = await connect();
  const hostile = await workspaceNamed(connected, "mlw-hostile");
  const answer = await connected.azure.workspace(hostile);
  assert.ok(answer.ok);
  const tags = Object.entries(answer.value.raw.tags as object);
  assert.ok(tags.some(([name]) => name.includes("\u202E")));
  assert.ok(tags.some(([, value]) => String(value).includes("\n%{for x in y}")));
  const odd = { ...hostile, resourceGroup: "rg/../../x?y#z", name: "mlw-plain" };
  const refused = await connected.azure.workspace(odd);
  assert.ok(!refused.ok);
  const { path } = connected.simulator.journal.entries.at(-1)!;
  assert.ok(path.includes("rg%2F..%2F..%2Fx%3Fy%23z"), path);
  const evil = {
    ...answer.value,
    raw: { properties: { storageAccount: "https://elsewhere.example/x", keyVault: "/subscriptions/x" } },
  };
  assert.deepEqual((await connected.azure.companions(evil, { refresh: true })).items, []);
});
