/** Azure's resource types, as they are read from the data. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { BodyType } from "../../server/src/catalog/azure/bodyType";
import { readResourceTypes } from "../../server/src/catalog/azure/readResourceTypes";
import { catalog } from "../harness/service";

const types = catalog.resourceTypes!;
const endpoints = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints";

test("a resource type is found in whatever case, a version only in its own", () => {
  assert.equal(types.find(endpoints.toUpperCase())?.name, endpoints);
  assert.ok(types.find(endpoints)?.at("2024-04-01"));
  assert.equal(types.find(endpoints)?.at("2024-01-01-PREVIEW"), undefined);
  assert.equal(types.find("Microsoft.MachineLearningServices/toString"), undefined);
  assert.equal(types.find(""), undefined);
});

test("versions are in the order of their days, a preview before the version that it led to", () => {
  for (const name of types.names) {
    const { versions } = types.find(name)!;
    const keys = versions.map((version) => version.slice(0, 10));
    assert.deepEqual(keys, keys.toSorted(), name);
    for (const [index, version] of versions.entries())
      if (versions[index + 1]?.startsWith(version.slice(0, 10))) assert.notEqual(version.length, 10, name);
  }
});

test("the body of an online endpoint is as its API has it", () => {
  const type = types.find(endpoints)!.at("2024-04-01")!.type;
  assert.equal(type.kind, "object");
  const properties = (type as Extract<BodyType, { kind: "object" }>).properties;
  assert.equal(properties.get("properties")?.isRequired, true);
  const inside = properties.get("properties")!.type as Extract<BodyType, { kind: "object" }>;
  assert.equal(inside.properties.get("authMode")?.isRequired, true);
  assert.equal(inside.properties.get("scoringUri")?.isReadOnly, true);
  assert.deepEqual(inside.properties.get("authMode")?.type, {
    kind: "union",
    texts: ["AMLToken", "Key", "AADToken"],
    types: [{ kind: "string" }],
  });
});

test("every body of every type can be read to its end", () => {
  const seen = new Set<BodyType>();
  const open: BodyType[] = [];
  for (const name of types.names)
    for (const version of types.find(name)!.versions) open.push(types.find(name)!.at(version)!.type);
  for (let type = open.pop(); type; type = open.pop()) {
    if (seen.has(type)) continue;
    seen.add(type);
    switch (type.kind) {
      case "union":
        open.push(...type.types);
        break;
      case "array":
        open.push(type.element);
        break;
      case "object":
        for (const property of type.properties.values()) open.push(property.type);
        if (type.additional) open.push(type.additional);
        break;
      case "discriminated":
        for (const property of type.properties.values()) open.push(property.type);
        open.push(...type.variants.values());
        break;
    }
  }
  assert.ok(types.names.length > 3000 && seen.size > 50_000, `${types.names.length} types, ${seen.size} nodes`);
});

test("the release of the provider is told that was the first to know a version", () => {
  assert.equal(types.since(endpoints, "2022-05-01"), "0.4.0");
  assert.equal(types.since(endpoints, "2000-01-01"), undefined);
  assert.equal(types.since("Nobody.Knows/this", "2022-05-01"), undefined);
});

test("actions are told with the versions that have them", () => {
  const actions = types.find("Microsoft.MachineLearningServices/workspaces")!.actions.map(({ name }) => name);
  assert.ok(actions.includes("listKeys") && actions.includes("resyncKeys"), actions.join());
});

test("what is no such text has no types", () => {
  for (const text of ["", "{}", '{"release":1,"nodes":1}', "null\n\n"])
    assert.equal(readResourceTypes(text), undefined);
});
