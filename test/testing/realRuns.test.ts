/** Before which runs of a test somebody is asked: those that may make something real. Held against what `terraform test` 1.11 does. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { serviceWith, uriOf } from "../harness/service";

const folderUri = uriOf("").slice(0, -1);

const group = 'resource "azurerm_resource_group" "main" {\n  name     = "rg"\n  location = "westeurope"\n}\n';
const other = 'resource "azapi_resource" "main" {\n  type = "Microsoft.Resources/resourceGroups@2024-03-01"\n}\n';
const applies = 'run "applies" {}\n';
const azurerm = 'mock_provider "azurerm" {}\n';
const both = `${azurerm}mock_provider "azapi" {}\n`;

/** The names of the runs that may make something real. */
function realIn(files: Readonly<Record<string, string>>, tests: string): readonly string[] {
  return serviceWith({ ...files, "tests/one.tftest.hcl": tests }).realRuns(uriOf("tests/one.tftest.hcl"));
}

const isReal = (files: Readonly<Record<string, string>> | string, tests: string) =>
  realIn(typeof files === "string" ? { "main.tf": files } : files, tests).length > 0;

test("a mock of one provider says nothing of another", () => {
  assert.ok(isReal(group, applies));
  assert.ok(!isReal(group, azurerm + applies));
  assert.ok(isReal(group + other, azurerm + applies));
  assert.ok(!isReal(group + other, both + applies));
  assert.ok(isReal(`${group}resource "toString" "__proto__" {}\n`, azurerm + applies));
  assert.ok(isReal(`${group}resource "constructor_x" "a" {}\n`, azurerm + applies));
});

test("runs that only plan make nothing, whatever is mocked", () => {
  assert.deepEqual(realIn({ "main.tf": group }, `run "plans" {\n  command = plan\n}\n${applies}`), ["applies"]);
  assert.ok(isReal(group, 'run "a" {\n  command = apply\n}\n'));
});

test("a mock is one configuration: that with an alias is another than the default one", () => {
  const west = group.replace("{", "{\n  provider = azurerm.west");
  assert.ok(isReal(west, azurerm + applies));
  assert.ok(isReal(group, `mock_provider "azurerm" {\n  alias = "west"\n}\n${applies}`));
  assert.ok(!isReal(west, `mock_provider "azurerm" {\n  alias = "west"\n}\n${applies}`));
  assert.ok(isReal(group.replace("{", "{\n  provider = azurerm.by_key[each.key]"), azurerm + applies));
});

test("of what a run passes only that counts", () => {
  const mocks = `${azurerm}provider "azurerm" {\n  alias = "real"\n  features {}\n}\n`;
  const run = (passed: string) => `${mocks}run "a" {\n  providers = {\n    ${passed}\n  }\n}\n`;
  assert.ok(!isReal(group, run("azurerm = azurerm")));
  assert.ok(isReal(group, run("azurerm = azurerm.real")));
  assert.ok(isReal(group, run("azapi = azurerm")));
  const west = group.replace("{", "{\n  provider = azurerm.west");
  assert.ok(!isReal(west, run("azurerm.west = azurerm")));
});

test("a run is about the module that it names", () => {
  const setup = `${azurerm}run "a" {\n  module {\n    source = "./setup"\n  }\n}\n`;
  const files = { "main.tf": group, "setup/main.tf": other };
  assert.ok(isReal(files, setup));
  assert.ok(!isReal({ ...files, "setup/main.tf": group }, setup));
  assert.ok(isReal({ "main.tf": group }, setup), "the folder is not known");
  const registry = setup.replace("./setup", "Azure/naming/azurerm");
  assert.ok(isReal({ "main.tf": group }, registry));
  assert.ok(isReal({ "main.tf": group }, `${azurerm}run "a" {\n  module {\n  }\n}\n`));
});

test("modules that are called count with what they are passed", () => {
  const call = (more = "") => `module "child" {\n  source = "./child"\n${more}}\n`;
  const west = { "child/main.tf": group.replace("{", "{\n  provider = azurerm.west") };
  const child = { "child/main.tf": group };
  assert.ok(!isReal({ "main.tf": call(), ...child }, azurerm + applies));
  assert.ok(isReal({ "main.tf": call(), "child/main.tf": group + other }, azurerm + applies));
  assert.ok(isReal({ "main.tf": call() }, azurerm + applies), "the folder is not known");
  assert.ok(isReal({ "main.tf": 'module "a" {\n  source = "Azure/naming/azurerm"\n}\n' }, azurerm + applies));
  assert.ok(isReal({ "main.tf": call(), ...west }, azurerm + applies));
  const passed = call("  providers = {\n    azurerm.west = azurerm\n  }\n");
  assert.ok(!isReal({ "main.tf": passed, ...west }, azurerm + applies));
  const real = call("  providers = {\n    azurerm = azurerm.real\n  }\n");
  assert.ok(isReal({ "main.tf": real, ...child }, azurerm + applies));
  const own = { "child/main.tf": `${group}provider "azurerm" {\n  features {}\n}\n` };
  assert.ok(isReal({ "main.tf": call(), ...own }, azurerm + applies));
});

test("providers are told apart by where they come from", () => {
  const required = (name: string, source: string) =>
    `terraform {\n  required_providers {\n    ${name} = {\n      source = "${source}"\n    }\n  }\n}\n`;
  const call = 'module "child" {\n  source = "./child"\n}\n';
  const files = { "main.tf": required("az", "hashicorp/azurerm") + call, "child/main.tf": group };
  assert.ok(!isReal(files, `mock_provider "az" {}\n${applies}`));
  assert.ok(
    isReal({ ...files, "main.tf": required("az", "else/azurerm") + call }, `mock_provider "az" {}\n${applies}`),
  );
});

test("what runs a program is real, and what is nowhere but in the state is not", () => {
  const data = (inside = "") => `resource "terraform_data" "a" {\n${inside}}\n`;
  assert.ok(!isReal(data(), applies));
  assert.ok(isReal(data('  provisioner "local-exec" {\n    command = "rm"\n  }\n'), applies));
  assert.ok(isReal(group.replace("{", '{\n  provisioner "local-exec" {}'), azurerm + applies));
});

test("circles and many modules come to an end", () => {
  const call = (name: string, source: string) => `module "${name}" {\n  source = "${source}"\n}\n`;
  assert.ok(isReal({ "main.tf": call("a", "./a"), "a/main.tf": call("b", "./") }, azurerm + applies));
  const twice = (to: string) => call("one", to) + call("two", to);
  const files = Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [`m${at}/main.tf`, at === 29 ? group : twice(`../m${at + 1}`)]),
  );
  assert.ok(isReal({ "main.tf": call("a", "./m0"), ...files }, azurerm + applies));
});

test("a test of which no module is known may make anything, and the folders to look into are told", () => {
  const uri = `${folderUri}/tests/one.tftest.hcl`;
  const service = serviceWith({});
  assert.deepEqual(service.realRuns(uri, azurerm + applies), ["applies"]);
  assert.deepEqual(service.testedFolders(uri, 'run "a" {\n  module {\n    source = "./setup"\n  }\n}\n'), [
    folderUri,
    `${folderUri}/setup`,
  ]);
  const known = serviceWith({ "main.tf": 'module "c" {\n  source = "./c"\n}\n' });
  assert.deepEqual(known.testedFolders(uri, applies), [folderUri, `${folderUri}/c`]);
  assert.deepEqual(known.realRuns(uriOf("main.tf")), []);
});
