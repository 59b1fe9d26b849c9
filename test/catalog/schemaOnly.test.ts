/** Releases of which only the structure is known: names and forms are theirs, values those of the releases around them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createCatalog } from "../../server/src/catalog/createCatalog";
import { snapshotFacts } from "../../server/src/catalog/provider/snapshotFacts";
import { type Attribute, attributeAt, type SchemaKind, type TypeSchema } from "../../server/src/catalog/schema";
import { catalogUpTo } from "../harness/service";

/** With 5.2.0 as the newest release of which all is known. */
const azurerm = catalogUpTo("5.10.0").provider("azurerm")!;

const text: Attribute = { type: "string", optional: true };

/** A provider with three releases of a type, of which the one in the middle, or the last, tells its structure alone. */
function known(...bodies: readonly (Readonly<Record<string, Attribute>> | "structure")[]) {
  const snapshots = bodies.flatMap((body, index) => {
    if (body === "structure") return [];
    const type = { kind: "resource", name: "other_thing", body: new Map(Object.entries(body)) } as const;
    const isSchemaOnly = bodies[index + 1] === "structure";
    return [{ version: `1.${index}.0`, kinds: ["resource"] as const, types: [type], isSchemaOnly }];
  });
  const facts = snapshotFacts("other", "somebody/other", snapshots);
  return createCatalog([{ id: "other", providers: new Map([["other", () => facts]]) }]).provider("other")!;
}

function bodyAt(provider: ReturnType<typeof known>, version: string): TypeSchema {
  const found = provider.find("resource", "other_thing", version);
  assert.ok(typeof found === "object", version);
  return found;
}

test("between two releases a structure counts for itself, and of values what both say", () => {
  const other = known(
    { a: { ...text, values: ["x"], forceNew: true }, b: text },
    { a: { type: "string", required: true }, c: text },
    "structure",
    { a: { ...text, values: ["x", "y"], forceNew: true }, c: text },
  );
  assert.deepEqual(other.snapshots, ["1.3.0", "1.0.0"]);
  assert.deepEqual(other.knowledge("1.1.0"), "structure");
  const { body, isExact, checksOf } = bodyAt(other, "1.1.0");
  assert.deepEqual([isExact, checksOf], [undefined, undefined]);
  assert.deepEqual(Object.fromEntries(body), {
    a: { type: "string", required: true, values: ["x", "y"], forceNew: true },
    c: { ...text, unchecked: true },
  });
  // Before it, `a` need not be set, and either of `b` and `c` may be there.
  const before = bodyAt(other, "1.0.5").body;
  assert.deepEqual(
    [before.get("a")?.required, before.get("b")?.unsure, before.get("c")?.unsure],
    [undefined, true, true],
  );
  assert.equal(bodyAt(other, "1.2.0").body.get("b"), undefined);
});

test("after the newest fully known release, that release's values count", () => {
  const other = known(
    { a: { ...text, values: ["x"], later: [{ from: "1.1.0", values: ["y"] }] }, b: { ...text, default: "x" } },
    { a: text, b: { ...text, computed: true }, c: text },
    "structure",
  );
  const { body, checksOf } = bodyAt(other, "1.1.0");
  assert.equal(checksOf, "1.0.0");
  assert.deepEqual(body.get("a")?.values, ["x", "y"]);
  assert.deepEqual(body.get("b"), { ...text, computed: true });
  assert.deepEqual(body.get("c"), { ...text, unchecked: true });
  assert.equal(bodyAt(other, "1.4.0").checksOf, "1.0.0");
});

test("before the oldest fully known release, nothing is known about values", () => {
  const other = known({ a: text }, "structure", { a: { ...text, values: ["x"], length: [1, 5], default: "x" } });
  assert.deepEqual(bodyAt(other, "1.0.0").body.get("a"), {
    ...text,
    values: ["x"],
    valuesOpen: true,
    ignoreCase: true,
    unchecked: true,
  });
});

test("a block that became an argument has the form of its own release", () => {
  const inside = { type: "list", optional: true, block: new Map([["b", { ...text, values: ["x"] }]]) } as const;
  const other = known({ a: { ...inside, maxItems: 1 } }, "structure", { a: text });
  const { a } = Object.fromEntries(bodyAt(other, "1.0.0").body);
  assert.deepEqual([a?.maxItems, a?.unchecked, a?.block?.get("b")?.unchecked], [1, true, true]);
});

test("a fully known release replaces its schema", () => {
  const structure = snapshotFacts("other", "somebody/other", [
    { version: "1.0.0", kinds: ["resource"], types: [], isSchemaOnly: true },
  ]);
  const whole = snapshotFacts("other", "somebody/other", [{ version: "1.0.0", kinds: ["resource"], types: [] }]);
  const source = (id: string, facts: typeof whole) => ({ id, providers: new Map([["other", () => facts]]) });
  const both = createCatalog([source("first", structure), source("second", whole)]);
  assert.equal(both.provider("other")?.knowledge("1.0.0"), "exact");
});

/** The releases that the task of checking is hardest in: between, before and after those of which all is known. */
const versions = ["2.99.0", "3.60.0", "3.110.0", "4.30.0", "5.0.1", "5.8.0", "5.10.0"];

test("types and arguments are those of the release", () => {
  const at = (kind: SchemaKind, type: string, path: string, version: string) => {
    const found = azurerm.find(kind, type, version);
    if (typeof found === "string") return found;
    return path === "" ? "there" : attributeAt(found.body, path.split("."));
  };
  for (const version of versions) {
    assert.equal(azurerm.find("resource", "azurerm_nonsense", version), "absent", version);
    const group = at("resource", "azurerm_resource_group", "location", version);
    assert.ok(typeof group === "object" && group.required && !group.unsure, version);
  }
  assert.equal(at("resource", "azurerm_sql_server", "", "3.60.0"), "there");
  assert.equal(at("resource", "azurerm_linux_web_app", "", "3.10.0"), "there");
  assert.ok(at("resource", "azurerm_kubernetes_cluster", "addon_profile.azure_policy.enabled", "2.99.0"));
  assert.equal(at("resource", "azurerm_kubernetes_cluster", "addon_profile", "3.60.0"), undefined);
  assert.ok(at("resource", "azurerm_storage_account", "allow_blob_public_access", "2.99.0"));
  assert.equal(at("resource", "azurerm_storage_account", "public_network_access", "5.4.0"), undefined);
  const access = at("resource", "azurerm_storage_account", "public_network_access", "5.5.0");
  assert.ok(typeof access === "object" && access.optional && access.values?.includes("SecuredByPerimeter"));
  const former = at("resource", "azurerm_storage_account", "public_network_access_enabled", "5.5.0");
  assert.ok(typeof former === "object" && former.deprecated && former.default === undefined);
  assert.deepEqual(former.deprecatedMentions, ["public_network_access"]);
  const before = at("resource", "azurerm_storage_account", "public_network_access_enabled", "5.4.0");
  assert.ok(typeof before === "object" && !before.deprecated && before.default === true);
});

test("what the documentation of a release has and its schema has not may be a beta", () => {
  // With ARM_THREEPOINTZERO_BETA_RESOURCES.
  assert.equal(azurerm.find("resource", "azurerm_linux_web_app", "2.99.0"), "unsure");
  assert.equal(azurerm.find("resource", "azurerm_linux_web_app", "2.72.0"), "absent");
});

test("presence is that of the releases whose structure is known", () => {
  const { presence } = azurerm;
  assert.equal(presence("resource", "azurerm_storage_account", ["public_network_access"], "5.2.0").from, "5.5.0");
  assert.equal(presence("resource", "azurerm_playwright_workspace", [], "5.2.0").from, "5.3.0");
});
