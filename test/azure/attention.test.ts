// What somebody ought to know of a resource without opening it, and answers that lack what others have.
import assert from "node:assert/strict";
import { test } from "node:test";
import { lookOf } from "../../client/src/azure/resources/look";
import { kinds } from "../../client/src/azure/resources/table";
import type { LiveResource, ResourceOwner, Tenant } from "../../client/src/azure/types";

const now = Date.parse("2026-06-01T12:00:00Z");
const owner = (kind: string, raw: object = {}): ResourceOwner => ({
  key: "o",
  tenant: {} as Tenant,
  id: "/subscriptions/s",
  kind,
  raw: raw as ResourceOwner["raw"],
});

function told(kind: string, raw: object, more: Partial<LiveResource> = {}): readonly string[] {
  const about = { key: "k", tenant: {} as Tenant, id: "/x", name: "one", owner: owner("workspace") };
  const one = { ...about, kind, raw: raw as LiveResource["raw"], ...more };
  return lookOf(one, now).attention.map(({ text, isProblem }) => `${isProblem ? "!" : ""}${text}`);
}

test("states: failed, on the way, and stuck there for hours", () => {
  const state = (provisioningState: string, lastModifiedAt = "2026-06-01T11:50:00Z") =>
    told("connections", { properties: { provisioningState }, systemData: { lastModifiedAt } });
  assert.deepEqual(state("Succeeded"), []);
  assert.deepEqual(state("Failed"), ["!Failed"]);
  assert.deepEqual(state("Canceled"), ["!Canceled"]);
  assert.deepEqual(state("Creating"), ["Creating"]);
  assert.deepEqual(state("Updating", "2026-06-01T07:00:00Z"), ["!Updating for 5 h"]);
});

test("traffic: none, and what does not sum to all of it", () => {
  const traffic = (shares: object) => told("onlineEndpoints", { properties: { traffic: shares } });
  assert.deepEqual(traffic({}), ["!no traffic"]);
  assert.deepEqual(traffic({ a: 0 }), ["!no traffic"]);
  assert.deepEqual(traffic({ a: 60, b: 30 }), ["!traffic sums to 90 %"]);
  assert.deepEqual(traffic({ a: 60, b: 40 }), []);
  const deployment = told(
    "onlineDeployments",
    {},
    { owner: owner("onlineEndpoints", { properties: { traffic: { one: 5 } } }) },
  );
  assert.deepEqual(deployment, []);
  assert.deepEqual(told("onlineDeployments", { properties: { model: null } }), ["!no traffic"]);
});

test("models that retire: long ago, soon, later, and where Azure says nothing of it", () => {
  const model = (retires?: string) => told("modelDeployments", {}, retires === undefined ? {} : { retires });
  assert.deepEqual(model("2026-01-01T00:00:00Z"), ["!model retired 2026-01-01"]);
  assert.deepEqual(model("2026-07-01T00:00:00Z"), ["!model retires 2026-07-01"]);
  assert.deepEqual(model("2030-07-01T00:00:00Z"), ["retires 2030-07-01"]);
  assert.deepEqual([model(), model("soon")], [[], []]);
});

test("networks: open to all, closed, and what waits for approval", () => {
  const account = (properties: object) => told("accounts", { properties });
  assert.deepEqual(account({ publicNetworkAccess: "Enabled" }), ["public network"]);
  assert.deepEqual(account({ publicNetworkAccess: "Enabled", networkAcls: { defaultAction: "Deny" } }), []);
  assert.deepEqual(account({ publicNetworkAccess: "Disabled" }), []);
  const connection = (status: string) =>
    told("privateEndpointConnections", { properties: { privateLinkServiceConnectionState: { status } } });
  assert.deepEqual(
    [connection("Approved"), connection("Pending"), connection("Rejected")],
    [[], ["!Pending"], ["!Rejected"]],
  );
});

test("an answer that lacks everything, or has anything else in its place, is shown for each kind", () => {
  const strange: readonly object[] = [
    {},
    { properties: null },
    { properties: 7, sku: [], tags: "none", systemData: { createdAt: 5 } },
    {
      properties: { traffic: [], model: 5, trigger: null, indexColumns: {}, category: {}, destination: [] },
      kind: null,
    },
    JSON.parse('{"properties": {"__proto__": {"x": 1}, "traffic": {"__proto__": 5}}, "tags": {"toString": "a"}}'),
  ];
  for (const { name, of } of kinds)
    for (const raw of strange) {
      const one = { key: "k", tenant: {} as Tenant, id: "/x", name: "one", kind: name, owner: owner(of[0]!, raw), raw };
      const look = lookOf(one as LiveResource, now);
      assert.ok(look.word && look.icon, name);
      assert.doesNotMatch(look.description, /undefined|\[object|NaN/, name);
    }
});

test("a secret is shown nowhere, neither in a tag that is called so nor in a state", () => {
  const key = `AccountKey=${"Zm9v".repeat(21)}Zm==`;
  for (const { name } of kinds) {
    const raw = {
      tags: { token: "hunter22", team: "ml" },
      properties: {
        provisioningState: key,
        status: key,
        description: key,
        target: key,
        tags: { db_password: "hunter22" },
      },
    } as LiveResource["raw"];
    const one = { key: "k", tenant: {} as Tenant, id: "/x", name: "one", owner: owner("workspace"), kind: name, raw };
    const look = lookOf(one, now);
    assert.doesNotMatch(JSON.stringify(look), /hunter22|Zm9v/, name);
    assert.ok(look.lines.some(([tag, value]) => tag === "team" && value === "ml"));
    assert.ok(look.lines.some(([tag, value]) => tag === "token" && value === "…"));
  }
});
