/** Texts of which a part is sent, or which are put into another one, and what is known of one value alone, are learned from what was seen to be applied. */
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
  readonly rows: Readonly<Record<string, unknown>>;
  readonly always?: Readonly<Record<string, object>>;
}

const subscription = "/subscriptions/11111111-2222-3333-4444-555555555555";
const things = `${subscription}/resourceGroups/rg12345/providers/Example.Test/things`;

/** What is known of a provider that sends `propertiesOf` for each configuration; undefined where that is nothing. */
async function learned(
  context: TestContext,
  tried: Readonly<Record<string, Config>>,
  propertiesOf: (config: Config) => object,
  table: readonly object[] = [],
): Promise<Line | undefined> {
  const { learnedBodies } = await import(pathToFileURL(join(root, "scripts/facts/azureBodies.mjs")).href);
  const folder = mkdtempSync(join(tmpdir(), "bodies-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const lines = Object.entries(tried).map(([variant, more]) => {
    const config = { name: "thing12345", resource_group_name: "rg12345", ...more };
    const id = `${things}/${config.name}`;
    const body = { properties: propertiesOf(config) };
    const asked = [{ method: "PUT", path: id, apiVersion: "2024-01-01", status: 200, body }];
    return JSON.stringify({ type: "test_thing", variant, config, id, asked });
  });
  writeFileSync(join(folder, "applied.jsonl"), lines.join("\n"));
  const types = [{ type: "test_thing", arguments: table }];
  return learnedBodies(types, [join(folder, "applied.jsonl")], "1.0.0").learned[0];
}

test("a name that is the last step of an id is known, in the subscription or in the resource itself", async (context) => {
  const tried = {
    "": { window: "SQL_WestEurope_DB_1", port: "https12345" },
    "-window": { port: "https12345" },
    "-port": { window: "SQL_WestEurope_DB_1" },
  };
  const line = await learned(context, tried, ({ window = "SQL_Default", port, name }) => ({
    windowId: `${subscription}/providers/Microsoft.Maintenance/windows/${window}`,
    ...(port !== undefined && { port: { id: `${things}/${name}/ports/${port}` } }),
  }));
  assert.deepEqual(line?.rows, {
    window: {
      at: "properties.windowId",
      as: { around: "/subscriptions/{subscription}/providers/Microsoft.Maintenance/windows/{}" },
      left: "/subscriptions/{subscription}/providers/Microsoft.Maintenance/windows/SQL_Default",
    },
    port: { at: "properties.port.id", as: { around: "{id}/ports/{}" } },
  });
});

test("a text around that of an argument counts where several were seen, and none that another argument says", async (context) => {
  const whole = { version: "3.11", other: "PYTHON" };
  const tried = { "": whole, "=version": { ...whole, version: "3.12" } };
  const sent = ({ version }: Config) => ({ runtime: `RUBY|${version}` });
  const { rows } = (await learned(context, { "": { version: "3.11" }, "=version": { version: "3.12" } }, sent)) ?? {};
  assert.deepEqual(rows?.version, { at: "properties.runtime", as: { around: "RUBY|{}" }, open: true });
  const said = await learned(context, tried, ({ version, other }) => ({ runtime: `${other}|${version}` }));
  assert.equal(JSON.stringify(said?.rows.version ?? "").includes("around"), false);
});

test("the parts of the address of a key are known by one address, whose parts are others", async (context) => {
  const key_id = "https://vault12345.vault.azure.net/keys/key12345/0123abcd";
  const table = [{ arg: "size", path: "properties.size", how: "same" }];
  const tried = { "": { size: 1, key_id }, "-key_id": { size: 1 }, "=size": { size: 2, key_id } };
  const propertiesOf = ({ size, key_id: id }: Config) => ({
    size,
    ...(id !== undefined && {
      key: { uri: "https://vault12345.vault.azure.net", name: "key12345", version: "0123abcd" },
    }),
  });
  const line = await learned(context, tried, propertiesOf, table);
  assert.deepEqual(line?.rows.key_id, [
    { at: "properties.key.uri", as: { before: 3, of: "url" } },
    { at: "properties.key.name", as: { step: 4, of: "url" } },
    { at: "properties.key.version", as: { step: 5, of: "url" } },
  ]);
});

test("a list that is sent as one text says what is between its values, where several were seen", async (context) => {
  const table = [{ arg: "words[]", path: "properties.words", how: "same" }];
  const rowOf = async (words: readonly string[]) =>
    (await learned(context, { "": { words } }, (config) => ({ words: (config.words as string[]).join(", ") }), table))
      ?.rows.words;
  assert.deepEqual(await rowOf(["a", "b", "c"]), { at: "properties.words", as: { between: ", " }, open: true });
  assert.deepEqual(await rowOf(["a"]), { at: "properties.words", as: { between: null }, open: true });
});

test("an argument that is called as a property is known by its words, though it was changed with others", async (context) => {
  const tried = {
    "": { export_policy_enabled: true, open: true },
    "!open": { export_policy_enabled: true, open: false },
    "1#": { export_policy_enabled: false, open: false },
  };
  const line = await learned(context, tried, ({ export_policy_enabled: isExported, open }) => ({
    open,
    policies: { exportPolicy: { status: isExported ? "enabled" : "disabled" } },
  }));
  assert.deepEqual(line?.rows.export_policy_enabled, {
    at: "properties.policies.exportPolicy.status",
    as: [
      [true, "enabled"],
      [false, "disabled"],
    ],
    open: true,
  });
});

test("what goes with a word of one argument is known where each word was seen often", async (context) => {
  const sizes = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        index === 0 ? "" : `${index}#`,
        { size: index, tier: index % 2 === 0 ? "Premium" : "Basic" },
      ]),
    );
  const table = [
    { arg: "size", path: "properties.size", how: "same" },
    { arg: "tier", path: "properties.tier", how: "same" },
  ];
  const propertiesOf = ({ size, tier }: Config) => ({ size, tier, ...(tier === "Premium" && { isPrivate: false }) });
  const line = await learned(context, sizes(12), propertiesOf, table);
  assert.deepEqual(line?.rows.tier, [
    { at: "properties.tier", open: true },
    { at: "properties.isPrivate", as: [["Premium", false], ["Basic"]], open: true },
  ]);
  const fewer = await learned(context, sizes(4), propertiesOf, table);
  assert.deepEqual(fewer?.rows.tier, { at: "properties.tier", as: [["Basic", "Basic"]], open: true });
});

test("an argument that always said the same is known for that value alone, wherever it goes", async (context) => {
  const table = [{ arg: "size", path: "properties.size", how: "same" }];
  const tried = { "": { size: 1, kind: "Small" }, "=size": { size: 2, kind: "Small" } };
  const line = await learned(context, tried, ({ size }) => ({ size, form: "S" }), table);
  assert.deepEqual(
    [line?.rows.kind, line?.always],
    [{ at: "properties", as: [["Small"]], open: true }, { "": { "properties.form": "S" } }],
  );
});

test("what is in each element that a block becomes is known though the block was there each time", async (context) => {
  const table = [{ arg: "pools[].name", path: "properties.pools[].name", how: "same" }];
  const tried = { "": { pools: [{ name: "p1" }] }, "=pools.name": { pools: [{ name: "p2" }] } };
  const line = await learned(
    context,
    tried,
    ({ pools }) => ({ pools: (pools as { name: string }[]).map(({ name }) => ({ name, scales: false })) }),
    table,
  );
  assert.deepEqual(line?.always, { pools: { "properties.pools[].scales": false } });
});

test("a time that no argument says is of the clock, and nothing is known of what sends it", async (context) => {
  const tried = { "": { note: "a1" }, "=note": { note: "b2" } };
  const line = await learned(context, tried, ({ note }) => ({
    begins: note === "a1" ? "2026-11-30T07:46:00Z" : "2026-11-30T07:46:02Z",
    note,
  }));
  assert.equal(line, undefined);
  // Within one second it is the same each time.
  const same = await learned(context, tried, ({ note }) => ({ begins: "2026-11-30T07:46:00Z", note }));
  assert.equal(same, undefined);
  const fixed = await learned(context, tried, ({ note }) => ({ begins: "1970-01-01T00:00:00Z", note }));
  assert.deepEqual(fixed?.always, { "": { "properties.begins": "1970-01-01T00:00:00Z" } });
});

test("values that are sent in another form are known as that, and lists of which one value was varied as a whole", async (context) => {
  const whole = { level: 3, rank: "10", until: "2026-12-01T20:00:00Z", note: "a1", hours: [2, 3] };
  const tried = {
    "": whole,
    "=level": { ...whole, level: 2 },
    "=rank": { ...whole, rank: "20" },
    "=until": { ...whole, until: "vary9" },
    "+until": { ...whole, until: "2027-01-02T03:04:05Z" },
    "=note": { ...whole, note: "b2" },
  };
  const hours = { arg: "hours[]", path: "properties.hours[]", how: "values" };
  const line = await learned(
    context,
    tried,
    ({ level, rank, until, note, hours }) => ({
      ...{ level: String(level), rank: Number(rank), note: `"${note}"`, hours },
      until: /^\d/.test(String(until)) ? until : "0001-01-01T00:00:00Z",
    }),
    [
      {
        ...hours,
        values: [
          [2, "2"],
          [4, null],
        ],
      },
    ],
  );
  const open = (name: string, as: string) => ({ at: `properties.${name}`, as, open: true });
  assert.deepEqual(line?.rows, {
    hours: { at: "properties.hours[]", order: "schema", open: true },
    level: open("level", "text"),
    note: open("note", "quoted"),
    rank: open("rank", "number"),
    until: open("until", "time"),
  });
});

test("of one configuration alone nothing counts: all that is sent would seem to be sent in any case", async () => {
  const { ofSeveral } = await import(pathToFileURL(join(root, "scripts/facts/bodies/united.mjs")).href);
  const [one, two] = [{ type: "test_one" }, { type: "test_two" }];
  assert.deepEqual(ofSeveral([one, two], [one, two, two]), [two]);
});

test("a row of the table of paths completes what is known, if a configuration with it was predicted", async () => {
  const { completed, withProven } = await import(pathToFileURL(join(root, "scripts/facts/bodies/completed.mjs")).href);
  const row = (arg: string) => ({ arg, path: `properties.${arg}`, how: "same" });
  const before = [
    { type: "test_thing", id: "/{name}", rows: { size: "properties.size" }, always: { "": { "properties.note": "" } } },
  ];
  const asked = [
    { method: "PUT", path: "/a1", status: 200, body: { properties: { note: "n", color: "red", size: 1 } } },
  ];
  const applied = [
    { type: "test_thing", variant: "", config: { name: "a1", note: "n", color: "red", size: 1 }, id: "/a1", asked },
  ];
  const table = [{ type: "test_thing", arguments: ["size", "note", "color"].map(row) }];
  const [line] = completed(before, table, applied, ({ at }: { at: string }) => at);
  const rows = { color: "properties.color", note: { at: "properties.note", left: "" }, size: "properties.size" };
  assert.deepEqual(line, { type: "test_thing", id: "/{name}", rows, always: undefined });
  const proven = (...names: string[]) => withProven([line], before, new Map([["test_thing", new Set(names)]]));
  assert.deepEqual(proven("note", "color"), [line]);
  assert.deepEqual(proven("note"), []);
});
