/** What is known of types by their names, in the versions in force. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Service } from "../server/src/service";
import { catalog, pinned, serviceWith, uriOf } from "./harness/service";

const uri = uriOf("main.tf");
const group = `resource "azurerm_resource_group" "main" {\n  name     = "rg-ml"\n  location = "westeurope"\n}\n`;

/** The description of something that has to be known. */
function known(service: Service, type: string, ...path: readonly string[]) {
  const description = service.describe(uri, { type, path });
  assert.ok(description.isKnown);
  return description;
}

test("a type is described in the version in force, what is required first", () => {
  const { release, items } = known(serviceWith({ "main.tf": pinned("4.81.0") }), "azurerm_machine_learning_workspace");
  assert.equal(release, "azurerm 4.81.0");
  const lastRequired = items.findLastIndex(({ use }) => use === "required");
  assert.ok(items.slice(0, lastRequired).every(({ use }) => use === "required"));
  assert.deepEqual(
    items.find(({ name }) => name === "sku_name"),
    { name: "sku_name", use: "optional", type: "string", facts: ["one of Basic", "default Basic"] },
  );
});

test("an argument is described through nested blocks, and Azure's properties through objects", () => {
  const service = serviceWith({ "main.tf": "" });
  const own = known(service, "azurerm_machine_learning_workspace", "identity", "type");
  assert.match(own.markdown, /^\*\*type\*\* · string · required/);
  const type = "microsoft.machinelearningservices/workspaces@2024-10-01";
  const azure = known(service, type, "properties", "managedNetwork", "isolationMode");
  assert.match(azure.markdown, /AllowInternetOutbound/);
  assert.match(azure.release, /^azapi \d/);
});

test("what there is not is said in a sentence, with what was probably meant", () => {
  const service = serviceWith({ "main.tf": pinned("5.2.0") });
  const sentences = [
    [["azurerm_key_vaut"], "azurerm 5.2.0 has no azurerm_key_vaut. Did you mean azurerm_key_vault?"],
    [["azurerm_key_vault", "skuname"], "azurerm 5.2.0: azurerm_key_vault has no skuname. Did you mean sku_name?"],
    [
      ["azurerm_key_vault", "network_acls", "bypas"],
      "azurerm 5.2.0: azurerm_key_vault has no network_acls.bypas. Did you mean bypass?",
    ],
    [["nothing_of_this"], "No known provider has nothing_of_this."],
    [
      ["Microsoft.KeyVault/vault"],
      "azapi knows no resource type Microsoft.KeyVault/vault. Did you mean Microsoft.KeyVault/vaults?",
    ],
  ] as const;
  for (const [[type, ...path], sentence] of sentences) {
    assert.deepEqual(service.describe(uri, { type, path }), { isKnown: false, sentence });
  }
  const old = service.describe(uri, { type: "Microsoft.KeyVault/vaults@1999-01-01", path: [] });
  assert.match(old.isKnown ? "" : old.sentence, /has no API version 1999-01-01: it has 20/);
});

test("types are found by words in any order, Azure's own too, and arguments within a type", () => {
  const service = serviceWith({ "main.tf": "" });
  const types = service.search(uri, "learning machine workspace").map(({ type }) => type);
  assert.equal(types[0], "azurerm_machine_learning_workspace");
  assert.ok(types.includes("Microsoft.MachineLearningServices/workspaces"));
  const paths = service
    .search(uri, "isolation", "azurerm_machine_learning_workspace")
    .map(({ path }) => path.join("."));
  assert.deepEqual(paths, ["managed_network.isolation_mode"]);
  assert.deepEqual(service.search(uri, " - "), []);
});

test("a draft reads what the module has and leaves the rest to be filled in", () => {
  const service = serviceWith({ "main.tf": group });
  const { text: draft, empty } = service.draft(uri, "azurerm_key_vault", "main")!;
  assert.match(draft, /location += azurerm_resource_group\.main\.location/);
  assert.match(draft, /tenant_id += ""/);
  assert.deepEqual(empty, ["name", "tenant_id"]);
  const { text: azure } = service.draft(uri, "Microsoft.MachineLearningServices/workspaces/onlineEndpoints", "main")!;
  assert.match(azure, /^resource "azapi_resource" "main" \{/);
  assert.match(azure, /authMode/);
  assert.equal(service.draft(uri, "azurerm_nothing", "main"), undefined);
});

test("a draft of any type lacks nothing that is required", () => {
  const names = catalog.provider("azurerm")!.names("resource", "5.2.0");
  const chosen = names.filter((_, index) => index % 25 === 0);
  assert.ok(chosen.length > 30);
  for (const type of chosen) {
    const service = serviceWith({ "main.tf": pinned("5.2.0") });
    const draft = service.draft(uri, type, "one");
    assert.ok(draft, type);
    service.open(uri, pinned("5.2.0") + draft.text);
    const missing = service
      .diagnose(uri)
      .filter(({ rule }) => ["missing-argument", "missing-block", "syntax", "unknown-argument"].includes(rule));
    assert.deepEqual(
      missing.map(({ message }) => message),
      [],
      type,
    );
  }
});
