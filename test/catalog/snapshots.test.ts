import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { builtIn } from "../../server/src/catalog/builtIn/builtIn";
import { createCatalog } from "../../server/src/catalog/createCatalog";
import type { Attribute, BodySchema, SchemaKind } from "../../server/src/catalog/schema";
import { isThorough } from "../harness/thorough";
import { azurerm, loadData } from "./files";

function attributeOf(
  type: string,
  path: string,
  version: string,
  kind: SchemaKind = "resource",
): Attribute | undefined {
  const found = azurerm.find(kind, type, version);
  assert.ok(typeof found === "object", `${type} ${version} is ${found}`);
  let body: BodySchema | undefined = found.body;
  let attribute: Attribute | undefined;
  for (const name of path.split(".")) {
    attribute = body?.get(name);
    body = attribute?.block;
  }
  return attribute;
}

test("what the provider says at a snapshot is what the catalog says", () => {
  assert.deepEqual(attributeOf("azurerm_key_vault", "rbac_authorization_enabled", "5.2.0"), {
    type: "bool",
    required: true,
    documentedSince: "4.42.0",
  });
  assert.equal(attributeOf("azurerm_key_vault", "rbac_authorization_enabled", "4.81.0")?.required, undefined);
  assert.equal(attributeOf("azurerm_key_vault", "rbac_authorization_enabled", "4.40.0"), undefined);
  assert.equal(attributeOf("azurerm_storage_account", "min_tls_version", "3.117.1")?.values?.includes("TLS1_0"), true);
  assert.equal(attributeOf("azurerm_storage_account", "min_tls_version", "5.2.0")?.values?.includes("TLS1_0"), false);
  assert.equal(azurerm.find("resource", "azurerm_static_site", "5.2.0"), "absent");
  assert.deepEqual(attributeOf("azurerm_cdn_front_door_cache_purge", "content_paths", "5.2.0", "action"), {
    type: "list",
    required: true,
    elem: { type: "string" },
  });
});

test("names list the types of a kind in a version, sorted", () => {
  const names = azurerm.names("resource", "4.81.0");
  assert.equal(names.length, 1141);
  assert.deepEqual(names, [...names].sort());
  assert.ok(names.includes("azurerm_ai_services"));
  assert.ok(!azurerm.names("resource", "5.2.0").includes("azurerm_ai_services"));
  assert.deepEqual(azurerm.names("provider", "5.2.0"), ["azurerm"]);
});

test("what takes a GUID in azuread is no id of whatever has one", () => {
  const azuread = createCatalog([builtIn(loadData)]).provider("azuread")!;
  const packages = ["azuread_access_package", "azuread_access_package_catalog"];
  for (const version of ["2.53.1", "3.9.0"]) {
    const found = new Set<string>();
    const visit = (body: BodySchema): void => {
      for (const [name, attribute] of body) {
        const single = attribute.elem ?? attribute;
        if (single.idOf?.some((type) => packages.includes(type))) found.add(name);
        if (attribute.block) visit(attribute.block);
      }
    };
    for (const kind of ["provider", "resource", "data"] as const)
      for (const name of azuread.names(kind, version)) {
        const type = azuread.find(kind, name, version);
        if (typeof type === "object") visit(type.body);
      }
    assert.deepEqual([...found].sort(), ["access_package_id", "catalog_id"], version);
  }
});

// Every fact of every snapshot, where a folder of facts is at hand: FACTS=<folder>. Reading those of azurerm alone takes seconds.
const folder = process.env.FACTS ?? "";
const none = "FACTS names no folder of facts.";
const late = "npm run test:thorough compares the facts of azurerm.";
for (const provider of ["azurerm", "azuread"]) {
  const skip = !existsSync(folder) ? none : provider === "azurerm" && !isThorough ? late : false;
  test(`every snapshot of ${provider} is told fact by fact`, { skip }, async () => {
    const { readSnapshots } = await import(pathToFileURL("scripts/facts/snapshots.mjs").href);
    const catalog = createCatalog([builtIn(loadData)]).provider(provider)!;
    for (const { version, types } of readSnapshots(join(folder, provider)) as Snapshot[]) {
      const names = new Map<SchemaKind, string[]>();
      for (const { kind, name, attributes, customPlanRules: _rules, ...facts } of types.values()) {
        const found = catalog.find(kind, name, version);
        assert.ok(typeof found === "object", `${name} ${version} is ${found}`);
        const {
          body,
          kind: _kind,
          name: _name,
          isExact,
          documentedSince: _since,
          deprecatedSince: _until,
          ...told
        } = found;
        assert.ok(isExact);
        assert.deepEqual(told, facts, name);
        assert.deepEqual(plain(body), attributes, `${name} ${version}`);
        names.set(kind, [...(names.get(kind) ?? []), name]);
      }
      for (const [kind, expected] of names) assert.deepEqual(catalog.names(kind, version), expected.sort(), kind);
    }
  });
}

interface Plain {
  [name: string]: unknown;
}

interface Snapshot {
  version: string;
  types: Map<string, Plain & { kind: SchemaKind; name: string; attributes: Plain }>;
}

function plain(body: BodySchema): Plain {
  return Object.fromEntries([...body].map(([name, attribute]) => [name, plainAttribute(attribute)]));
}

function plainAttribute(attribute: Attribute): Plain {
  const { since: _since, documentedSince: _documented, bindsAs: _bindsAs, ...own } = attribute;
  // Told of what comes after, whatever the snapshot.
  const { later: _later, deprecatedSince: _deprecated, staysReadable: _stays, block, elem, ...facts } = own;
  return { ...facts, ...(block && { block: plain(block) }), ...(elem && { elem: plainAttribute(elem) }) };
}
