/** What is left to other extensions, as the client tells it from what is installed and set, and as findings show it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type Coexistence,
  type InstalledExtensions,
  otherExtensionsIn,
} from "../client/src/coexistence/otherExtensions";
import { pinned, serviceWith, uriOf } from "./harness/service";

const alone: InstalledExtensions = { typescript: false, hashicorp: undefined, microsoft: false };
const besideHashicorp: InstalledExtensions = { ...alone, hashicorp: { validates: true, counts: false } };

/** One finding of each kind that another server may have too, and some that none has. */
const text = `
resource "azurerm_machine_learning_workspace" "w" {
  name                = "mlw"
  location            = var.location
  resource_group_name = azurerm_resource_group.rg.name
  key_vault           = "x"
  container_registry_id = "x"
  identity {
    type = "systemAssigned"
  }
}
resource "azurerm_nothing" "n" {}
resource "azurerm_template_deployment" {}
variabel "x" {}
output "x" {
  value = 1 +
}
`;

function rulesBeside(
  neighbours: InstalledExtensions,
  coexistence: Coexistence = "auto",
  name = "main.tf",
): Set<string> {
  const service = serviceWith({ [name]: text });
  service.setOtherExtensions(otherExtensionsIn(neighbours, coexistence));
  return new Set(service.diagnose(uriOf(name)).map(({ rule }) => rule));
}

const theirs = ["missing-argument", "missing-label", "syntax", "unknown-argument", "unknown-block-type"];
const ours = ["undeclared-reference", "unknown-type", "value-not-allowed", "wrong-id"];

function assertReported(reported: ReadonlySet<string>, is: readonly string[], isNot: readonly string[] = []): void {
  assert.deepEqual(
    is.filter((rule) => !reported.has(rule)),
    [],
    "is not reported",
  );
  assert.deepEqual(
    isNot.filter((rule) => reported.has(rule)),
    [],
    "is reported",
  );
}

test("alone, and with coexistence turned off, everything is reported", () => {
  assertReported(rulesBeside(alone), [...theirs, ...ours]);
  assertReported(rulesBeside({ ...alone, microsoft: true }), [...theirs, ...ours]);
  assertReported(rulesBeside(besideHashicorp, "full"), [...theirs, ...ours]);
});

test("what HashiCorp's validation reports is left to it, where it is on", () => {
  assertReported(rulesBeside(besideHashicorp), ours, theirs);
  assertReported(rulesBeside(alone, "complement"), ours, theirs);
  const withoutValidation = rulesBeside({ ...alone, hashicorp: { validates: false, counts: false } });
  assertReported(withoutValidation, [...ours, ...theirs.filter((rule) => rule !== "syntax")], ["syntax"]);
});

test("formatting is left to HashiCorp's in any case, since VS Code would ask which of two to take", () => {
  const isLeft = (neighbours: InstalledExtensions, coexistence: Coexistence) =>
    otherExtensionsIn(neighbours, coexistence).some(({ capabilities }) => capabilities.includes("formatting"));
  assert.deepEqual(
    [isLeft(alone, "auto"), isLeft({ ...alone, microsoft: true }, "auto"), isLeft(alone, "full")],
    [false, false, false],
  );
  assert.deepEqual([isLeft(besideHashicorp, "auto"), isLeft(besideHashicorp, "full")], [true, true]);
});

test("symbols are left to HashiCorp's, which lists them too", () => {
  const service = serviceWith({ "main.tf": 'variable "region" {}\n' });
  assert.equal(service.outline(uriOf("main.tf")).length + service.findSymbols("region").length, 2);
  service.setOtherExtensions(otherExtensionsIn(besideHashicorp, "auto"));
  assert.equal(service.outline(uriOf("main.tf")).length + service.findSymbols("region").length, 0);
});

test("a reference to a variable is left, one to a resource is not; what mends it is offered in any case", () => {
  const service = serviceWith({
    "main.tf": 'variable "region" {}\nlocals {\n  a = var.regio\n  b = azurerm_key_vault.v\n}\n',
  });
  service.setOtherExtensions(otherExtensionsIn(besideHashicorp, "auto"));
  const found = service.diagnose(uriOf("main.tf"));
  assert.deepEqual(
    found.map(({ message }) => /azurerm_key_vault\.v/.test(message)),
    [true],
  );
  const at = service.text(uriOf("main.tf"))!.indexOf("regio\n");
  assert.deepEqual(
    service.fixes(uriOf("main.tf"), { start: at, end: at }).map(({ title }) => title),
    ["Change to var.region", "Declare the variable regio"],
  );
});

test("a deprecated argument is left, a deprecated type is not", () => {
  const text =
    'resource "azurerm_ai_services" "a" {}\nresource "azurerm_application_insights" "i" {\n  disable_ip_masking = true\n}\n';
  const service = serviceWith({ "versions.tf": pinned("4.81.0"), "main.tf": text });
  const deprecated = () =>
    service
      .diagnose(uriOf("main.tf"))
      .filter(({ rule }) => rule === "deprecated")
      .map(({ message }) => message.split(" ")[0]);
  assert.deepEqual(deprecated(), ["azurerm_ai_services", "disable_ip_masking"]);
  service.setOtherExtensions(otherExtensionsIn(besideHashicorp, "auto"));
  assert.deepEqual(deprecated(), ["azurerm_ai_services"]);
});

test("in a folder that is not on disk, which no other server reads, everything is reported", () => {
  const service = serviceWith({});
  service.setOtherExtensions(otherExtensionsIn(besideHashicorp, "auto"));
  const uri = "vscode-vfs://github/module/main.tf";
  service.open(uri, text);
  assertReported(new Set(service.diagnose(uri).map(({ rule }) => rule)), [...theirs, ...ours]);
});

test("in JSON, which no other server reads, everything is reported", () => {
  const service = serviceWith({
    "main.tf.json": '{ "resource": { "azurerm_resource_group": { "g": { "nam": "x" } } } }',
  });
  const before = service.diagnose(uriOf("main.tf.json"));
  service.setOtherExtensions(otherExtensionsIn(besideHashicorp, "auto"));
  assert.ok(before.length > 0);
  assert.deepEqual(service.diagnose(uriOf("main.tf.json")), before);
});
