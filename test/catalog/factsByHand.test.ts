/** Small lists that people write: each names types that there are, and says where it is from. */
import assert from "node:assert/strict";
import { test } from "node:test";
import completion from "../../server/data/completion.json";
import { attributeAt, type BodySchema } from "../../server/src/catalog/index";
import { readOperations } from "../../server/src/features/applierRole/operations";
import { newestOf } from "../harness/newest";
import { catalog } from "../harness/service";
import { loadData } from "./files";

const azureTypes = new Set(catalog.resourceTypes!.names.map((name) => name.toLowerCase()));

/** Types that Azure has and azapi does not know: nothing but their names can be held against anything. */
const unknownToAzapi = new Set<string>([]);

function rowsOf(file: string): readonly Readonly<Record<string, unknown>>[] {
  return loadData(file)!
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

function unknownTypes(types: readonly string[]): readonly string[] {
  return types.filter((type) => !azureTypes.has(type.toLowerCase()) && !unknownToAzapi.has(type));
}

test("private endpoints lead to types of Azure's, each named once", () => {
  const [about, ...rows] = rowsOf("privateLinks.jsonl");
  assert.match(String(about!.source), /^https:/);
  const types = rows.map(({ type }) => String(type));
  assert.deepEqual(unknownTypes(types), []);
  assert.equal(new Set(types).size, types.length);
  assert.deepEqual(
    types.filter((type) => (catalog.privateLinks.of(type)?.subresources ?? []).length === 0),
    [],
  );
  assert.equal(catalog.privateLinks.zoneNamed("privatelink.westeurope.azmk8s.io"), "privatelink.{region}.azmk8s.io");
});

test("keys are attributes that azurerm sets, and Azure has the actions that give them", () => {
  const [about, ...rows] = rowsOf("keyReads.jsonl");
  assert.match(String(about!.source), /azurerm 5\.2\.0/);
  const azurerm = catalog.provider("azurerm")!;
  const operations = readOperations(catalog.operations() ?? "")!;
  assert.ok(rows.length > 0);
  for (const { type } of rows) {
    const schema = azurerm.find("resource", String(type), newestOf("azurerm"));
    const { azure, actions } = azurerm.keyReads(String(type))!;
    assert.ok(typeof schema === "object", String(type));
    for (const { action, reads, texts = {}, where = {} } of actions) {
      assert.ok(operations.has(`${azure.split("@")[0]}/${action}/action`), `${azure} ${action}`);
      for (const name of Object.keys({ ...reads, ...texts }))
        assert.equal(schema.body.get(name)?.computed, true, `${type}.${name}`);
      for (const name of Object.keys(where)) assert.equal(schema.body.get(name)?.optional, true, `${type}.${name}`);
      for (const [, name = ""] of Object.values(texts).flatMap((text) => [
        ...text.matchAll(/\{(?!output\.)([\w.]+)\}/g),
      ]))
        assert.ok(name === "name" || name in reads, `${type}: ${name}`);
    }
  }
});

test("what sources say is sent is of types and arguments that azurerm has, and goes into Azure's body", () => {
  const [about, ...rows] = rowsOf("sentBySource.jsonl");
  assert.match(String(about!.source), /azurerm 5\.2\.0/);
  const azurerm = catalog.provider("azurerm")!;
  for (const { type, rows: said = {}, made = {}, children = {} } of rows) {
    const schema = azurerm.find("resource", String(type), newestOf("azurerm"));
    assert.ok(typeof schema === "object", String(type));
    const sent = azurerm.sentBody(String(type));
    // What an association sets has a test of its own.
    if (!sent) {
      assert.ok(azurerm.sentInto(String(type)), String(type));
      continue;
    }
    const isArgument = (path: string) => attributeAt(schema.body, path.split(".")) !== undefined;
    for (const path of Object.keys(said as object)) {
      assert.ok(isArgument(path), `${type}.${path}`);
      for (const { role, unless, beside } of sent.rows.get(path)!)
        for (const other of [role ?? [], unless ?? [], ...(beside?.keys() ?? [])].flat())
          assert.ok(isArgument(path.slice(0, path.lastIndexOf(".") + 1) + other), `${type}.${path}: ${other}`);
    }
    for (const [name, { of }] of Object.entries(children as Record<string, { of: string }>))
      assert.ok(isArgument(`${name}.${of}`), `${type}.${name}`);
    for (const name of Object.keys(made as object)) assert.ok(sent.id.includes(`{${name}}`), `${type}.${name}`);
  }
});

test("forms of names are those of azurerm's types", () => {
  assert.match(String(rowsOf("nameForms.jsonl")[0]!.source), /^https:/);
  const azurerm = catalog.provider("azurerm")!;
  assert.ok(catalog.nameForms.size > 0);
  for (const [type, { begins, length = [1, 1] }] of catalog.nameForms) {
    assert.equal(typeof azurerm.find("resource", type, newestOf("azurerm")), "object", type);
    assert.match(begins, /^[a-z]*$/, type);
    assert.ok(length[0] <= length[1], type);
  }
});

test("what completion begins with are types and arguments that azurerm has, with a source", () => {
  const tables = Object.values(completion);
  assert.ok(tables.every(({ source, rows }) => /^https:/.test(source) && rows.length > 0));
  const azurerm = catalog.provider("azurerm")!;
  const version = newestOf("azurerm");
  const types = completion.abbreviations.rows.flatMap((row) => row.types);
  assert.deepEqual(
    types.filter((type) => !azurerm.names("resource", version).includes(type)),
    [],
  );
  const words = completion.abbreviations.rows.map(({ word }) => word);
  assert.equal(new Set(words).size, words.length);
  for (const { type } of completion.scopes.rows) assert.ok(azurerm.names("data", version).includes(type), type);
  for (const begins of completion.classicTypes.rows)
    assert.ok(
      azurerm.names("resource", "4.81.0").some((type) => type.startsWith(begins)),
      begins,
    );
  const beginsWith = (argument: string, value: string) =>
    azurerm.names("resource", version).some((type) => {
      const found = azurerm.find("resource", type, version);
      return typeof found === "object" && begins(found.body, argument, value);
    });
  const { rows } = completion.usualValues;
  assert.deepEqual(unknownTypes(rows.flatMap((row) => row.of ?? [])), []);
  for (const { argument, value, of } of rows)
    if (argument !== undefined && of === undefined) assert.ok(beginsWith(argument, value), argument);
});

/** Whether a schema or a block in it has an argument that takes a value. */
function begins(schema: BodySchema, argument: string, value: string): boolean {
  return [...schema].some(
    ([name, { values, type, block }]) =>
      (name === argument && (values?.includes(value) || type === "bool")) ||
      (block !== undefined && begins(block, argument, value)),
  );
}

test("what Azure makes by itself is of types of Azure's, is told apart by something, and has a source", () => {
  assert.ok(catalog.madeByAzure.length > 0);
  for (const { types, name, begins, ends, at, because, source } of catalog.madeByAzure) {
    assert.deepEqual(unknownTypes(types), []);
    assert.ok(name ?? begins ?? ends ?? at, because);
    assert.match(because, /^[A-Z].*\.$/);
    assert.match(source, /^https:\/\/learn\.microsoft\.com\//);
  }
});

test("types of services' own endpoints are named once, and some have no place for a name", () => {
  const types = catalog.dataPlaneTypes.map(({ type }) => type);
  assert.equal(new Set(types).size, types.length);
  assert.deepEqual(
    catalog.dataPlaneTypes.filter(({ nameless }) => nameless).map(({ type }) => type),
    ["Microsoft.IoTCentral/iotApps/apiTokens", "Microsoft.KeyVault/vaults/certificates/contacts"],
  );
  for (const type of types) assert.match(type, /^Microsoft\.\w+(?:\/\w+)+$/);
});
