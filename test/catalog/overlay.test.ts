import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { builtIn } from "../../server/src/catalog/builtIn/builtIn";
import { createCatalog } from "../../server/src/catalog/createCatalog";
import type { BodySchema, SchemaKind } from "../../server/src/catalog/schema";
import { azurerm, loadData } from "./files";

const catalog = createCatalog([builtIn(loadData)]);

for (const file of readdirSync("server/data/overlay").filter((name) => name !== "common.json")) {
  test(`${file} is about arguments that exist, in whole sentences`, () => {
    const name = file.replace(".json", "");
    const [kind, type] = name.includes(".") ? (name.split(".") as [SchemaKind, string]) : (["resource", name] as const);
    const provider = catalog.providerOf(`${type}_`)!;
    const paths = new Set([""]);
    for (const version of [...provider.releases.slice(0, 1), "4.81.0", "4.60.0", "4.40.0", "3.117.1", "3.9.0"]) {
      const found = provider.find(kind, type, version);
      if (typeof found === "object") addPaths(found.body, "", paths);
    }
    for (const row of JSON.parse(loadData(`overlay/${file}`)!)) {
      assert.ok(paths.has(row.path), `There is no ${row.path} in ${name}.`);
      assert.match(row.source, /^[\w-]+\/[\w-]+ \S+/);
      assert.ok(row.summary.length <= 140, row.summary);
      for (const sentence of [row.summary, ...(row.notes ?? [])]) assert.match(sentence, /^[`A-Z].*\.$/s, sentence);
    }
  });
}

test("every settable argument of the family has a summary", () => {
  for (const name of azurerm.names("resource", "4.81.0")) {
    if (!/^azurerm_(machine_learning|ai_foundry|ai_services)/.test(name)) continue;
    const found = azurerm.find("resource", name, "4.81.0");
    assert.ok(typeof found === "object");
    const paths = new Set<string>();
    addPaths(found.body, "", paths);
    for (const path of paths) assert.ok(azurerm.documentation("resource", name, path.split(".")), `${name} ${path}`);
  }
});

test("what is written by hand goes before the documentation", () => {
  const prose =
    '{"kind":"resource","name":"azurerm_key_vault","summary":"Theirs.","args":{"name":"Theirs.","x":"Theirs."}}\n';
  const provider = createCatalog([builtIn((file) => (file === "prose.jsonl" ? prose : loadData(file)))]).provider(
    "azurerm",
  )!;
  assert.match(provider.documentation("resource", "azurerm_key_vault", ["name"]) ?? "", /^Names the vault/);
  assert.equal(provider.documentation("resource", "azurerm_key_vault", ["x"]), "Theirs.");
  assert.equal(provider.documentation("resource", "azurerm_subnet", ["service_endpoints"]), undefined);
  assert.equal(provider.documentation("resource", "azurerm_subnet", ["name"]), "Its name in Azure.");
  assert.ok(provider.notes("resource", "azurerm_key_vault", ["purge_protection_enabled"]).length > 0);
  assert.deepEqual(provider.notes("resource", "azurerm_subnet", ["name"]), []);
});

function addPaths(body: BodySchema, prefix: string, paths: Set<string>): void {
  for (const [name, attribute] of body) {
    paths.add(prefix + name);
    const inner = attribute.block ?? attribute.elem?.block;
    if (inner) addPaths(inner, `${prefix}${name}.`, paths);
  }
}
