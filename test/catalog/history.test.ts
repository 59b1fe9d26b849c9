import assert from "node:assert/strict";
import { test } from "node:test";
import { correctByHistory } from "../../server/src/catalog/provider/history";
import type { BodySchema } from "../../server/src/catalog/schema";
import { newestOf } from "../harness/newest";
import { azurerm } from "./files";

const workspace = "azurerm_machine_learning_workspace";

function bodyOf(type: string, version: string): BodySchema {
  const found = azurerm.find("resource", type, version);
  assert.ok(typeof found === "object", `${type} ${version} is ${found}`);
  assert.equal(found.isExact, true);
  return found.body;
}

test("an argument of the family comes with the release that brought it", () => {
  for (const [name, before, since] of [
    ["storage_account_access_type", "4.76.0", "4.77.0"],
    ["service_side_encryption_enabled", "4.45.0", "4.46.0"],
    ["managed_network", "3.92.0", "3.93.0"],
    ["encryption", "2.85.0", "2.86.0"],
  ] as const) {
    assert.equal(bodyOf(workspace, before).get(name), undefined, name);
    assert.equal(bodyOf(workspace, since).get(name)?.since, since);
    assert.equal(bodyOf(workspace, since).get(name)?.unsure, undefined);
    assert.deepEqual(azurerm.presence("resource", workspace, [name], before), { from: since, fromIsExact: true });
  }
});

test("an argument of the family has the form of its release", () => {
  const name = "public_network_access_enabled";
  assert.equal(bodyOf(workspace, "3.1.0").get(name)?.default, false);
  assert.equal(bodyOf(workspace, "3.10.0").get(name)?.deprecated, true);
  assert.deepEqual(bodyOf(workspace, "3.30.0").get(name)?.conflictsWith, [
    "public_access_behind_virtual_network_enabled",
  ]);
  assert.equal(bodyOf(workspace, "3.30.0").get(name)?.deprecated, undefined);
  assert.equal(bodyOf(workspace, "4.0.0").get(name)?.default, true);
  assert.deepEqual(bodyOf(workspace, "2.98.0").get("sku_name")?.values, ["Basic", "Enterprise"]);
  assert.deepEqual(bodyOf(workspace, "4.30.0").get("sku_name")?.values, ["Basic"]);
  assert.deepEqual(bodyOf(workspace, "2.90.0").get("identity")?.block?.get("type")?.values, ["SystemAssigned"]);
  const cluster = "azurerm_machine_learning_compute_cluster";
  assert.equal(bodyOf(cluster, "4.34.0").get("tags")?.forceNew, true);
  assert.equal(bodyOf(cluster, "4.35.0").get("tags")?.forceNew, undefined);
  assert.equal(bodyOf(cluster, "4.60.0").get("name")?.required, true);
});

test("a type of the family is there exactly in its releases", () => {
  assert.equal(azurerm.find("resource", "azurerm_ai_foundry", "4.18.0"), "absent");
  assert.equal(typeof azurerm.find("resource", "azurerm_ai_foundry", "4.19.0"), "object");
  assert.equal(azurerm.find("resource", "azurerm_ai_foundry", "3.50.0"), "absent");
  assert.equal(azurerm.find("resource", "azurerm_ai_services", "5.0.0"), "absent");
  assert.ok(azurerm.names("resource", "4.19.0").includes("azurerm_ai_foundry"));
  assert.ok(!azurerm.names("resource", "4.18.0").includes("azurerm_ai_foundry"));
  assert.deepEqual(azurerm.presence("resource", "azurerm_ai_services", [], "5.2.0"), {
    until: "4.81.0",
    untilIsExact: true,
    replacedBy: ["azurerm_cognitive_account"],
  });
});

test("beyond the last release that is known nothing of the family is certain", () => {
  for (const version of ["4.82.0", "6.0.0", "2.2.0"]) {
    const found = azurerm.find("resource", workspace, version);
    assert.ok(typeof found === "object", version);
    assert.equal(found.isExact, undefined, version);
    assert.equal(found.body.get("name")?.unsure, true, version);
  }
  const [whole] = azurerm.snapshots;
  for (const version of [newestOf(), newestOf().replace(/\d+\.0$/, "999.0")]) {
    if (version === whole) continue;
    const found = azurerm.find("resource", workspace, version);
    assert.ok(typeof found === "object", version);
    assert.deepEqual([found.isExact, found.checksOf, found.body.get("name")?.required], [undefined, whole, true]);
  }
});

test("the history of the family and the snapshots agree", () => {
  for (const version of ["3.117.1", "4.0.1", "4.20.0", "4.40.0", "4.60.0", "4.81.0", "5.2.0"]) {
    for (const name of azurerm
      .names("resource", version)
      .filter((one) => /^azurerm_(machine_learning|ai_foundry|ai_services)/.test(one))) {
      const body = bodyOf(name, version);
      for (const [argument, { since }] of body) assert.ok(since, `${name}.${argument} at ${version} has no history`);
    }
  }
});

test("a body is corrected below, too", () => {
  const history = {
    a: [{ from: "2.0.0", type: "list", use: "optional" }],
    "a.b": [{ from: "2.0.0", to: "2.4.0", type: "string", use: "optional" }],
    "a.c": [{ from: "2.5.0", type: "string", use: "required", forceNew: true }],
  } as const;
  const base: BodySchema = new Map([
    ["a", { type: "list", optional: true, block: new Map([["b", { type: "string", optional: true }]]) }],
  ]);
  assert.deepEqual(
    [...(correctByHistory(base, history, "2.6.0").get("a")?.block ?? [])],
    [["c", { type: "string", required: true, forceNew: true, since: "2.5.0" }]],
  );
  assert.deepEqual([...(correctByHistory(base, history, "2.4.0").get("a")?.block?.keys() ?? [])], ["b"]);
});
