/** A call of a local module knows the module's variables and outputs, once its folder is known. */
import assert from "node:assert/strict";
import { test } from "node:test";
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

test("inputs and outputs are offered", () => {
  const main = `module "net" {\n  source = "./modules/net"\n  $0\n}\n\noutput "subnet" {\n  value = module.net.$1\n}\n`;
  const service = serviceOf(main.replace(/\$\d/g, ""));
  const labels = (offset: number) => service.complete(uriOf("main.tf"), offset).items.map(({ label }) => label);
  assert.ok(labels(main.indexOf("$0")).includes("ranges"));
  assert.deepEqual(labels(main.indexOf("$1") - 2), ["subnet_id"]);
  assert.match(service.hover(uriOf("main.tf"), 0)?.markdown ?? "", /A call of another module/);
});

test("modules that call each other come to an end", () => {
  const service = serviceWith({
    "main.tf": 'module "a" {\n  source = "./a"\n}\n',
    "a/main.tf": 'module "b" {\n  source = "../"\n}\n',
  });
  assert.deepEqual(service.diagnose(uriOf("main.tf")), []);
  assert.deepEqual(service.calledFolders("file:///module/a"), ["file:///module"]);
});
