/** What is sent to make resources is learned from what was seen to be applied: what depends on other arguments is known where leaving them out shows it. */
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

const around =
  "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg12345/providers/Example.Test/things";

/** What is known of a provider that sends `bodyOf` for a configuration, of which some were tried. */
async function learned(
  context: TestContext,
  tried: Readonly<Record<string, Config>>,
  bodyOf: (config: Config) => object,
  table = "",
): Promise<Readonly<Record<string, unknown>>> {
  return (await learnedLine(context, tried, bodyOf, table))?.rows ?? {};
}

interface Line {
  readonly rows: Readonly<Record<string, unknown>>;
  readonly always?: Readonly<Record<string, object>>;
}

/** The same, with what is sent in any case. */
async function learnedLine(
  context: TestContext,
  tried: Readonly<Record<string, Config>>,
  bodyOf: (config: Config) => object,
  table = "",
): Promise<Line | undefined> {
  const { learnedBodies } = await import(pathToFileURL(join(root, "scripts/facts/azureBodies.mjs")).href);
  const types = table.split("\n").flatMap((line) => (line ? [JSON.parse(line)] : []));
  const folder = mkdtempSync(join(tmpdir(), "bodies-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const lines = Object.entries(tried).map(([variant, more]) => {
    const config = { name: "thing12345", resource_group_name: "rg12345", ...more };
    const id = `${around}/${config.name}`;
    const asked = [{ method: "PUT", path: id, apiVersion: "2024-01-01", status: 200, body: bodyOf(config) }];
    return JSON.stringify({ type: "test_thing", variant, config, id, asked });
  });
  writeFileSync(join(folder, "applied.jsonl"), lines.join("\n"));
  const { learned: found } = learnedBodies(types, [join(folder, "applied.jsonl")], "1.0.0");
  return found[0];
}

test("a text that is put together of two arguments is known as that", async (context) => {
  const whole = { tier: "Standard", kind: "LRS" };
  const tried = { "": whole, "=tier": { ...whole, tier: "Premium" }, "=kind": { ...whole, kind: "GRS" } };
  const rows = await learned(context, tried, ({ tier, kind }) => ({ sku: { name: `${tier}_${kind}` } }));
  const row = { at: "sku.name", join: "{tier}_{kind}" };
  assert.deepEqual(rows, { kind: row, tier: row });
});

test("numbers of one block that are put together in a text are known as that", async (context) => {
  const ports = (least: number, most: number) => ({ ports: [{ least, most }] });
  const tried = {
    "": ports(1024, 6000),
    "+ports.least": ports(1025, 6000),
    "+ports.most": ports(1024, 6001),
    "-ports": {},
  };
  const rows = await learned(context, tried, ({ ports: all }) => {
    const [block] = (all ?? []) as { least: number; most: number }[];
    return { properties: { size: 1, ...(block && { range: `${block.least} ${block.most}` }) } };
  });
  const row = { at: "properties.range", join: "{least} {most}" };
  assert.deepEqual([rows["ports.least"], rows["ports.most"]], [row, row]);
});

test("what is sent with an argument, whatever it says, is known where leaving it out shows it", async (context) => {
  const tried = { "": { key: "a1" }, "=key": { key: "b2" }, "-key": {} };
  const rows = await learned(context, tried, ({ key }) => ({
    properties: { ...(key !== undefined && { key }), hasKey: key !== undefined },
  }));
  assert.deepEqual(rows.key, ["properties.key", { at: "properties.hasKey", is: [true], left: false }]);
});

test("what may be a part of what the argument says is not taken for what is always sent with it", async (context) => {
  const tried = { "": { more: { foo: "bar" } }, "-more": {} };
  const rows = await learned(context, tried, ({ more = {} }) => ({ properties: { size: 1, ...(more as object) } }));
  assert.equal(JSON.stringify(rows).includes("bar"), false);
});

test("of the objects that a list of texts becomes, the first may be another", async (context) => {
  const tried = { "": { ids: ["a1", "b2"] }, "=ids": { ids: ["c3"] } };
  const rows = await learned(
    context,
    tried,
    ({ ids }) => ({
      properties: { cards: (ids as string[]).map((id, index) => ({ id, primary: index === 0 })) },
    }),
    JSON.stringify({ type: "test_thing", arguments: [{ arg: "ids[]", path: "properties.cards[].id", how: "same" }] }),
  );
  assert.match(JSON.stringify(rows), /"at":"properties\.cards\[\]\.primary","each":\[true,false\]/);
});

test("what is sent wherever a block is left out is known though it was only left out with others", async (context) => {
  const whole = { boot_check: [{ place: "https://example024.com" }], note: "abcdef262001" };
  const tried = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [
      index === 0 ? "" : `${index}#`,
      { size: index, ...(index % 2 === 0 && whole) },
    ]),
  );
  const table =
    '{"type":"test_thing","armType":"Example.Test/things@2024-01-01","arguments":[{"arg":"size","path":"properties.size","how":"same"}]}';
  const rows = await learned(
    context,
    tried,
    ({ boot_check: check, note, size }) => ({
      properties: {
        ...{ size, ...(note !== undefined && { note }) },
        bootCheck: { enabled: check !== undefined, at: (check as [{ place: string }] | undefined)?.[0].place ?? "" },
      },
    }),
    table,
  );
  assert.deepEqual(rows.boot_check, [
    { at: "properties.bootCheck.enabled", left: false },
    { at: "properties.bootCheck.at", left: "" },
  ]);
  assert.equal(rows.note, "properties.note");
});

test("a text that is read as JSON is known as that, whatever order its names are in", async (context) => {
  const whole = { rule: '{"then": {"effect": "deny"}, "if": {"field": "type"}}', note: "a1" };
  const tried = {
    "": whole,
    "=rule": { ...whole, rule: `{"if":{"field":"name"}}` },
    "-rule": { note: "a1" },
    "=note": { ...whole, note: "b2" },
  };
  const rows = await learned(context, tried, ({ rule, note }) => ({
    properties: { ...(rule !== undefined && { policyRule: JSON.parse(String(rule)) }), note },
  }));
  assert.deepEqual(rows.rule, { at: "properties.policyRule", as: "json" });
});

test("flags that are words of one list are known in the order of the words", async (context) => {
  const whole = { send: true, listen: true, manage: false };
  const tried = { "": whole, "!manage": { ...whole, manage: true }, "!send": { ...whole, send: false } };
  const rows = await learned(context, tried, ({ send, listen, manage }) => ({
    properties: { rights: [...(send ? ["Send"] : []), ...(listen ? ["Listen"] : []), ...(manage ? ["Manage"] : [])] },
  }));
  const word = (text: string) => ({ at: "properties.rights[]", as: [[true, text], [false]] });
  const sorted = (row: unknown) => JSON.stringify(row);
  assert.equal(sorted(rows.listen), sorted({ at: "properties.rights[]", rank: 1, as: word("Listen").as }));
  assert.equal(sorted(rows.manage), sorted({ at: "properties.rights[]", rank: 2, as: word("Manage").as }));
});

test("what is sent with a block is not known to be because of it where something else was there each time as well", async (context) => {
  const plan = [{ name: "p1" }];
  const whole = { size: "a1", plan };
  const bodyOf = ({ size, plan: said, zone }: Config) => ({
    ...(said !== undefined && { plan: { name: (said as [{ name: string }])[0].name } }),
    properties: { size, ...(zone !== undefined && { zoneKind: "Edge" }) },
  });
  const tried = {
    "": whole,
    "=size": { ...whole, size: "b2" },
    "=plan.name": { ...whole, plan: [{ name: "p2" }] },
    "1#": { size: "a1" },
  };
  const both = Object.fromEntries(
    Object.entries<Config>(tried).map(([how, config]) => [how, config.plan ? { ...config, zone: "z1" } : config]),
  );
  assert.deepEqual((await learnedLine(context, both, bodyOf))?.always ?? {}, {});
  const kindOf = (config: Config) => ({ ...bodyOf(config), ...(config.plan !== undefined && { kind: "Marketplace" }) });
  const { always, rows } = (await learnedLine(context, tried, kindOf)) ?? {};
  assert.deepEqual([always, rows?.["plan.name"]], [{ plan: { kind: "Marketplace" } }, { at: "plan.name", open: true }]);
});

test("what is sent with a block is still known where its row says what is sent without it", async () => {
  const { united } = await import(pathToFileURL(join(root, "scripts/facts/bodies/united.mjs")).href);
  const common = { type: "test_thing", azure: "Example.Test/things@2024-01-01", id: "/subscriptions/{}/things/{name}" };
  const rows = { lock: { at: "properties.source", left: "Azure" }, "lock.key": "properties.key" };
  const before = { ...common, rows, always: { lock: { "properties.source": "Vault", "properties.size": 1 } } };
  const learned = { ...common, rows: { size: "properties.size" } };
  assert.deepEqual(united([before], [learned])[0].always, { lock: { "properties.source": "Vault" } });
});

/** What is known of a provider whose ids are those that `idOf` gives, of which some configurations were tried. */
async function learnedOf(
  context: TestContext,
  tried: Readonly<Record<string, Config>>,
  idOf: (config: Config) => string,
  more: (config: Config) => object = () => ({}),
) {
  const { learnedBodies } = await import(pathToFileURL(join(root, "scripts/facts/azureBodies.mjs")).href);
  const folder = mkdtempSync(join(tmpdir(), "bodies-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const lines = Object.entries(tried).map(([variant, config]) => {
    const path = idOf(config);
    const { body = { properties: {} }, ...rest } = more(config) as { body?: object };
    const asked = [{ method: "PUT", path, apiVersion: "2024-01-01", status: 200, body }];
    return JSON.stringify({ type: "test_thing", variant, config, id: path, asked, ...rest });
  });
  writeFileSync(join(folder, "applied.jsonl"), lines.join("\n"));
  const { learned: found } = learnedBodies([], [join(folder, "applied.jsonl")], "1.0.0");
  return found[0] as (Line & { readonly id: string }) | undefined;
}

const subscription = "/subscriptions/11111111-2222-3333-4444-555555555555";
const within = (group: string) => `${subscription}/resourceGroups/${group}/providers/Example.Test`;
const hub = (group: string, name: string) => `${within(group)}/hubs/${name}`;

test("ids are known that have names of another id, or several arguments in one name", async (context) => {
  const whole = { hub_id: hub("rg12345", "hub12345"), kind: "Logs12345", place: "here12345" };
  const tried = {
    "": whole,
    "=hub_id": { ...whole, hub_id: hub("other12345", "hub67890") },
    "=kind": { ...whole, kind: "More12345" },
    "=place": { ...whole, place: "there12345" },
  };
  const line = await learnedOf(context, tried, ({ hub_id: id, kind, place }) => {
    const [, , , , group, , , , name] = String(id).split("/");
    return `${within(group!)}/things/${name}/parts/${kind}(${place})`;
  });
  const expected = "{hub_id:4}/providers/Example.Test/things/{hub_id:8}/parts/{kind}({place})";
  assert.equal(line?.id, `/subscriptions/{}/resourceGroups/${expected}`);
});

test("what is called a subscription in another resource has a name of its own", async (context) => {
  const of = (own: string) => ({ hub_id: hub("rg12345", "hub12345"), own_id: own });
  const tried = { "": of("one12345"), "=own_id": of("two12345") };
  const line = await learnedOf(context, tried, ({ hub_id: id, own_id: own }) => `${id}/subscriptions/${own}`);
  assert.equal(line?.id, "{hub_id}/subscriptions/{own_id}");
});

test("a group that is said beside the id of what it is in is known to say nothing more", async (context) => {
  const whole = { hub_id: hub("rg12345", "hub12345"), resource_group_name: "rg12345", name: "part12345" };
  const tried = {
    "": whole,
    "=name": { ...whole, name: "other12345" },
    "=resource_group_name": { ...whole, resource_group_name: "other12345" },
  };
  const line = await learnedOf(context, tried, ({ hub_id: id, resource_group_name: group, name }) => {
    return `${within(String(group))}/hubs/${String(id).split("/").at(-1)}/parts/${name}`;
  });
  assert.equal(line?.id, "{hub_id}/parts/{name}");
  assert.deepEqual(line?.rows.resource_group_name, { at: "id", open: true });
});

test("what azurerm itself knows no id of is not known", async (context) => {
  const tried = { "": { hub_id: hub("rg12345", "hub12345"), name: "part12345" } };
  const idOf = ({ hub_id: id, name }: Config) => `${id}/parts/${name}`;
  assert.equal(await learnedOf(context, tried, idOf, () => ({ state: { id: null } })), undefined);
  const line = await learnedOf(context, tried, idOf, (config) => ({ state: { id: idOf(config) } }));
  assert.equal(line?.id, "{hub_id}/parts/{name}");
  // It was gone when azurerm read it again: what it is in is not there.
  assert.deepEqual(await learnedOf(context, tried, idOf, () => ({ state: {} })), line);
});

test("the tenant and the subscription are known as those of the account that applies", async (context) => {
  const line = await learnedLine(context, { "": {}, "=name": { name: "other12345" } }, () => ({
    properties: {
      tenantId: "00000000-0000-0000-0000-00000000000a",
      subscriptionId: "11111111-2222-3333-4444-555555555555",
    },
  }));
  assert.deepEqual(line?.always?.[""], {
    "properties.tenantId": "{tenant}",
    "properties.subscriptionId": "{subscription}",
  });
});

test("parts of an id that are sent are known as its steps", async (context) => {
  const ids = [hub("rg12345", "hub12345"), hub("other12345", "hub67890")];
  const tried = { "": { hub_id: ids[0] }, "=hub_id": { hub_id: ids[1] } };
  const rows = await learned(context, tried, ({ hub_id: id }) => ({
    properties: { hub: String(id).split("/")[8], around: String(id).split("/").slice(0, 5).join("/") },
  }));
  assert.deepEqual(rows.hub_id, [
    { at: "properties.hub", as: { step: 8 }, open: true },
    { at: "properties.around", as: { before: 5 }, open: true },
  ]);
});

test("an argument of one value alone is known for that value where a property is called like it", async (context) => {
  const tried = { "": { sku_tier: "Basic", size: 1 }, "=size": { sku_tier: "Basic", size: 2 } };
  const rows = await learned(context, tried, ({ size }) => ({ sku: { skuTier: "Basic", size } }));
  assert.deepEqual(rows.sku_tier, { at: "sku.skuTier", as: [["Basic", "Basic"]], open: true });
});

test("a name with a dot in a body is no property in another one", async (context) => {
  const line = await learnedLine(context, { "": {}, "=name": { name: "other12345" } }, () => ({
    properties: { rule: { "odata.type": "Example.Rule" } },
  }));
  assert.deepEqual(line?.always?.[""], { "properties.rule.odata..type": "Example.Rule" });
});
