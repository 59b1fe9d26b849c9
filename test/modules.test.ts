/** A call of a module that is local or installed knows the module's variables and outputs, once its folder is known. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { InstalledModule } from "../server/src/model/module";
import type { Service } from "../server/src/service";
import { printFindings } from "./harness/annotations";
import { serviceWith, uriOf } from "./harness/service";

const network = `variable "name" {
  description = "What the network is called."
  type        = string
}

variable "ranges" {
  type    = list(string)
  default = []
}

output "subnet_id" {
  value = var.name
}
`;

const caller = `module "net" {
  source = "./modules/net"
  ranges = "10.0.0.0/16"
  nam    = "x"
}

output "subnet" {
  value = module.net.subnet
}
`;

function serviceOf(main: string) {
  return serviceWith({ "main.tf": main, "modules/net/main.tf": network });
}

test("inputs and outputs of a called module are checked", () => {
  const service = serviceOf(caller);
  assert.deepEqual(printFindings(service.diagnose(uriOf("main.tf")), caller), [
    "1:1 ^^^^^^^^^^^^ error missing-argument: Set name: module.net requires it.",
    '3:12 ^^^^^^^^^^^^^ error wrong-type: ranges must be a list, not "10.0.0.0/16".',
    "4:3 ^^^ error unknown-argument: module.net has no argument nam. Did you mean name?",
    "8:22 ^^^^^^ error unknown-attribute: The module that module.net calls has no output subnet.",
  ]);
});

test("nothing is said about a module whose folder is not known", () => {
  assert.deepEqual(serviceWith({ "main.tf": caller }).diagnose(uriOf("main.tf")), []);
});

test("findings follow a change of the called module", () => {
  const service = serviceOf(caller);
  service.diagnose(uriOf("main.tf"));
  service.open(uriOf("modules/net/main.tf"), network.replace("subnet_id", "subnet"));
  assert.ok(!service.diagnose(uriOf("main.tf")).some(({ rule }) => rule === "unknown-attribute"));
});

test("findings about an import follow what the called module declares", () => {
  const main = `module "net" {\n  source = "./modules/net"\n  name   = "x"\n}\n\nimport {\n  to = module.net.azurerm_resource_group.rg\n  id = "/subscriptions/1"\n}\n`;
  const service = serviceOf(main);
  const found = () => service.diagnose(uriOf("main.tf")).map(({ rule }) => rule);
  assert.deepEqual(found(), ["undeclared-reference"]);
  const group = `resource "azurerm_resource_group" "rg" {\n  name     = "rg"\n  location = "westeurope"\n}\n`;
  service.open(uriOf("modules/net/group.tf"), group);
  assert.deepEqual(found(), []);
  const start = group.indexOf('"rg"') + 1;
  service.change(uriOf("modules/net/group.tf"), { span: { start, end: start + 2 }, text: "group" });
  assert.deepEqual(found(), ["undeclared-reference"]);
  service.change(uriOf("modules/net/group.tf"), { span: { start, end: start + 5 }, text: "rg" });
  assert.deepEqual(found(), []);
});

test("inputs and outputs are offered", () => {
  const main = `module "net" {\n  source = "./modules/net"\n  $0\n}\n\noutput "subnet" {\n  value = module.net.$1\n}\n`;
  const service = serviceOf(main.replace(/\$\d/g, ""));
  const labels = (offset: number) => service.complete(uriOf("main.tf"), offset).items.map(({ label }) => label);
  assert.ok(labels(main.indexOf("$0")).includes("ranges"));
  assert.deepEqual(labels(main.indexOf("$1") - 2), ["subnet_id"]);
  assert.match(service.hover(uriOf("main.tf"), 0)?.markdown ?? "", /A call of another module/);
});

test("modules that call each other come to an end, which Terraform would not", () => {
  const service = serviceWith({
    "main.tf": 'module "a" {\n  source = "./a"\n}\n',
    "a/main.tf": 'module "b" {\n  source = "../"\n}\n',
  });
  for (const file of ["main.tf", "a/main.tf"])
    assert.deepEqual(
      service.diagnose(uriOf(file)).map(({ message }) => message),
      ["Call another module: this one calls the module that it is called from, which would never end."],
    );
  assert.deepEqual(service.calledFolders("file:///module/a"), ["file:///module"]);
});

/** What was installed for the call of the case, unless `but` says otherwise. */
test("a map is taken for an object whose optional attributes it cannot have, as Terraform does", () => {
  const foundWith = (type: string) =>
    serviceWith({
      "main.tf": `variable "reuse" {\n  type = map(string)\n}\n\nmodule "project" {\n  source = "./project"\n  reuse  = var.reuse\n}\n`,
      "project/main.tf": `variable "reuse" {\n  type = object({ attributes = ${type} })\n}\n`,
    })
      .diagnose(uriOf("main.tf"))
      .map(({ rule }) => rule);
  assert.deepEqual(foundWith("optional(object({ name = string }))"), []);
  assert.deepEqual(foundWith("object({ name = string })"), ["wrong-type"]);
});

function withInstalled(main: string, but: Partial<InstalledModule> = {}) {
  const service = serviceWith({ "main.tf": main, ".terraform/modules/net/main.tf": network });
  const source = "registry.terraform.io/Azure/net/azurerm";
  const installed = [{ call: "net", path: "./.terraform/modules/net", source, version: "1.4.2", ...but }];
  service.setFolder("file:///module", { parents: [], installed });
  return service;
}

const fromRegistry = caller.replace('"./modules/net"', '"Azure/net/azurerm"');

test("inputs and outputs of a module that Terraform has installed are checked alike", () => {
  const printed = (service: Service, text: string) => printFindings(service.diagnose(uriOf("main.tf")), text);
  const found = printed(withInstalled(fromRegistry), fromRegistry);
  assert.deepEqual(found, printed(serviceOf(caller), caller));
  const constrained = fromRegistry.replace("\n  ranges", '\n  version = "~> 1.2"\n  ranges');
  assert.equal(printed(withInstalled(constrained), constrained).length, found.length);
  const path = fromRegistry.indexOf("Azure/net") + 1;
  const definition = withInstalled(fromRegistry).definition(uriOf("main.tf"), path);
  assert.deepEqual(
    definition?.targets.map(({ uri }) => uri),
    [uriOf(".terraform/modules/net/main.tf")],
  );
});

test("nothing is said where what is installed is not what the call asks for", () => {
  const silent = (main: string, but?: Partial<InstalledModule>) =>
    assert.deepEqual(withInstalled(main, but).diagnose(uriOf("main.tf")), [], main);
  silent(fromRegistry.replace("Azure/net", "Azure/other"));
  silent(fromRegistry.replace("/azurerm", "/azurerm//modules/inner"));
  silent(fromRegistry.replace("\n  ranges", '\n  version = "~> 2.0"\n  ranges'));
  silent(fromRegistry.replace("\n  ranges", "\n  version = var.wanted\n  ranges").concat('variable "wanted" {}\n'));
  silent(fromRegistry, { call: "constructor" });
  silent(fromRegistry.replace('source = "Azure/net/azurerm"', "source = local.a").concat("locals {\n  a = 1\n}\n"));
});

test("a source is recognized in the form in which Terraform lists it", () => {
  const written = [
    ["github.com/Azure/net", "git::https://github.com/Azure/net.git"],
    ["github.com/Azure/net//inner?ref=v1", "git::https://github.com/Azure/net.git//inner?ref=v1"],
    ["git@github.com:Azure/net.git", "git::ssh://git@github.com/Azure/net.git"],
    ["git::https://example.com/net.git?ref=v1", "git::https://example.com/net.git?ref=v1"],
    ["app.terraform.io/Azure/net/azurerm", "app.terraform.io/Azure/net/azurerm"],
    ["Azure/net/azurerm", "registry.opentofu.org/Azure/net/azurerm"],
    ["https://example.com/net.zip", "https://example.com/net.zip"],
  ] as const;
  for (const [source, listed] of written) {
    const main = fromRegistry.replace("Azure/net/azurerm", source);
    assert.equal(withInstalled(main, { source: listed }).diagnose(uriOf("main.tf")).length, 4, source);
    if (!source.includes("?ref=")) continue;
    const newer = main.replace("?ref=v1", "?ref=v2");
    assert.deepEqual(withInstalled(newer, { source: listed }).diagnose(uriOf("main.tf")), [], source);
  }
});

test("what an installed module declares is not renamed, neither from the call nor there", () => {
  const service = withInstalled(fromRegistry);
  const refused =
    "var.ranges belongs to an installed module, and the next terraform init would undo the renaming: rename it at the source of the module.";
  assert.deepEqual(service.rename(uriOf("main.tf"), fromRegistry.indexOf("ranges"), "spaces"), { refused });
  const there = uriOf(".terraform/modules/net/main.tf");
  assert.deepEqual(service.rename(there, network.indexOf("ranges"), "spaces"), { refused });
  assert.ok("edits" in (service.rename(uriOf("main.tf"), fromRegistry.indexOf('net"'), "other") ?? {}));
});
