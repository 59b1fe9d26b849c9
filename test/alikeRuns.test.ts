// What a provider sends for two resources says what it sends for a third that is alike.
import assert from "node:assert/strict";
import { test } from "node:test";
import { resultOf } from "../server/src/azure/import/plan/values";
import { alikeAmong, type RunsOfResource, type SeenRun } from "../server/src/azure/index";

const group = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-1";

test("a name, an id and a text that is sent as it is are exchanged in all that is sent", () => {
  const [alike] = alikeAmong([1, 2, 13].map((number) => ruleset(number)));
  assert.deepEqual([alike?.first, alike?.second, alike?.others], [0, 1, [2]]);
  assert.deepEqual(alike?.seenOf(2, [sent(1)], [sent(2)]), [sent(13)]);
});

test("a text that is in another is exchanged by itself and in that", () => {
  const [alike] = alikeAmong([1, 2, 3].map((number) => resource({ name: `a-${number}`, subject: `x/a-${number}/y` })));
  const run = (number: number): SeenRun => request(`/a/a-${number}`, { one: `a-${number}`, both: `x/a-${number}/y` });
  assert.deepEqual(alike?.seenOf(2, [run(1)], [run(2)]), [run(3)]);
});

test("nothing is said of the third where the second is not the first with other texts", () => {
  const [alike] = alikeAmong([1, 2, 3].map((number) => ruleset(number)));
  const odd: SeenRun = { ...sent(2), id: `${group}/odd` } as SeenRun;
  assert.equal(alike?.seenOf(2, [sent(1)], [odd]), undefined);
  assert.equal(alike?.seenOf(2, [sent(1)], [{ kind: "not applied", because: "No." }]), undefined);
});

test("what the first two have in common is not exchanged", () => {
  const all = [1, 1, 2].map((subject, number) => resource({ name: `a-${number}`, subject: `s-${subject}` }));
  const [alike] = alikeAmong(all);
  assert.deepEqual(
    [alike?.first, alike?.second, alike?.others],
    [0, 2, [1]],
    "the one that differs most is the second",
  );
  const tied = [1, 1, 1, 2].map((subject, number) =>
    resource({ name: `a-${[0, 1, 2, 0][number]}`, subject: `s-${subject}` }),
  );
  assert.deepEqual(alikeAmong(tied)[0]?.others, [2], "the last one has a subject that is not shown");
});

for (const [what, configs] of [
  ["a word alone, which Azure or the provider may know", ["one", "two", "GatewaySubnet"].map((name) => ({ name }))],
  ["letters of another kind", ["a-1", "a-2", "A-3"].map((name) => ({ name }))],
  ["a text of which nobody knows that it is sent as it is", ["1", "2", "3"].map((sku) => ({ name: "a-1", sku }))],
  ["one of several in a list", [1, 2, 3].map((one) => ({ name: "a-1", subject: [`s-${one}`, "s-0"] }))],
  [
    "a text that is one with another in some of them alone",
    [1, 2, 3].map((one) => ({ name: `a-${one}`, subject: one === 3 ? "b-1" : `a-${one}` })),
  ],
  ["another number", [1, 2, 3].map((size) => ({ name: "a-1", size }))],
] as const)
  test(`resources that differ in this are each applied: ${what}`, () => {
    assert.deepEqual(alikeAmong(configs.map((config) => resource(config))), []);
  });

function resource(config: object, type = "azurerm_x"): RunsOfResource {
  return { type, configs: [resultOf(config as never)], copied: ["subject"] };
}

function ruleset(number: number): RunsOfResource {
  return resource({
    name: `id-${number}`,
    subject: `team${number}`,
    tags: { team: `team${number}` },
    parent_id: `${group}/providers/Microsoft.X/ys/y-${number}`,
  });
}

function sent(number: number): SeenRun {
  const id = `${group}/providers/Microsoft.X/ys/y-${number}/zs/id-${number}`;
  const body = {
    properties: { subject: `team${number}`, of: { [id]: `y-${number}` } },
    tags: { team: `team${number}` },
  };
  return { kind: "sent", id, reads: [], requests: [{ method: "PUT", path: id, apiVersion: "2024-01-01", body }] };
}

function request(path: string, body: Record<string, string>): SeenRun {
  return { kind: "sent", reads: [], requests: [{ method: "PUT", path, apiVersion: "2024-01-01", body }] };
}
