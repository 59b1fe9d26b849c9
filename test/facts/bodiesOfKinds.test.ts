/** Lists of several kinds, ids that azurerm has otherwise, and values of tests: what is learned of these from what was seen to be applied. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { pathToFileURL } from "node:url";
import { root } from "../harness/service";

interface Config {
  readonly [name: string]: unknown;
}

interface Line {
  readonly id: string;
  readonly elsewhere?: true;
  readonly rows: Readonly<Record<string, unknown>>;
  readonly always?: Readonly<Record<string, object>>;
  readonly kinds?: Readonly<Record<string, object>>;
}

const things =
  "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg12345/providers/Example.Test/things";

/** What is sent for a configuration, and what else is asked before it. */
interface Sent {
  readonly body?: object;
  readonly path?: string;
  readonly before?: readonly object[];
}

/** What is known of a provider that sends that for each configuration; undefined where that is nothing. */
async function learned(
  context: TestContext,
  tried: Readonly<Record<string, Config>>,
  sentFor: (config: Config, id: string) => Sent,
  table: readonly object[] = [],
): Promise<Line | undefined> {
  const { learnedBodies } = await import(pathToFileURL(join(root, "scripts/facts/azureBodies.mjs")).href);
  const folder = mkdtempSync(join(tmpdir(), "bodies-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const lines = Object.entries(tried).map(([variant, more]) => {
    const config = { name: "thing12345", resource_group_name: "rg12345", ...more };
    const id = `${things}/${config.name}`;
    const { body, path = id, before = [] } = sentFor(config, id);
    const put = { method: "PUT", path, apiVersion: "2024-01-01", status: 200, ...(body && { body }) };
    return JSON.stringify({ type: "test_thing", variant, config, id, asked: [...before, put] });
  });
  writeFileSync(join(folder, "applied.jsonl"), lines.join("\n"));
  return learnedBodies(table, [join(folder, "applied.jsonl")], "1.0.0").learned[0];
}

/** A list with an element for each block that is there, whose word is that of no argument. */
function conditionsOf(config: Config, order: Readonly<Record<string, string>>): object[] {
  return Object.entries(order).flatMap(([name, field]) => {
    const [block] = (config[name] ?? []) as { level: string }[];
    return block ? [{ field, level: block.level }] : [];
  });
}

const order = { severity: "Severity", rule: "RuleName" };
const both = { severity: [{ level: "one12345" }], rule: [{ level: "two12345" }] };

test("what becomes of blocks in a list of several kinds is known of each kind, with their order", async (context) => {
  const tried = {
    "": both,
    "-severity": { rule: both.rule },
    "-rule": { severity: both.severity },
    "=severity.level": { ...both, severity: [{ level: "three12345" }] },
    "=rule.level": { ...both, rule: [{ level: "four12345" }] },
  };
  const line = await learned(context, tried, (config) => ({
    body: { properties: { conditions: conditionsOf(config, order) } },
  }));
  assert.deepEqual(line?.kinds, { "properties.conditions": { by: "field", order: ["Severity", "RuleName"] } });
  assert.match(JSON.stringify(line?.rows), /"severity\.level":.*"properties\.conditions\.field=Severity\.level"/);
  assert.deepEqual(line?.always?.rule, { "properties.conditions.field=RuleName.field": "RuleName" });
});

test("kinds that were never seen together have no order", async (context) => {
  const tried = {
    "": { severity: both.severity },
    "=severity.level": { severity: [{ level: "three12345" }] },
    "1#": { rule: both.rule },
    "1#=rule.level": { rule: [{ level: "four12345" }] },
  };
  const line = await learned(context, tried, (config) => ({
    body: { properties: { conditions: conditionsOf(config, order) } },
  }));
  const [kinds] = Object.values(line?.kinds ?? {});
  assert.deepEqual((kinds as { apart?: object } | undefined)?.apart, [["RuleName", "Severity"]]);
});

test("what azurerm has by the id of what it is in is known by Azure's, and that it is another one", async (context) => {
  const tried = { "": {}, "=name": { name: "other12345" } };
  const line = await learned(context, tried, (_, id) => ({ path: `${id}/policies/policy`, body: { properties: {} } }));
  assert.deepEqual([line?.id.split("/").slice(-3).join("/"), line?.elsewhere], ["{name}/policies/policy", true]);
  const own = await learned(context, tried, () => ({ body: { properties: {} } }));
  assert.deepEqual([own?.id.split("/").at(-1), own?.elsewhere], ["{name}", undefined]);
});

test("what was there before it was sent is changed, and not made", async (context) => {
  const tried = { "": {}, "=name": { name: "other12345" } };
  const read = (path: string, status: number) => [{ method: "GET", path, status }];
  const sentFor = (status: number) => (_: Config, id: string) => ({
    body: { properties: {} },
    before: read(id, status),
  });
  assert.equal(await learned(context, tried, sentFor(200)), undefined);
  assert.notEqual(await learned(context, tried, sentFor(404)), undefined);
});

test("of several requests for the same resource the last says what is there in the end", async (context) => {
  const tried = { "": { size: 5 }, "=size": { size: 7 } };
  const first = (id: string) => ({
    method: "PUT",
    path: id,
    apiVersion: "2024-01-01",
    status: 200,
    body: { properties: {} },
  });
  const line = await learned(context, tried, ({ size }, id) => ({
    body: { properties: { size } },
    before: [first(id)],
  }));
  assert.deepEqual(line?.rows.size, { at: "properties.size", open: true });
  const other = await learned(context, tried, ({ size }, id) => ({
    body: { properties: { size } },
    before: [first(`${id}/parts/one`)],
  }));
  assert.equal(other, undefined);
});

test("what is sent without a body is known as an empty one", async (context) => {
  const line = await learned(context, { "": {}, "=name": { name: "other12345" } }, () => ({}));
  assert.deepEqual([line?.rows, line?.always], [{}, undefined]);
});

test("what has another value with each of several blocks is known of each of them", async (context) => {
  const blob = { blob: [{ path: "a12345" }] };
  const web = { web: [{ url: "b12345" }] };
  const tried = {
    "": blob,
    "=blob.path": { blob: [{ path: "c12345" }] },
    "1#": web,
    "1#=web.url": { web: [{ url: "d12345" }] },
  };
  const line = await learned(context, tried, (config) => {
    const [own] = (config.blob ?? []) as Config[];
    const [other] = (config.web ?? []) as Config[];
    const location = own ? { path: own.path, type: "BlobLocation" } : { url: other?.url, type: "WebLocation" };
    return { body: { properties: { location } } };
  });
  assert.deepEqual(line?.always?.blob, { "properties.location.type": "BlobLocation" });
  assert.deepEqual(line?.always?.web, { "properties.location.type": "WebLocation" });
});

test("a value of what was tried is not what is sent in any case", async (context) => {
  const tried = { "": { time: "23:00" }, "=name": { time: "23:00", name: "other12345" } };
  const line = await learned(context, tried, ({ time }) => ({ body: { properties: { times: [`${time}:00Z`] } } }));
  assert.equal(JSON.stringify(line ?? {}).includes("23:00"), false);
});

test("of blocks in a list, some of which have an argument, nothing is sent for those that have not", async (context) => {
  const items = (...levels: (string | undefined)[]) => ({
    item: levels.map((level, index) => ({ key: `key${index}12345`, ...(level !== undefined && { level }) })),
  });
  const tried = { "": items("one12345", undefined), "1#": items(undefined, "two12345", undefined) };
  const line = await learned(context, tried, ({ item }) => ({
    body: { properties: { items: item } },
  }));
  assert.equal(line?.rows["item.level"], "properties.items[].level");
});

test("a flag that people write says nothing of the kind of what it is in", async () => {
  const { kindsIn } = await import(pathToFileURL(join(root, "scripts/facts/bodies/kinds.mjs")).href);
  const of = (flags: boolean[]) => ({
    id: things,
    config: { pool: flags.map((scaled) => ({ scaled })) },
    asked: [{ method: "PUT", path: things, status: 200, body: { pools: flags.map((scaled) => ({ scaled })) } }],
  });
  const samples = [of([false, true]), of([false]), of([true])];
  const known = { arguments: [{ arg: "pool[].scaled", path: "pools[].scaled", how: "same" }] };
  assert.deepEqual([[...kindsIn(samples).keys()], [...kindsIn(samples, known).keys()]], [["pools"], []]);
});

test("what is in an element of a kind comes with the block that becomes it, though another was there each time as well", async () => {
  const { alwaysIn } = await import(pathToFileURL(join(root, "scripts/facts/bodies/unwritten.mjs")).href);
  const rows = new Map(
    Object.entries(order).map(([name, field]) => [`match.${name}.level`, [{ at: `list.field=${field}.level` }]]),
  );
  const sent = (field: string): [string, unknown[]][] => [
    [`list.field=${field}.level`, ["one12345"]],
    [`list.field=${field}.of.name`, ["Rule"]],
    [`list.field=${field}.of.number`, [field.length]],
  ];
  const args: [string, unknown[]][] = [
    ...["match", "match.severity", "match.rule"].map((name): [string, unknown[]] => [name, [[{}]]]),
    ...["match.severity.level", "match.rule.level"].map((name): [string, unknown[]] => [name, ["one12345"]]),
  ];
  const samples = [
    { args: new Map(args), leaves: new Map(Object.values(order).flatMap(sent)) },
    { args: new Map([["match", [[{}]]]]), leaves: new Map() },
  ];
  const found: ReadonlyMap<string, ReadonlyMap<string, unknown>> = alwaysIn(rows, samples);
  assert.deepEqual(
    ["match.severity", "match.rule"].map((name) => [...(found.get(name)?.keys() ?? [])]),
    Object.values(order).map((field) => ["name", "number"].map((one) => `list.field=${field}.of.${one}`)),
  );
});
