/** What Terraform would plan for what is written over what is there. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { plan } from "../../server/src/azure/import/plan/plan";
import { entries, resultOf } from "../../server/src/azure/import/plan/values";
import type { Json, JsonObject } from "../../server/src/azure/json";
import type { BodySchema } from "../../server/src/catalog/schema";
import { type Result, unknown } from "../../server/src/evaluation/result";

const schema: BodySchema = new Map([
  ["name", { type: "string", required: true, forceNew: true }],
  ["region", { type: "string", optional: true, format: "region" }],
  ["id_of", { type: "string", optional: true, forceNew: true, diffSuppressed: true }],
  ["mode", { type: "string", optional: true, default: "On" }],
  ["text", { type: "string", optional: true }],
  ["kept", { type: "string", optional: true, computed: true }],
  ["read", { type: "string", computed: true }],
  ["count", { type: "int", optional: true }],
  ["ids", { type: "set", optional: true }],
  ["list", { type: "list", optional: true }],
  ["tags", { type: "map", optional: true }],
  [
    "block",
    {
      type: "list",
      optional: true,
      forceNew: true,
      maxItems: 1,
      block: new Map([["inner", { type: "bool", optional: true, default: false }]]),
    },
  ],
]);

const there: JsonObject = { name: "n" };

const cases: readonly [
  what: string,
  written: Readonly<Record<string, Json | Result>>,
  state: JsonObject,
  differences: readonly string[],
][] = [
  ["nothing differs", { name: "n" }, { ...there, mode: "On", text: "", count: 0, ids: [], tags: {}, block: [] }, []],
  ["a name", { name: "m" }, there, ["name differs, replaces"]],
  ["what is required", {}, there, ["name required, replaces"]],
  ["a region however it is spelled", { name: "n", region: "West Europe" }, { ...there, region: "westeurope" }, []],
  ["case, where it is ignored", { name: "n", id_of: "/A" }, { ...there, id_of: "/a" }, []],
  ["case, where it is not", { name: "n", text: "A" }, { ...there, text: "a" }, ["text differs"]],
  ["another value than the default", { name: "n" }, { ...there, mode: "Off" }, ["mode default"]],
  ["no value where there is a default", { name: "n" }, { ...there, mode: null }, ["mode default"]],
  ["what would be taken away", { name: "n" }, { ...there, text: "t", ids: ["a"] }, ["text removed", "ids removed"]],
  ["what the provider decides", { name: "n" }, { ...there, kept: "k", read: "r" }, []],
  ["a null is nothing", { name: "n", text: null }, { ...there, text: "t" }, ["text removed"]],
  ["a number in a text", { name: "n", count: "3" }, { ...there, count: 3 }, []],
  ["a set in any order", { name: "n", ids: ["b", "a"] }, { ...there, ids: ["a", "b"] }, []],
  ["a list in its order", { name: "n", list: ["b", "a"] }, { ...there, list: ["a", "b"] }, ["list differs"]],
  ["a map", { name: "n", tags: { a: "b" } }, { ...there, tags: { a: "c" } }, ["tags differs"]],
  ["what only Terraform knows", { name: "n", text: unknown }, { ...there, text: "t" }, ["text unknown"]],
  [
    "a part that only Terraform knows",
    { name: "n", tags: entries(new Map([["a", unknown]])) },
    { ...there, tags: { a: "b" } },
    ["tags unknown"],
  ],
  [
    "inside a block",
    { name: "n", block: [{}] },
    { ...there, block: [{ inner: true }] },
    ["block.inner default, replaces"],
  ],
  ["a block that is not there", { name: "n", block: [{}] }, { ...there, block: [] }, ["block differs, replaces"]],
  ["a block that is not written", { name: "n" }, { ...there, block: [{ inner: true }] }, ["block removed, replaces"]],
  ["what the state says nothing of", { name: "n", text: "t" }, there, []],
];

const isResult = (value: Json | Result): value is Result =>
  typeof value === "object" && value !== null && "state" in value;

for (const [what, written, state, expected] of cases) {
  test(what, () => {
    const given = new Map(Object.entries(written).map(([name, one]) => [name, isResult(one) ? one : resultOf(one)]));
    const differences = plan(given, state, schema);
    assert.deepEqual(
      differences.map(({ path, because, replaces }) => `${path.join(".")} ${because}${replaces ? ", replaces" : ""}`),
      expected,
    );
    assert.deepEqual(plan(given, state, schema, new Set(differences.map(({ path }) => path[0]!))), []);
  });
}
