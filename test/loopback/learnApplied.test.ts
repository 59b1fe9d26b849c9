/** What a provider sends for its types is learned from configurations that are drafted by asking it, varied and applied beside a loopback Azure. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import type { AppliedSample } from "../../server/src/hosts/loopback/appliedType";
import { applyWritten } from "../../server/src/hosts/loopback/applyWritten";
import { createLoopbackAzure } from "../../server/src/hosts/loopback/index";
import { learnApplied } from "../../server/src/hosts/loopback/learnApplied";
import type { CtyValue, ProviderCall } from "../../server/src/introspection/index";
import type { ProviderDescription } from "../provider/description";
import { cannotStart, installProvider } from "../provider/install";

const description: ProviderDescription = {
  protocol: 5,
  dialect: "sdk",
  types: [
    { kind: "provider", name: "", attributes: {} },
    {
      kind: "resource",
      name: "test_thing",
      attributes: {
        id: { type: "string", computed: true },
        name: { type: "string", required: true },
        mode: { type: "string", optional: true, values: ["Fast", "Slow", "Off"] },
        size: { type: "int", optional: true },
        open: { type: "bool", optional: true },
      },
      inAzure: {
        apiVersion: "2024-01-01",
        paths: { name: "name", mode: "properties.mode", size: "properties.size", open: "properties.isOpen" },
      },
    },
    {
      kind: "resource",
      name: "test_other",
      attributes: {
        id: { type: "string", computed: true },
        name: { type: "string", required: true },
        hosts: { type: "list", elem: { type: "string" }, optional: true },
      },
      inAzure: { apiVersion: "2024-01-01", paths: { name: "name", hosts: "properties.hosts" } },
    },
    {
      kind: "resource",
      name: "test_records",
      attributes: {
        id: { type: "string", computed: true },
        name: { type: "string", required: true },
        record: {
          type: "set",
          optional: true,
          block: { rank: { type: "string", required: true }, host: { type: "string", required: true } },
        },
      },
      inAzure: { apiVersion: "2024-01-01", paths: { name: "name" } },
    },
  ],
};

test("each type is applied with what it needs, with all that it takes, and with one thing otherwise", {
  skip: cannotStart,
}, async (context) => {
  const folder = mkdtempSync(join(tmpdir(), "applied-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const found = new Map<string, readonly AppliedSample[]>();
  await learnApplied(installProvider(folder, description), {
    processes: 1,
    order: (types) => types.filter((type) => type === "test_thing"),
    onType: (type, samples) => found.set(type, samples),
  });
  assert.deepEqual([...found.keys()], ["test_thing"]);
  const samples = found.get("test_thing")!;
  const by = new Map(samples.map((sample) => [sample.variant, sample]));
  const bodyOf = (variant: string) => by.get(variant)?.asked.find(({ method }) => method === "PUT")?.body;
  const name = by.get("")?.config.name;
  assert.ok(typeof name === "string" && name !== "");
  assert.deepEqual(bodyOf(""), { properties: { mode: null, size: null, isOpen: null } });
  assert.deepEqual(bodyOf("1#"), { properties: { mode: "Fast", size: 1, isOpen: true } });
  assert.deepEqual(bodyOf("1#-mode"), { properties: { mode: null, size: 1, isOpen: true } });
  assert.deepEqual(bodyOf("1#!open"), { properties: { mode: "Fast", size: 1, isOpen: false } });
  assert.deepEqual(bodyOf("1#+size"), { properties: { mode: "Fast", size: 2, isOpen: true } });
  assert.deepEqual(
    samples.flatMap(({ variant, config }) => (variant === "1#=mode" ? [config.mode] : [])),
    ["Slow", "Off"],
  );
  // A draft says what is there afterwards as well, what is varied only what was sent.
  assert.equal(by.get("1#")?.state?.id, by.get("1#")?.id);
  assert.equal(by.get("1#-mode")?.state, undefined);
  assert.notEqual(by.get("=name")?.config.name, name);
});

test("a configuration from a file is varied instead of drafts", {
  skip: cannotStart,
}, async (context) => {
  const folder = mkdtempSync(join(tmpdir(), "applied-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const found: AppliedSample[] = [];
  await learnApplied(installProvider(folder, description), {
    processes: 1,
    written: new Map([["test_thing", [{ name: "own", size: 7 }]]]),
    order: (types) => types.filter((type) => type === "test_thing"),
    onType: (_, samples) => found.push(...samples),
  });
  const by = new Map(found.map(({ variant, config }) => [variant, config]));
  assert.deepEqual(by.get(""), { id: null, name: "own", mode: null, size: 7, open: null });
  assert.deepEqual(by.get("-size"), { id: null, name: "own", mode: null, size: null, open: null });
  assert.equal(
    [...by.keys()].some((variant) => variant.startsWith("1#-size")),
    true,
  );
  // What it does not have is tried beside it.
  assert.deepEqual(by.get("1#"), { id: null, name: "own", mode: "Fast", size: 7, open: true });
});

test("only arguments that are meant are brought in and varied", {
  skip: cannotStart,
}, async (context) => {
  const folder = mkdtempSync(join(tmpdir(), "applied-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const found: AppliedSample[] = [];
  await learnApplied(installProvider(folder, description), {
    processes: 1,
    written: new Map([["test_thing", [{ name: "own", size: 7 }]]]),
    isMeant: (_, path) => path === "open",
    order: () => ["test_thing", "test_other"],
    onType: (_, samples) => found.push(...samples),
  });
  assert.deepEqual(
    found.map(({ variant, config: { size, mode, open } }) => [variant, size, mode, open]),
    [
      ["", 7, null, null],
      ["1#", 7, null, true],
      ["1#-open", 7, null, null],
      ["1#!open", 7, null, false],
    ],
  );
});

test("a list is varied with fewer elements and with more, so that it is seen in which order they are sent", {
  skip: cannotStart,
}, async (context) => {
  const folder = mkdtempSync(join(tmpdir(), "applied-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const found: AppliedSample[] = [];
  await learnApplied(installProvider(folder, description), {
    processes: 1,
    written: new Map([["test_other", [{ name: "own", hosts: ["one", "two"] }]]]),
    order: (types) => types.filter((type) => type === "test_other"),
    onType: (_, samples) => found.push(...samples),
  });
  const hostsOf = (name: string) => found.find(({ variant }) => variant === name)?.config.hosts as unknown[];
  assert.deepEqual(hostsOf("~hosts"), ["one"]);
  assert.deepEqual([hostsOf("=hosts").slice(0, 2), new Set(hostsOf("=hosts")).size], [["one", "two"], 4]);
});

test("a set of blocks is varied with more of them, in which a text that is a number stays one", {
  skip: cannotStart,
}, async (context) => {
  const folder = mkdtempSync(join(tmpdir(), "applied-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const found: AppliedSample[] = [];
  await learnApplied(installProvider(folder, description), {
    processes: 1,
    written: new Map([["test_records", [{ name: "own", record: [{ rank: "10", host: "one" }] }]]]),
    order: (types) => types.filter((type) => type === "test_records"),
    onType: (_, samples) => found.push(...samples),
  });
  const more = found.flatMap(({ variant, config }) =>
    variant === "+record" ? [config.record as unknown as Config[]] : [],
  );
  assert.deepEqual(
    more.map(({ length }) => length),
    [4, 3],
  );
  assert.equal(new Set(more[0]?.map(({ rank, host }) => `${rank} ${host}`)).size, 4);
  assert.deepEqual(new Set(more[0]?.map(({ rank }) => rank)), new Set(["10", "11"]));
});

interface Config {
  readonly rank: string;
  readonly host: string;
}

test("what is changed only once its state says what was read of it is applied twice", async () => {
  const attribute = (name: string, facts: object) => ({ name, type: "string", required: false, ...facts });
  const attributes = [
    attribute("id", { computed: true }),
    attribute("name", { required: true }),
    attribute("order", { computed: true }),
    attribute("size", { optional: true }),
  ];
  const azure = createLoopbackAzure({ mayInvent: true });
  const id = "/subscriptions/0/resourceGroups/rg/providers/Example.Test/things/one";
  const provider = {
    plan: async (_: string, _before: CtyValue, proposed: CtyValue) => ({ planned: proposed, diagnostics: [] }),
    async apply(_: string, before: Map<string, CtyValue>, _plan: object, config: Map<string, CtyValue>) {
      const body = JSON.stringify({ properties: { size: config.get("size") } });
      if (before.get("order")) await azure.play({ method: "PUT", path: id, query: "api-version=2024-01-01", body });
      return { state: new Map([...config, ["id", id], ["order", "1"]]), diagnostics: [] };
    },
  };
  const call = ((ask: (one: typeof provider) => unknown) => ask(provider)) as unknown as ProviderCall;
  const config = new Map<string, CtyValue>([
    ["id", null],
    ["name", "one"],
    ["order", null],
    ["size", "big"],
  ]);
  const schema = { attributes, blocks: [] } as never;
  const applied = await applyWritten(call, azure, { type: "test_thing", schema, config, thereAs: id });
  assert.deepEqual(applied.kind === "applied" && applied.asked.map(({ method, body }) => [method, body]), [
    ["PUT", { properties: { size: "big" } }],
  ]);
});

test("what a provider has no more after it was made is made again, beside what it was in", async () => {
  const azure = createLoopbackAzure({ mayInvent: true });
  const around = "/subscriptions/0/resourceGroups/rg/providers/Example.Test/sets/one";
  const id = `${around}/things/one`;
  const query = "api-version=2024-01-01";
  const provider = {
    plan: async (_: string, _before: CtyValue, proposed: CtyValue) => ({ planned: proposed, diagnostics: [] }),
    async apply(_: string, _before: CtyValue, _plan: object, config: Map<string, CtyValue>) {
      await azure.play({ method: "PUT", path: id, query, body: "{}" });
      const { status } = await azure.play({ method: "GET", path: around, query, body: "" });
      return { state: status === 404 ? null : new Map([...config, ["id", id]]), diagnostics: [] };
    },
  };
  const call = ((ask: (one: typeof provider) => unknown) => ask(provider)) as unknown as ProviderCall;
  const schema = { attributes: [{ name: "id", type: "string", computed: true }], blocks: [] } as never;
  const config = new Map<string, CtyValue>([["id", null]]);
  // Another one, which is made itself, has learned before that it must not be there.
  await azure.play({ method: "GET", path: around, query, body: "" });
  assert.ok(azure.learn("The set was not found.", 0) && azure.learn("The set already exists.", 0));
  const applied = await applyWritten(call, azure, { type: "test_thing", schema, config });
  assert.ok(applied.kind === "applied" && applied.state instanceof Map);
  assert.equal(applied.state.get("id"), id);
});
