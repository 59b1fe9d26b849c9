// Everything that can go wrong, and what a person sees of it. Each time, what was there before stays, and Azure can be
// asked again once the fault is over.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { AzureProblem, ProblemKind, Remedy } from "../../client/src/azure/problems/problem";
import { type Connected, connectAzure, firstSubscription } from "./connectAzure";
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
  readonly also?: (problem: AzureProblem, connected: Connected) => void;
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
    says: /^Azure requires another check, such as multi-factor authentication\. Sign in to complete it\.$/,
    remedy: "signIn",
    also: ({ challenge }) => assert.match(challenge!, /claims="/),
  },
  {
    name: "403",
    fault: faults.forbidden(),
    kind: "forbidden",
    says: /^You are not allowed to read this\. Ask the owner of the subscription for the Reader role\.$/,
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
    says: /^Azure received too many requests and did not say how long/,
    remedy: "wait",
    asked: 3,
  },
  {
    name: "429 with a long Retry-After",
    fault: faults.throttle(90),
    kind: "throttled",
    says: /^Azure received too many requests\. It will answer again in 90 s\.$/,
    remedy: "wait",
    asked: 1,
    also: (_, { waits }) => assert.deepEqual(waits, [], "nobody waits for 90 s in silence"),
  },
  {
    name: "429 again and again, a few seconds each",
    fault: faults.throttle(5),
    kind: "throttled",
    says: /will answer again in 5 s\.$/,
    remedy: "wait",
    asked: 2,
    also: (_, { waits }) => assert.deepEqual(waits, [5000]),
  },
  {
    name: "502 with a web page",
    fault: faults.html(502),
    kind: "server",
    says: /^Azure failed to answer \(502\)\. Try again later\.$/,
    remedy: "retry",
    asked: 3,
  },
  {
    name: "200 with a web page",
    fault: faults.html(200),
    kind: "unreadable",
    says: /^127\.0\.0\.1:\d+ answered with a web page, which often comes from a proxy/,
    remedy: "retry",
  },
  {
    name: "malformed JSON",
    fault: faults.text('{"value": [{"id": }]}'),
    kind: "unreadable",
    says: /^Azure's answer could not be read\./,
    remedy: "retry",
    also: (_, { log }) =>
      assert.ok(log.some((line) => line.includes("is not JSON (application/json; charset=utf-8, 21 characters)"))),
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
    says: /^127\.0\.0\.1:\d+ cannot be reached\. Check the network, and the proxy if you use one/,
    remedy: "retry",
    asked: 3,
  },
  {
    name: "a proxy that wants a sign-in of its own",
    fault: faults.text("", 407),
    kind: "offline",
    says: /^127\.0\.0\.1:\d+ cannot be reached\. Check the network, and the proxy if you use one/,
    remedy: "retry",
  },
  {
    name: "403 with the web page of a network",
    fault: faults.html(403),
    kind: "unreadable",
    says: / answered with a web page/,
    remedy: "retry",
  },
  {
    name: "JSON of another shape",
    fault: faults.text('"fine"'),
    kind: "unreadable",
    says: /^Azure's answer does not look as documented/,
    remedy: "retry",
  },
  {
    name: "a redirect to another host",
    fault: faults.redirect("https://elsewhere.example/steal"),
    kind: "elsewhere",
    says: /^Azure's answer continues at another host, elsewhere\.example\. Your credentials were not sent there/,
    remedy: "none",
  },
];

for (const { name, fault, kind, says, remedy, asked = 1, also } of cases) {
  test(name, async () => {
    const connected = await connectAzure();
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
