import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createCatalog } from "../../server/src/catalog/createCatalog";
import type { Attribute, BodySchema, SchemaKind } from "../../server/src/catalog/schema";
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

// Every fact of every snapshot, where a folder of facts is at hand: FACTS=<folder>.
const folder = process.env.FACTS ?? "";
for (const provider of existsSync(folder) ? ["azurerm", "azuread"] : []) {
  const catalog = createCatalog(loadData).provider(provider)!;
  for (const file of readdirSync(join(folder, provider)).filter((name) => name.endsWith(".jsonl"))) {
    test(`${provider} ${file} is told fact by fact`, () => {
      const version = file.replace(".jsonl", "");
      const names = new Map<string, string[]>();
      for (const line of readFileSync(join(folder, provider, file), "utf8")
        .trim()
        .split("\n")) {
        const { kind, name, attributes, customPlanRules: _rules, ...facts } = JSON.parse(line);
        if (kind === "function") continue;
        const found = catalog.find(kind, name, version);
        assert.ok(typeof found === "object", `${name} is ${found}`);
        const { body, kind: _kind, name: _name, isExact, documentedSince: _since, ...told } = found;
        assert.ok(isExact);
        assert.deepEqual(told, facts, name);
        assert.deepEqual(plain(body), normalized(attributes), name);
        names.set(kind, [...(names.get(kind) ?? []), name]);
      }
      for (const [kind, expected] of names) {
        assert.deepEqual(catalog.names(kind as SchemaKind, version), expected.sort(), kind);
      }
    });
  }
}

interface Plain {
  [name: string]: unknown;
}

function plain(body: BodySchema): Plain {
  return Object.fromEntries([...body].map(([name, attribute]) => [name, plainAttribute(attribute)]));
}

function plainAttribute({ since: _since, documentedSince: _documented, block, elem, ...facts }: Attribute): Plain {
  return { ...facts, ...(block && { block: plain(block) }), ...(elem && { elem: plainAttribute(elem) }) };
}

/** The framework's way to write types, in ours. Lists are all that it uses here. */
function normalized(body: Plain): Plain {
  return Object.fromEntries(
    Object.entries(body).map(([name, attribute]) => [name, normalizedAttribute(attribute as Plain)]),
  );
}

function normalizedAttribute({ block, elem, type, ...facts }: Plain): Plain {
  const word = String(type)
    .replace(/^tftypes\.(\w+).*/, "$1")
    .toLowerCase();
  const inner = String(type).startsWith("tftypes.List") ? { type: "string" } : undefined;
  const element = elem ? normalizedAttribute(elem as Plain) : inner;
  return {
    ...facts,
    type: word,
    ...(block ? { block: normalized(block as Plain) } : {}),
    ...(element && { elem: element }),
  };
}
