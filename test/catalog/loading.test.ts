import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { builtIn } from "../../server/src/catalog/builtIn/builtIn";
import { createCatalog } from "../../server/src/catalog/createCatalog";
import { typesNamedBy } from "../../server/src/catalog/nameArguments";
import { azurerm, loadData } from "./files";

test("nothing is loaded before it is needed, and each file once", () => {
  const asked: string[] = [];
  const catalog = createCatalog([
    builtIn((file) => {
      asked.push(file);
      return loadData(file);
    }),
  ]);
  assert.deepEqual(asked, []);
  const provider = catalog.providerOf("azurerm_key_vault")!;
  provider.names("resource", "4.81.0");
  provider.find("resource", "azurerm_key_vault", "4.81.0");
  catalog.provider("azurerm");
  assert.deepEqual(asked, ["azurerm.jsonl", "bindings.json"]);
  provider.documentation("resource", "azurerm_key_vault", ["name"]);
  provider.documentation("resource", "azurerm_subnet", ["name"]);
  provider.documentation("resource", "azurerm_subnet", ["name"]);
  assert.deepEqual(asked, [
    "azurerm.jsonl",
    "bindings.json",
    "overlay/azurerm_key_vault.json",
    "overlay/azurerm_subnet.json",
    "prose.jsonl",
    "overlay/common.json",
  ]);
  assert.ok(catalog.functions.size > 100);
  assert.ok(catalog.functions.size > 100);
  assert.deepEqual(asked.slice(6), ["functions.jsonl", "functionHelp.jsonl"]);
});

test("finding a type parses the line of that type alone", (t) => {
  const provider = createCatalog([builtIn(loadData)]).provider("azurerm")!;
  provider.find("resource", "azurerm_subnet", "4.33.0");
  const parse = t.mock.method(JSON, "parse");
  provider.names("resource", "4.81.0");
  assert.equal(parse.mock.callCount(), 0);
  const found = provider.find("resource", "azurerm_key_vault", "4.33.0");
  assert.equal(parse.mock.callCount(), 1);
  assert.equal(provider.find("resource", "azurerm_key_vault", "4.33.0"), found);
  // Between the same snapshots versions may differ in what is deprecated, but rest on the same line.
  assert.equal(typeof provider.find("resource", "azurerm_key_vault", "4.34.0"), "object");
  assert.equal(parse.mock.callCount(), 1);
});

test("without its file a provider is not known", () => {
  const catalog = createCatalog([builtIn(() => undefined)]);
  assert.equal(catalog.provider("azurerm"), undefined);
  assert.equal(catalog.providerOf("azurerm_key_vault"), undefined);
  assert.equal(catalog.functions.size, 0);
  assert.equal(createCatalog([builtIn(() => "{broken")]).provider("azurerm"), undefined);
  assert.equal(createCatalog([builtIn(() => "{broken")]).functions.size, 0);
  assert.equal(createCatalog([builtIn(loadData)]).provider("aws"), undefined);
});

test("functions are written as Terraform writes them", () => {
  const { functions } = createCatalog([builtIn(loadData)]);
  const { summary, ...alltrue } = functions.get("alltrue")!;
  assert.match(summary ?? "", /^Whether every element/);
  assert.deepEqual(alltrue, {
    name: "alltrue",
    parameters: [{ name: "list", type: "list(bool)", description: 'bools, or the strings "true" and "false"' }],
    returns: "bool",
    example: "alltrue([true, false])",
    result: "false",
  });
  assert.equal(functions.get("provider::azurerm::normalise_resource_id")?.returns, "string");
  for (const { parameters, returns, rest } of functions.values()) {
    for (const type of [returns, ...(rest ? [rest.type] : []), ...parameters.map((one) => one.type)]) {
      assert.match(type, /^(any|string|number|bool|(list|set|map)\(.+\)|object\(\{.*\}\))$/);
    }
  }
});

test("a name of another resource is told from its context", () => {
  const named = (argument: string, type: string) => typesNamedBy(argument, type, azurerm, "4.81.0");
  assert.deepEqual(named("resource_group_name", "azurerm_key_vault"), ["azurerm_resource_group"]);
  assert.deepEqual(named("server_name", "azurerm_mysql_flexible_database"), ["azurerm_mysql_flexible_server"]);
  assert.deepEqual(named("account_name", "azurerm_cosmosdb_sql_container"), ["azurerm_cosmosdb_account"]);
  assert.deepEqual(named("zone_name", "azurerm_private_dns_a_record"), ["azurerm_private_dns_zone"]);
  assert.ok(named("linked_service_name", "azurerm_data_factory_dataset_parquet").length > 5);
  for (const argument of ["name", "sku_name", "display_name", "image_name", "key_vault_id"]) {
    assert.deepEqual(named(argument, "azurerm_linux_function_app"), [], argument);
  }
});

test("data files are ASCII, as which they are read", () => {
  const files = readdirSync("server/data", { recursive: true, encoding: "utf8" }).map((file) =>
    join("server/data", file),
  );
  const texts = files.filter((file) => statSync(file).isFile());
  assert.ok(texts.length > 10);
  assert.deepEqual(
    texts.filter((file) => readFileSync(file).some((byte) => byte > 127)),
    [],
  );
});
