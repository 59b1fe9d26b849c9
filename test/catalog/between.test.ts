import assert from "node:assert/strict";
import { test } from "node:test";
import { intersect } from "../../server/src/catalog/provider/intersect";
import { positionAmong } from "../../server/src/catalog/provider/position";
import { type Attribute, attributeAt } from "../../server/src/catalog/schema";
import { azurerm } from "./files";

const text: Attribute = { type: "string", optional: true };

function between(below: Partial<Attribute>, above: Partial<Attribute>): Attribute | undefined {
  return intersect(new Map([["a", { ...text, ...below }]]), new Map([["a", { ...text, ...above }]]), "4.30.0").get("a");
}

test("a claim needs both sides", () => {
  assert.equal(between({ forceNew: true }, { forceNew: true })?.forceNew, true);
  assert.equal(between({ forceNew: true }, {})?.forceNew, undefined);
  assert.equal(between({ deprecated: true }, {})?.deprecated, undefined);
  assert.deepEqual(between({ optional: false, required: true }, {}), { type: "string", optional: true });
  assert.deepEqual(between({ optional: false, required: true }, { optional: false, required: true }), {
    type: "string",
    required: true,
  });
  assert.deepEqual(between({ optional: false, computed: true }, {}), {
    type: "string",
    optional: true,
    computed: true,
  });
  assert.equal(between({ default: "a" }, { default: "b" })?.default, undefined);
  assert.deepEqual(between({ conflictsWith: ["b", "c"] }, { conflictsWith: ["c"] })?.conflictsWith, ["c"]);
  assert.equal(between({ length: [1, 5] }, { length: [1, 9] })?.length, undefined);
  assert.deepEqual(between({ pattern: ["^a$"] }, { pattern: ["^a$"] })?.pattern, ["^a$"]);
});

test("a deprecation holds from the release that made it, with what both sides name in its place", () => {
  const gone = { deprecated: true, deprecatedMentions: ["b"] };
  assert.equal(between({}, { ...gone, deprecatedSince: "4.31.0" })?.deprecated, undefined);
  for (const since of ["4.30.0", "4.29.0"]) {
    const found = between({}, { ...gone, deprecatedSince: since });
    assert.deepEqual([found?.deprecated, found?.deprecatedMentions], [true, ["b"]]);
  }
  assert.equal(between({ deprecated: true }, gone)?.deprecatedMentions, undefined);
  assert.deepEqual(between(gone, { ...gone, deprecatedMentions: ["c", "b"] })?.deprecatedMentions, ["b"]);
  const tls = (version: string) => {
    const type = azurerm.find("resource", "azurerm_cdn_frontdoor_custom_domain", version);
    return typeof type === "object" ? attributeAt(type.body, ["tls", "minimum_tls_version"]) : undefined;
  };
  // The argument that the later snapshot names came in 4.72.
  assert.deepEqual([tls("4.70.0")?.deprecated, tls("4.70.0")?.deprecatedMentions], [true, undefined]);
  assert.deepEqual(tls("4.81.0")?.deprecatedMentions, ["minimum_version"]);
});

test("a value is wrong only where it is in neither list", () => {
  assert.deepEqual(between({ values: ["A", "B"] }, { values: ["B", "C"] }), { ...text, values: ["B", "C", "A"] });
  const ranges = [[1, 5]] as const;
  assert.deepEqual(between({ values: [9], ranges }, { values: [9], ranges }), { ...text, values: [9], ranges });
  assert.deepEqual(between({ values: [9], ranges }, { values: [9] }), { ...text, values: [9], valuesOpen: true });
  assert.deepEqual(between({ ranges }, { values: [9], ranges }), { ...text, values: [9], valuesOpen: true });
  assert.deepEqual(between({}, { values: ["B"] }), { ...text, values: ["B"], valuesOpen: true });
});

test("limits are the wider ones", () => {
  assert.deepEqual(between({ minItems: 1, maxItems: 1 }, { minItems: 2, maxItems: 3 }), {
    ...text,
    minItems: 1,
    maxItems: 3,
  });
  assert.equal(between({ maxItems: 1 }, {})?.maxItems, undefined);
  assert.equal(between({ minItems: 1 }, {})?.minItems, undefined);
});

test("what only one side has is offered and not claimed", () => {
  const both = intersect(
    new Map([["old", { ...text, values: ["A"] }]]),
    new Map([["new", { type: "string", required: true }]]),
    "4.30.0",
  );
  assert.deepEqual(Object.fromEntries(both), {
    new: { type: "string", optional: true, unsure: true },
    old: { ...text, values: ["A"], valuesOpen: true, ignoreCase: true, unsure: true },
  });
  const account = azurerm.find("resource", "azurerm_static_web_app", "4.50.0");
  assert.ok(typeof account === "object" && !account.isExact);
});

test("a version lies between snapshots of which the later one is of its major version", () => {
  const snapshots = ["3.117.1", "4.0.1", "4.20.0", "5.2.0"];
  assert.deepEqual(positionAmong(snapshots, "4.20.0"), { between: [2, 2], nearest: 2 });
  assert.deepEqual(positionAmong(snapshots, "4.5.0"), { between: [1, 2], nearest: 1 });
  assert.deepEqual(positionAmong(snapshots, "4.0.0"), { between: [0, 1], nearest: 1 });
  assert.deepEqual(positionAmong(snapshots, "4.30.0"), { nearest: 2 });
  assert.deepEqual(positionAmong(snapshots, "5.0.0"), { between: [2, 3], nearest: 3 });
  // Newer than all in the newest major version.
  assert.deepEqual(positionAmong(snapshots, "5.3.0"), { between: [3, 3], nearest: 3 });
  assert.deepEqual(positionAmong(snapshots, "2.0.0"), { nearest: 0 });
  assert.deepEqual(positionAmong(snapshots, "6.0.0"), { nearest: 3 });
});

test("outside the snapshots absence means nothing, and everything is unsure", () => {
  assert.equal(azurerm.covers("4.33.0"), true);
  assert.equal(azurerm.covers("2.50.0"), false);
  assert.equal(azurerm.find("resource", "azurerm_nonsense", "2.50.0"), "unsure");
  assert.equal(azurerm.find("resource", "azurerm_nonsense", "4.33.0"), "absent");
  const account = azurerm.find("resource", "azurerm_storage_account", "2.50.0");
  assert.ok(typeof account === "object");
  for (const [name, attribute] of account.body) assert.ok(attribute.unsure && !attribute.required, name);
});

test("a kind that a snapshot was not asked for is unknown there", () => {
  for (const version of ["4.20.0", "4.30.0", "4.50.0"]) {
    for (const kind of ["ephemeral", "list", "action"] as const) {
      assert.equal(azurerm.covers(version, kind), false, `${kind} ${version}`);
      assert.equal(azurerm.find(kind, "azurerm_nonsense", version), "unsure", `${kind} ${version}`);
    }
    const secret = azurerm.find("ephemeral", "azurerm_key_vault_secret", version);
    assert.ok(typeof secret === "object" && !secret.isExact, version);
    for (const [name, attribute] of secret.body) assert.ok(attribute.unsure && !attribute.required, name);
    assert.ok(azurerm.names("ephemeral", version).includes("azurerm_key_vault_secret"), version);
    assert.equal(azurerm.find("resource", "azurerm_nonsense", version), "absent");
  }
  assert.equal(azurerm.find("action", "azurerm_nonsense", "4.60.0"), "absent");
  assert.equal(azurerm.find("action", "azurerm_web_app_set_slot_distribution", "4.70.0"), "absent");
  assert.equal(azurerm.names("action", "4.70.0").length, 6);
});

test("presence names the nearest release that is known", () => {
  assert.deepEqual(azurerm.presence("resource", "azurerm_storage_account", ["enable_https_traffic_only"], "4.10.0"), {
    until: "3.117.1",
    replacedBy: ["https_traffic_only_enabled"],
  });
  assert.deepEqual(azurerm.presence("resource", "azurerm_key_vault", ["rbac_authorization_enabled"], "4.40.0"), {
    from: "4.42.0",
  });
  assert.deepEqual(azurerm.presence("resource", "azurerm_static_site", [], "5.2.0"), {
    until: "4.81.0",
    replacedBy: ["azurerm_static_web_app"],
  });
  const security = ["security", "enable_backend_ssl30"];
  assert.deepEqual(azurerm.presence("resource", "azurerm_api_management", security, "5.2.0").replacedBy, [
    "backend_ssl30_enabled",
  ]);
  assert.deepEqual(
    azurerm.presence("resource", "azurerm_storage_share_directory", ["share_name"], "4.81.0").replacedBy,
    ["storage_share_id"],
  );
  assert.deepEqual(azurerm.presence("resource", "azurerm_nonsense", [], "5.2.0"), {});
});

test("how much is known follows from where a version lies", () => {
  for (const [version, known] of [
    ["5.2.0", "exact"],
    ["4.81.0", "exact"],
    ["3.117.1", "exact"],
    ["4.79.0", "structure"],
    ["4.0.2", "structure"],
    ["5.0.1", "structure"],
    ["5.1.0", "structure"],
    ["4.0.0", "structure"],
    ["3.117.0", "structure"],
    ["3.0.0", "structure"],
    ["2.72.0", "structure"],
    ["5.3.0", "structure"],
    ["5.12.0", "structure"],
    ["2.71.0", "family"],
    ["2.3.0", "family"],
    ["2.2.0", "nothing"],
    ["4.82.0", "nothing"],
    ["3.118.0", "nothing"],
    ["6.0.0", "nothing"],
  ] as const)
    assert.equal(azurerm.knowledge(version), known, version);
});

test("where only the family is known it is checked exactly, and nothing else is called unknown", () => {
  const schema = azurerm.find("resource", "azurerm_machine_learning_workspace", "2.50.0");
  assert.ok(typeof schema === "object" && schema.isExact);
  for (const version of azurerm.releases.filter((one) => azurerm.knowledge(one) === "family")) {
    assert.equal(azurerm.find("resource", "azurerm_none", version), "unsure", version);
    assert.equal(azurerm.covers(version), false, version);
  }
});
