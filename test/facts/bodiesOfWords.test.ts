/** What was seen to be applied tells more where it is compared: which of two maps has made what, what goes with a word, what is put together of a list. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Config, learnedOf, named } from "./learnedOf";

test("of two maps that say the same, each is known by what is left where the other one is left out", async (context) => {
  const [one, more] = [
    { foo: "test1", bar: "test2" },
    { foo: "test1", bar: "test2" },
  ];
  const tried = {
    "": { ...named, parameters: one, additional: more },
    "-parameters": { ...named, additional: more },
    "-additional": { ...named, parameters: one },
  };
  const { learned } = await learnedOf(context, tried, ({ parameters, additional }) => ({
    properties: {
      type: "Thing",
      ...(additional as object),
      ...(parameters !== undefined && {
        parameters: Object.fromEntries(
          Object.entries(parameters as object).map(([name, value]) => [name, { type: "String", defaultValue: value }]),
        ),
      }),
    },
  }));
  assert.deepEqual(learned[0]?.rows.additional, { at: "properties", merged: true });
  assert.deepEqual(learned[0]?.rows.parameters, {
    at: "properties.parameters",
    wrap: { in: "defaultValue", of: { type: "String" } },
  });
});

test("a list that is sent as one text is found where only a part of it was known to be there", async (context) => {
  const tried = {
    "": { ...named, packages: ["org.one", "org.other"] },
    "~packages": { ...named, packages: ["org.one"] },
  };
  const table = [{ arg: "packages", path: "properties.packages", how: "within" }];
  const { learned } = await learnedOf(
    context,
    tried,
    ({ packages }) => ({ properties: { packages: (packages as string[]).join(",") } }),
    table,
  );
  assert.deepEqual(learned[0]?.rows.packages, { at: "properties.packages", as: { between: "," }, open: true });
});

test("what is sent in one object with an argument, and nowhere else, comes with it", async (context) => {
  const key = { ...named, key: "a1" };
  const tried = { "": named, "1#": key, "1#=key": { ...named, key: "b2" }, "=label": { ...named, label: "x" } };
  const { learned } = await learnedOf(context, tried, ({ key, label }) => ({
    properties: {
      label,
      options: { ...(key !== undefined && { key: { type: "SecureString", value: key } }) },
    },
  }));
  assert.deepEqual(learned[0]?.rows.key, [
    "properties.options.key.value",
    { at: "properties.options.key.type", is: ["SecureString"] },
  ]);
});

test("a flag does not become the text that another argument says", async (context) => {
  const whole = { ...named, file: "@concat('a', 'b')", dynamic: true };
  const tried = { "": whole, "!dynamic": { ...whole, dynamic: false }, "=file": { ...whole, file: "c.txt" } };
  const { learned } = await learnedOf(context, tried, ({ file, dynamic }) => ({
    properties: { file: dynamic ? { type: "Expression", value: file } : file },
  }));
  assert.equal(JSON.stringify(learned).includes("@concat"), false);
});

test("in which order texts are sent is not known where it may be one of several", async (context) => {
  const tried = (types: readonly string[]) => ({ "": { ...named, types }, "-types": named });
  const inOrder = (config: Config) => ({ properties: { types: config.types } });
  const orderOf = async (types: readonly string[]) => {
    const { learned } = await learnedOf(context, tried(types), inOrder, [
      { arg: "types", path: "properties.types[]", how: "same" },
    ]);
    return JSON.stringify(learned[0]?.rows.types);
  };
  assert.doesNotMatch(await orderOf(["Sql_Injection", "Sql_Injection_Vulnerability"]), /order/);
});

test("a name that was there each time and changes nothing of what is sent goes nowhere", async (context) => {
  const config = { ...named, account: "acctest1" };
  const tried = { "": config, "=account": { ...named, account: "acctest2" }, "=size": { ...config, size: "x" } };
  const { learned } = await learnedOf(context, tried, ({ size }) => ({ properties: { size, kind: 1 } }));
  assert.deepEqual(learned[0]?.rows.account, "id");
});

test("where a word sends nothing of another argument that is there, both are refused together", async (context) => {
  const rule = (kind: string, query: string, level: string) => ({ ...named, kind, match: [{ query, level }] });
  const tried = {
    "": rule("Text", "acctestone", "acctestlevel1"),
    "=kind": rule("Score", "acctestone", "acctestlevel1"),
    "=match.query": rule("Text", "acctesttwo", "acctestlevel1"),
    "=match.level": rule("Text", "acctestone", "acctestlevel2"),
    "1#": { ...named, kind: "Score" },
    "2#": { ...named, kind: "Text" },
  };
  const { learned } = await learnedOf(context, tried, ({ kind, match = [] }) => ({
    properties: { kind, ...(kind === "Text" && (match as readonly Config[])[0]) },
  }));
  assert.deepEqual(
    ["kind", "match.query", "match.level"].map((name) => learned[0]?.rows[name]),
    ["kind", "query", "level"].map((name) => ({ at: `properties.${name}`, open: true })),
  );
  assert.deepEqual(learned[0]?.apart, [
    ["kind=Score", "match.query"],
    ["kind=Score", "match.level"],
  ]);
});

test("an argument in a block that changes nothing of what is sent goes nowhere", async (context) => {
  const pool = (size: string, rotation?: string) => ({ ...named, pool: [{ size, ...(rotation && { rotation }) }] });
  const tried = {
    "": pool("acctestone", "temp1"),
    "=pool.size": pool("acctesttwo", "temp1"),
    "=pool.rotation": pool("acctestone", "temp2"),
    "-pool.rotation": pool("acctestone"),
  };
  const { learned } = await learnedOf(context, tried, ({ pool: all }) => ({
    properties: { size: (all as readonly Config[])[0]!.size },
  }));
  assert.deepEqual(learned[0]?.rows["pool.rotation"], { at: "properties.rotation", is: [] });
});

test("what is sent in most is sent in any case where nobody says what it is not sent with", async (context) => {
  const some = { ...named, size: 1 };
  const tried = {
    "": some,
    "=size": { ...some, size: 2 },
    "=label": { ...some, label: "one" },
    "1#": { ...some, label: "other" },
    "1#=label": { ...some, label: "third" },
    "2#": { ...some, closed: "on12345" },
    "3#": { ...some, hidden: "in12345" },
  };
  const { learned } = await learnedOf(context, tried, ({ size, label, closed, hidden }) => ({
    properties: { size, label, closed, hidden, ...(closed === undefined && hidden === undefined && { keys: {} }) },
  }));
  assert.deepEqual(learned[0]?.always, { "": { "properties.keys": {} } });
  assert.deepEqual(Object.keys(learned[0]?.rows ?? {}), ["label", "size"]);
});

test("of two values the one that is sent in most counts, without the word that the other one was sent with", async (context) => {
  const some = { ...named, plan: "Small", size: 1 };
  const tried = {
    "": some,
    "=size": { ...some, size: 2 },
    "1#": { ...some, plan: "Medium" },
    "1#=size": { ...some, plan: "Medium", size: 2 },
    "2#": { ...some, plan: "Large" },
    "3#": { ...some, plan: "Large", size: 2 },
    "3#=label": { ...some, plan: "Large", size: 2, label: "one" },
  };
  const { learned } = await learnedOf(context, tried, ({ plan, size, label }) => ({
    properties: { plan, size, label, tier: plan === "Large" && size === 2 ? "Premium" : "Standard" },
  }));
  assert.deepEqual(learned[0]?.always, { "": { "properties.tier": "Standard" } });
  assert.equal(JSON.stringify(learned[0]?.rows).includes("Large"), false);
});

test("what is sent each time is no value of an argument that always says the same: that is known for this value alone", async (context) => {
  const keep = (days: number) => ({ ...named, keep: [{ store: "VaultStore", days }] });
  const body = ({ keep: blocks }: Config) => {
    const [block] = blocks as { store: string; days: number }[];
    return { properties: { place: "VaultStore", rule: { place: block?.store, days: block?.days } } };
  };
  const table = [{ arg: "keep.days", path: "properties.rule.days", how: "same" }];
  const [line] = (await learnedOf(context, { "": keep(7), "=keep.days": keep(8) }, body, table)).learned;
  assert.deepEqual(line?.always, { "": { "properties.place": "VaultStore", "properties.rule.place": "VaultStore" } });
  assert.deepEqual(line?.rows["keep.store"], { at: "properties.rule.store", as: [["VaultStore"]], open: true });
});

test("what has an id of another form with a word is not known with that word, and is without it", async (context) => {
  const of = (label: string, more: Config = {}) => ({ ...named, label, ...more });
  const tried = {
    "": of("l1", { is_shared: true }),
    "=label": of("l2", { is_shared: true }),
    "!is_shared": of("l1", { is_shared: false }),
    "1#": of("l3"),
    "1#=label": of("l4"),
    "1#=name": of("l3", { name: "other12345" }),
  };
  const { learned } = await learnedOf(
    context,
    tried,
    ({ label, is_shared: isShared }) => ({ properties: { label, isShared: isShared ?? false } }),
    [],
    ({ name, is_shared: isShared }) => `${name}${isShared ? "$shared$1" : ""}`,
  );
  assert.match(learned[0]?.id ?? "", /\/things\/\{name\}$/);
  assert.ok(!JSON.stringify(learned[0]?.rows.is_shared ?? {}).includes("true"));
  assert.ok(learned[0]?.rows.label !== undefined);
});
