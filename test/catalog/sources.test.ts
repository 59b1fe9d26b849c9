import assert from "node:assert/strict";
import { test } from "node:test";
import { builtIn } from "../../server/src/catalog/builtIn/builtIn";
import { createCatalog } from "../../server/src/catalog/createCatalog";
import { type Snapshot, snapshotFacts } from "../../server/src/catalog/provider/snapshotFacts";
import type { Attribute, TypeSchema } from "../../server/src/catalog/schema";
import type { Source } from "../../server/src/catalog/source";
import { loadData } from "./files";

const text: Attribute = { type: "string", optional: true };

function typeOf(name: string, body: Readonly<Record<string, Attribute>>): TypeSchema {
  return { kind: "resource", name, body: new Map(Object.entries(body)) };
}

function snapshot(version: string, ...types: TypeSchema[]): Snapshot {
  return { version, kinds: ["resource"], types };
}

function learned(name: string, ...snapshots: Snapshot[]): Source {
  const facts = snapshotFacts(name, `somebody/${name}`, snapshots);
  return { id: `learned ${name}`, providers: new Map([[name, () => facts]]) };
}

const known = createCatalog([builtIn(loadData)]);

test("a provider becomes known by a source, and what was known stays", () => {
  const azurerm = known.provider("azurerm");
  const catalog = known.with(
    "learned other",
    learned("other", snapshot("1.2.0", typeOf("other_thing", { name: text }))),
  );
  assert.equal(known.providerOf("other_thing"), undefined);
  const other = catalog.providerOf("other_thing")!;
  assert.deepEqual([other.address, other.releases, other.snapshots], ["somebody/other", ["1.2.0"], ["1.2.0"]]);
  assert.deepEqual(other.names("resource", "1.2.0"), ["other_thing"]);
  assert.equal(other.knowledge("1.2.0"), "exact");
  assert.equal(other.find("resource", "other_none", "1.2.0"), "absent");
  assert.equal(other.find("resource", "other_none", "1.1.0"), "unsure");
  // Newer than what is known: it is held against that, with less certainty (`isBeyond`).
  assert.equal(other.find("resource", "other_none", "1.3.0"), "absent");
  assert.deepEqual([other.isBeyond("1.2.0"), other.isBeyond("1.3.0")], [false, true]);
  // It was not asked for its data sources.
  assert.equal(other.find("data", "other_none", "1.2.0"), "unsure");
  assert.equal(catalog.provider("azurerm"), azurerm);
  assert.equal(catalog.functions.size, known.functions.size);
  assert.equal(catalog.with("learned other", undefined).provider("other"), undefined);
});

test("a source takes the place of the one of its id", () => {
  const first = known.with("learned other", learned("other", snapshot("1.2.0", typeOf("other_thing", {}))));
  const both = first.with(
    "learned other",
    learned("other", snapshot("1.3.0", typeOf("other_new", {})), snapshot("1.2.0", typeOf("other_thing", {}))),
  );
  assert.deepEqual(both.provider("other")?.snapshots, ["1.3.0", "1.2.0"]);
  assert.deepEqual(both.provider("other")?.names("resource", "1.3.0"), ["other_new"]);
  assert.deepEqual(both.provider("other")?.presence("resource", "other_thing", [], "1.3.0"), { until: "1.2.0" });
  assert.deepEqual(both.provider("other")?.presence("resource", "other_new", [], "1.2.0"), { from: "1.3.0" });
});

test("snapshots of several sources count together", () => {
  const before = known.provider("azurerm")!;
  const group = typeOf("azurerm_resource_group", {
    name: { type: "string", required: true, forceNew: true },
    location: { type: "string", required: true, forceNew: true },
    color: text,
  });
  const more = known.with("learned azurerm", learned("azurerm", snapshot("4.90.0", group)));
  const azurerm = more.provider("azurerm")!;
  const place = before.snapshots.findIndex((version) => version.startsWith("4."));
  assert.deepEqual(azurerm.snapshots, before.snapshots.toSpliced(place, 0, "4.90.0"));
  assert.equal(azurerm.address, "hashicorp/azurerm");
  assert.deepEqual(
    azurerm.releases.filter((release) => release !== "4.90.0"),
    before.releases,
  );
  assert.ok(azurerm.releases.indexOf("4.90.0") < azurerm.releases.indexOf("4.81.0"));
  assert.deepEqual([before.knowledge("4.90.0"), azurerm.knowledge("4.90.0")], ["nothing", "exact"]);
  assert.deepEqual([before.covers("4.85.0"), azurerm.covers("4.85.0")], [false, true]);
  // The history of the Azure ML types goes no further than what is built in.
  assert.deepEqual(azurerm.find("resource", "azurerm_machine_learning_workspace", "4.90.0"), "absent");

  const at = (version: string) => {
    const found = azurerm.find("resource", "azurerm_resource_group", version);
    assert.ok(typeof found === "object");
    return found.body;
  };
  assert.equal(at("4.90.0").get("color")?.unsure, undefined);
  assert.equal(at("4.85.0").get("color")?.unsure, true);
  assert.equal(at("4.85.0").get("location")?.required, true);
  assert.equal(at("4.85.0").get("tags")?.unsure, true);
  assert.equal(at("4.81.0").get("color"), undefined);
  assert.deepEqual(azurerm.presence("resource", "azurerm_resource_group", ["color"], "4.81.0"), { from: "4.90.0" });
  assert.deepEqual(azurerm.presence("resource", "azurerm_key_vault", [], "4.90.0"), { from: "5.0.1", until: "4.81.0" });
  assert.ok(azurerm.outline("resource", "azurerm_resource_group")?.has("color"));
  assert.ok(azurerm.outline("resource", "azurerm_resource_group")?.has("tags"));
  assert.ok(azurerm.documentation("resource", "azurerm_machine_learning_workspace", []));
});

test("of two snapshots of one version that of the first source counts", () => {
  const thin = learned("azurerm", snapshot("4.81.0", typeOf("azurerm_resource_group", { color: text })));
  const azurerm = known.with("learned azurerm", thin).provider("azurerm")!;
  assert.deepEqual(azurerm.snapshots, known.provider("azurerm")!.snapshots);
  for (const version of ["4.81.0", "4.80.0", "3.50.0"]) {
    for (const type of ["azurerm_resource_group", "azurerm_machine_learning_workspace", "azurerm_key_vault"]) {
      assert.deepEqual(
        azurerm.find("resource", type, version),
        known.provider("azurerm")!.find("resource", type, version),
        `${type} ${version}`,
      );
    }
    assert.deepEqual(azurerm.names("resource", version), known.provider("azurerm")!.names("resource", version));
  }
});

test("a source that cannot be read leaves a provider unknown", () => {
  const catalog = known.with("broken", { id: "broken", providers: new Map([["other", () => undefined]]) });
  assert.equal(catalog.provider("other"), undefined);
  assert.equal(catalog.providerOf("other_thing"), undefined);
});
