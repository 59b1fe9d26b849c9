/** What is sent without an argument: by the word that another one says, or unknown, so that the others are known; and numbers that are sent as texts. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { learnedOf, named } from "./learnedOf";

test("what is sent without an argument is known by the word of another one, as far as it was seen twice", async (context) => {
  const sql = { ...named, kind: "Sql", query: "a1" };
  const other = { ...named, kind: "Correlation", label: "l1" };
  const tried = {
    "": sql,
    "=query": { ...sql, query: "b2" },
    "-query": { ...named, kind: "Sql" },
    "1#": other,
    "1#=label": { ...other, label: "l2" },
  };
  const table = [{ arg: "kind", path: "properties.kind", how: "same" }];
  const { learned } = await learnedOf(
    context,
    tried,
    ({ kind, query, label }) => ({ properties: { kind, label, ...(kind === "Sql" && { query: query ?? "" }) } }),
    table,
  );
  assert.deepEqual(learned[0]?.rows.query, {
    at: "properties.query",
    by: ["kind", [["Correlation"]]],
    open: true,
  });
  // Whether a query is sent beside that word nobody has seen.
  assert.deepEqual(learned[0]?.apart, [["kind=Correlation", "query"]]);
});

test("an argument that was seen beside a word with which nothing is sent without it is no riddle", async (context) => {
  const other = { ...named, kind: "Correlation", label: "l1" };
  const tried = {
    "": { ...named, kind: "Sql", query: "a1" },
    "=query": { ...named, kind: "Sql", query: "b2" },
    "-query": { ...named, kind: "Sql" },
    "1#": other,
    "1#=label": { ...other, label: "l2" },
    "1#+query": { ...other, query: "c3" },
  };
  const table = [{ arg: "kind", path: "properties.kind", how: "same" }];
  const { learned } = await learnedOf(
    context,
    tried,
    ({ kind, query, label }) => ({
      properties: { kind, label, ...((kind === "Sql" || query !== undefined) && { query: query ?? "" }) },
    }),
    table,
  );
  assert.deepEqual(learned[0]?.apart, undefined);
});

test("what nobody knows without an argument leaves that argument to be set, rather than what is beside it", async (context) => {
  const whole = { ...named, address: "a1", size: 1, tier: "Premium" };
  const { address: _, ...without } = whole;
  const tried = {
    "": whole,
    "=address": { ...whole, address: "b2" },
    "-address": without,
    "2#": { ...without, tier: "Basic", size: 2 },
    "=size": { ...whole, size: 2 },
    "=tier": { ...whole, tier: "Basic" },
    "1#": { ...whole, tier: "Basic", size: 2 },
    "1#=size": { ...whole, tier: "Basic", size: 3 },
  };
  const { learned } = await learnedOf(context, tried, ({ address, size, tier }) => ({
    properties: { address, size, tier, mode: address === undefined ? `closed${size}` : "open" },
  }));
  assert.deepEqual(learned[0]?.always, { "": { "properties.mode": "open" } });
  assert.deepEqual(learned[0]?.rows.address, { at: "properties.address", open: true });
  assert.deepEqual(Object.keys(learned[0]?.rows ?? {}), ["address", "size", "tier"]);
});

test("numbers that are sent as texts in each of several blocks are of that form, also where a table has them as the same", async (context) => {
  const of = (...ports: number[]) => ({ ...named, rule: ports.map((port) => ({ port })) });
  const tried = { "": of(80, 443), "=rule.port": of(8080, 443), "-label": { ...of(80, 443) } };
  const table = [{ arg: "rule.port", path: "properties.rules[].port", how: "same" }];
  const { learned } = await learnedOf(
    context,
    tried,
    ({ rule }) => ({
      properties: { rules: (rule as { port: number }[]).map(({ port }) => ({ port: String(port) })) },
    }),
    table,
  );
  const row = learned[0]?.rows["rule.port"];
  assert.equal((row as { readonly as?: string } | undefined)?.as, "text");
});

test("of numbers of which 0 is not sent, that is known", async (context) => {
  const of = (...scales: number[]) => ({ ...named, column: scales.map((scale) => ({ scale })) });
  const tried = { "": of(1, 0), "=column.scale": of(2, 0) };
  const { learned } = await learnedOf(
    context,
    tried,
    ({ column }) => ({
      properties: { columns: (column as { scale: number }[]).map(({ scale }) => (scale === 0 ? {} : { scale })) },
    }),
    [{ arg: "column.scale", path: "properties.columns[].scale", how: "same" }],
  );
  const row = learned[0]?.rows["column.scale"];
  assert.equal((row as { readonly as?: string } | undefined)?.as, "filled");
});
