/**
 * Facts about the order of resources are about types and arguments that there are, and say what happens and where that was read. What
 * others have collected is said by them, by a rule, or for a reason not at all.
 */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { builtIn } from "../../server/src/catalog/builtIn/builtIn";
import { createCatalog } from "../../server/src/catalog/createCatalog";
import type { OrderCondition, OrderFact } from "../../server/src/catalog/index";
import type { BodySchema } from "../../server/src/catalog/schema";
import { azurerm, loadData } from "./files";

const catalog = createCatalog([builtIn(loadData)]);
const facts = catalog.order.all;
const azuread = catalog.provider("azuread")!;
const versions = [
  ...azurerm.releases.slice(0, 1),
  ...azuread.releases.slice(0, 1),
  // The last of azuread before 3.0.
  "2.53.1",
  "4.81.0",
  "4.40.0",
  "3.117.1",
  "3.9.0",
];

test("each line is a fact, once", () => {
  assert.equal(facts.length, loadData("order.jsonl")!.trimEnd().split("\n").length);
  assert.equal(new Set(facts.map(({ id }) => id)).size, facts.length);
});

test("no two facts say the same order of the same resources", () => {
  const orders = facts.filter(({ kind }) =>
    ["needs-before", "role-before", "must-outlive", "one-at-a-time"].includes(kind),
  );
  const twice = orders.flatMap((one, at) =>
    orders.slice(at + 1).flatMap((other) => (isSameOrder(one, other) ? `${one.id} ${other.id}` : [])),
  );
  assert.deepEqual(twice, []);
});

/** Whether both hold for some pair of resources, as far as their types, their links and the values that they want tell. */
function isSameOrder(one: OrderFact, other: OrderFact): boolean {
  const shares = (some: readonly string[], others: readonly string[]) => some.some((text) => others.includes(text));
  if (one.kind !== other.kind || !shares(one.a, other.a) || !shares(one.b, other.b)) return false;
  const paths = (text: string | undefined) => text?.split("|") ?? [""];
  const areBoth = (a: OrderCondition, b: OrderCondition) =>
    shares(paths(a.a), paths(b.a)) && shares(paths(a.b), paths(b.b));
  const excludes = (a: OrderCondition, b: OrderCondition) =>
    areBoth(a, b) &&
    (("is" in a && "is" in b && !shares(a.is, b.is)) ||
      ("to" in a && "to" in b && !shares(a.to, b.to)) ||
      ("has" in a && "has" in b && a.has !== b.has));
  const links = ({ when }: OrderFact) => when.filter((condition) => "same" in condition);
  const areLinked = (some: OrderFact, others: OrderFact) =>
    links(some).every((a) =>
      links(others).some((b) => areBoth(a, b) && shares(paths(otherPath(a)), paths(otherPath(b)))),
    );
  return (
    areLinked(one, other) && areLinked(other, one) && !one.when.some((a) => other.when.some((b) => excludes(a, b)))
  );
}

/** Kinds that say nothing to be done. */
const saysAlone: ReadonlySet<string> = new Set([
  "one-way",
  "needs-role",
  "uses-role",
  "locked",
  "takes",
  "asks",
  "linked",
  "pauses",
]);

/** Those that each account of Cosmos DB has, by https://learn.microsoft.com/azure/cosmos-db/reference-data-plane-security. */
const dataRoles = new Map([
  ["Cosmos DB Built-in Data Reader", "00000000-0000-0000-0000-000000000001"],
  ["Cosmos DB Built-in Data Contributor", "00000000-0000-0000-0000-000000000002"],
]);

for (const { id, kind, a, b, when, says, wants, at, needs, sources } of facts) {
  test(`${id} is about types and arguments that exist, and has sources`, () => {
    assert.match(says, /^[^.]+[^.]$|\.\w/);
    assert.ok(sources.length > 0 && sources.every((source) => /^[\w.-]+\/[\w.-]+[ #]/.test(source)), sources.join());
    // What waits may be of providers that we know nothing of.
    const types = kind === "pauses" ? a.filter((type) => type.startsWith("azurerm_")) : [...a, ...b];
    for (const type of types) assert.ok(isType(type), `There is no ${type}.`);
    const isTied = (one: OrderCondition) => "same" in one || "is" in one || "has" in one;
    if (wants === undefined && !saysAlone.has(kind))
      assert.ok(when.some(isTied), "Nothing says how the two belong together.");
    assert.equal(
      wants !== undefined,
      ["wait-after", "together-with", "purge", "useless-role"].includes(kind),
      "What is to be done?",
    );
    if (needs?.dataRole) assert.equal(dataRoles.get(needs.role), needs.dataRole);
    else for (const role of needs ? [needs.role, ...needs.enough] : []) assert.ok(catalog.roles.named(role), role);
    for (const path of [needs?.principal, needs?.on].flatMap((one) => one?.split("|") ?? []))
      assert.ok(
        a.some((type) => hasPath(type, path)),
        path,
      );
    for (const path of at?.split("|") ?? [])
      assert.ok(
        a.some((type) => hasPath(type, path)),
        `${a} ${path}`,
      );
    for (const condition of when) {
      if (condition.provider) assert.ok(isOfProvider(condition.provider), condition.provider);
      for (const path of condition.a?.split("|") ?? [])
        assert.ok(
          a.some((type) => hasPath(type, path)),
          `${a} ${path}`,
        );
      const third = "through" in condition ? condition.through : undefined;
      for (const path of [third?.a, third?.b].flatMap((one) => one?.split("|") ?? []))
        assert.ok(
          third?.of.some((type) => hasPath(type, path)),
          `${third?.of} ${path}`,
        );
      for (const path of otherPath(condition)?.split("|") ?? [])
        assert.ok(
          b.some((type) => hasPath(type, path)),
          `${b} ${path}`,
        );
    }
  });
}

/** A collected fact, and what says the same here: lines of `order.jsonl`, rules of their own, or why nothing does. */
interface FactRow {
  readonly fact: string;
  readonly lines?: readonly string[];
  readonly rules?: readonly string[];
  readonly unsaid?: string;
}

const carriedOver = readFileSync("test/catalog/orderCarriedOver.jsonl", "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as FactRow);
const ids: ReadonlySet<string> = new Set(facts.map(({ id }) => id));

test("what says a collected fact is there, or a reason is", () => {
  for (const { fact, lines = [], rules = [], unsaid } of carriedOver) {
    assert.ok(!ids.has(fact) || lines.includes(fact), `${fact} is a line of its own.`);
    for (const line of lines) assert.ok(ids.has(line), `${fact}: there is no line ${line}.`);
    for (const rule of rules) assert.ok(existsSync(`docs/rules/${rule}.md`), `${fact}: there is no rule ${rule}.`);
    assert.equal(unsaid === undefined, lines.length + rules.length > 0, `${fact}: said, or not?`);
    assert.match(unsaid ?? "in words", /^\S+ .+[^.]$/);
  }
});

const collected = join(process.env.FACTS ?? "nowhere", "order", "order.jsonl");

test("each collected fact is said, or has a reason", {
  skip: !existsSync(collected) && "FACTS names no folder of facts.",
}, () => {
  const lines = readFileSync(collected, "utf8").trimEnd().split("\n");
  const all = lines.map((line) => (JSON.parse(line) as { readonly id: string }).id);
  const others = new Set(carriedOver.map(({ fact }) => fact));
  assert.equal(others.size, carriedOver.length);
  assert.deepEqual(
    all.filter((id) => !ids.has(id) && !others.has(id)),
    [],
  );
  assert.deepEqual(
    [...others].filter((fact) => !all.includes(fact)),
    [],
  );
});

function otherPath(condition: OrderCondition): string | undefined {
  return "same" in condition ? condition.same : condition.b;
}

function isType(type: string): boolean {
  if (type === "azapi_update_resource") return true;
  if (type.includes("/"))
    return catalog.resourceTypes?.find(type) !== undefined || catalog.dataPlaneTypes.some((one) => one.type === type);
  return bodiesOf(type).length > 0;
}

function bodiesOf(type: string): readonly BodySchema[] {
  if (type === "azapi_update_resource")
    return [new Map(["resource_id", "body"].map((name) => [name, { type: "string" }]))];
  return versions.flatMap((version) => {
    const found = (type.startsWith("azuread_") ? azuread : azurerm).find("resource", type, version);
    return typeof found === "object" ? [found.body] : [];
  });
}

/** Whether a path begins with an argument of the type; those of Azure's own API are not looked at. */
function hasPath(type: string, path: string): boolean {
  if (["", "id", "self", "host", "caller", "provider"].includes(path) || path.startsWith("timeouts.")) return true;
  if (type === "azapi_update_resource" && path.startsWith("body.")) return true;
  if (type.includes("/"))
    return (
      !type.startsWith("azurerm_") &&
      /^(?:parent_id|name|role|identity|retry|timeouts|delete_query_parameters|delete_headers|body)\b/.test(path)
    );
  if (path === "role") return true;
  // Whatever a text is composed of stands behind the argument.
  const names = path
    .split(">")[0]!
    .split(".")
    .filter((name) => name !== "parts");
  return bodiesOf(type).some((top) => {
    let body: BodySchema | undefined = top;
    return names.every((name) => {
      const attribute = body?.get(name);
      body = attribute?.block ?? attribute?.elem?.block;
      return attribute !== undefined;
    });
  });
}

/** Whether something is set in a configuration of azurerm. */
function isOfProvider(path: string): boolean {
  const found = azurerm.find("provider", "azurerm", versions[0]!);
  let body = typeof found === "object" ? found.body : undefined;
  return path.split(".").every((name) => {
    const attribute = body?.get(name);
    body = attribute?.block;
    return attribute !== undefined;
  });
}
