/** Files of stacks: their blocks and arguments are offered, explained and formatted, and names in them lead to what the same folder declares. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { serviceWith, uriOf } from "../harness/service";

function seen(name: string, text: string) {
  const at = text.indexOf("$0");
  const service = serviceWith({ [name]: text.replace("$0", "") });
  return {
    offered: service.complete(uriOf(name), at).items.map(({ label }) => label),
    hover: String(service.hover(uriOf(name), at)?.markdown ?? ""),
    found: service.diagnose(uriOf(name)).map(({ rule }) => rule),
  };
}

test("components", () => {
  const { hover, offered, found } = seen(
    "network.tfcomponent.hcl",
    'comp$0onent "network" {\n  source = "./network"\n  inputs = {\n    location = "westeurope"\n  }\n  providers = {\n    azurerm = provider.azurerm.main\n  }\n}\nprovider "azurerm" "main" {}\n',
  );
  assert.match(hover, /A module that is a part of the stack/);
  assert.ok(offered.includes("required_providers") && !offered.includes("resource"));
  assert.deepEqual(found, []);
  assert.deepEqual(seen("a.tfcomponent.hcl", 'stack "a" {\n  so$0\n}\n').offered.slice(0, 1), ["source"]);
});

test("deployments", () => {
  const { hover, offered, found } = seen(
    "prod.tfdeploy.hcl",
    'deployment "prod" {\n  inp$0uts = {\n    token = identity_token.azurerm.jwt\n  }\n}\nidentity_token "azurerm" {\n  audience = ["a"]\n}\n',
  );
  assert.match(hover, /Values for the variables/);
  assert.ok(offered.includes("deployment_group"));
  assert.deepEqual(found, []);
  assert.deepEqual(seen("a.tfdeploy.hcl", "ident$0\n").offered, ["identity_token"]);
});

test("their layout", () => {
  const uri = uriOf("a.tfdeploy.hcl");
  assert.notEqual(
    serviceWith({ "a.tfdeploy.hcl": 'store "varset" "a" {\n  id = "x"\n  category = "env"\n}\n' }).format(uri).length,
    0,
  );
});

const files = {
  "main.tf": 'variable "hidden" {}\nlocals {\n  hidden = 1\n}\n',
  "network/outputs.tf": 'variable "cidr" {}\noutput "subnet_id" {\n  value = var.cidr\n}\n',
  "variables.tfcomponent.hcl":
    'variable "location" {\n  type = string\n}\nvariable "token" {\n  type = string\n}\nlocals {\n  tags = {}\n}\n',
  "main.tfcomponent.hcl":
    'component "network" {\n  source = "./network"\n  inputs = {\n    cidr = var.location\n  }\n  providers = {\n    azurerm = provider.azurerm.main\n  }\n}\ncomponent "far" {\n  source = "app.terraform.io/a/b/c"\n}\nprovider "azurerm" "main" {\n  config {\n    oidc_token = var.token\n  }\n}\n',
  "prod.tfdeploy.hcl":
    'deployment "prod" {\n  inputs = {\n    location = "westeurope"\n    token    = identity_token.azure.jwt\n    secret   = store.varset.keys.stable.one\n  }\n}\nidentity_token "azure" {\n  audience = ["a"]\n}\nstore "varset" "keys" {\n  id       = "a"\n  category = "env"\n}\n',
};

/** A service with those files and another, and where `$0` is in that. */
function withFile(name: string, text: string) {
  const service = serviceWith({ ...files, [name]: text.replace("$0", "") });
  service.open(uriOf("network/outputs.tf"), files["network/outputs.tf"]);
  return { service, uri: uriOf(name), at: text.indexOf("$0") };
}

test("what is offered behind dots, and nothing of the module beside", () => {
  const offered = (name: string, value: string) => {
    const { service, uri, at } = withFile(name, `locals {\n  here = ${value}$0\n}\n`);
    return service.complete(uri, at).items.map(({ label }) => label);
  };
  const inComponents = (value: string) => offered("a.tfcomponent.hcl", value);
  const inDeployments = (value: string) => offered("a.tfdeploy.hcl", value);
  assert.deepEqual(inComponents("var."), ["location", "token"]);
  assert.deepEqual(inComponents("local.").sort(), ["here", "tags"]);
  assert.deepEqual(inComponents("component."), ["network", "far"]);
  assert.deepEqual(inComponents("component.network."), ["subnet_id"]);
  assert.deepEqual(inComponents("component.far."), []);
  assert.deepEqual(inComponents("provider."), ["azurerm"]);
  assert.deepEqual(inComponents("provider.azurerm."), ["main"]);
  assert.deepEqual(inComponents("identity_token."), []);
  assert.deepEqual(inDeployments("var."), []);
  assert.deepEqual(inDeployments("identity_token."), ["azure"]);
  assert.deepEqual(inDeployments("identity_token.azure."), ["jwt"]);
  assert.deepEqual(inDeployments("store.varset."), ["keys"]);
  assert.deepEqual(inDeployments("store.varset.keys."), ["stable"]);
  const values = inDeployments("");
  assert.ok(values.includes("identity_token.azure.jwt") && values.includes("store.varset.keys.stable"));
  assert.ok(!values.some((one) => /^(?:var|component|provider)\./.test(one) || one === "local.hidden"));
});

test("definitions, references and renames", () => {
  const name = "outputs.tfcomponent.hcl";
  const text = (value: string) => `output "a" {\n  type  = string\n  value = ${value}\n}\n`;
  const definitions = (value: string) => {
    const { service, uri, at } = withFile(name, text(value));
    return service.definition(uri, at)?.targets.map((one) => one.uri.slice(uriOf("").length));
  };
  assert.deepEqual(definitions("var.lo$0cation"), ["variables.tfcomponent.hcl"]);
  assert.equal(definitions("var.hid$0den"), undefined);
  assert.deepEqual(definitions("component.net$0work.subnet_id"), ["main.tfcomponent.hcl"]);
  assert.deepEqual(definitions("component.network.subnet$0_id"), ["network/outputs.tf"]);
  const { service, uri, at } = withFile(name, text("var.lo$0cation"));
  const found = service.references(uri, at, true).map((one) => one.uri.slice(uriOf("").length));
  assert.deepEqual(found.sort(), [
    "main.tfcomponent.hcl",
    "outputs.tfcomponent.hcl",
    "prod.tfdeploy.hcl",
    "variables.tfcomponent.hcl",
  ]);
  const renamed = (file: keyof typeof files, word: string) => {
    const offset = files[file].indexOf(word) + 1;
    const renaming = service.rename(uriOf(file), offset, "other");
    return renaming && "edits" in renaming
      ? [...renaming.edits].map(([one, edits]) => [one.slice(uriOf("").length), edits.length])
      : renaming;
  };
  assert.deepEqual(renamed("prod.tfdeploy.hcl", "keys"), [["prod.tfdeploy.hcl", 2]]);
  assert.deepEqual(renamed("main.tfcomponent.hcl", 'main" {'), [["main.tfcomponent.hcl", 2]]);
  // What a module takes is set by the components that it is of.
  assert.deepEqual(renamed("network/outputs.tf", "cidr"), [
    ["network/outputs.tf", 2],
    ["main.tfcomponent.hcl", 1],
  ]);
  assert.deepEqual(renamed("variables.tfcomponent.hcl", "token"), [
    ["main.tfcomponent.hcl", 1],
    ["prod.tfdeploy.hcl", 1],
    ["variables.tfcomponent.hcl", 1],
  ]);
});

test("what no file of the stack declares is found, and nothing where it may be elsewhere", () => {
  const found = (name: string, text: string) => {
    const { service, uri } = withFile(name, text);
    return service.diagnose(uri).map(({ rule, message }) => `${rule}: ${message}`);
  };
  const value = (reference: string) => `locals {\n  a = ${reference}\n}\n`;
  const undeclared = (said: string) => [`undeclared-reference: This stack declares no ${said}`];
  assert.deepEqual(
    found("a.tfcomponent.hcl", value("var.locaton")),
    undeclared("var.locaton. Did you mean var.location?"),
  );
  assert.deepEqual(
    found("a.tfcomponent.hcl", value("local.hidden")),
    undeclared("local.hidden. Declare it, or correct the name."),
  );
  assert.deepEqual(
    found("a.tfdeploy.hcl", value("store.varset.other.a")),
    undeclared("store.varset.other. Declare it, or correct the name."),
  );
  for (const reference of [
    "component.far.any",
    "component.network.none",
    "each.value",
    "other.a",
    "var",
    "provider.azurerm",
    "[for one in [1] : one.a]",
  ])
    assert.deepEqual(found("a.tfcomponent.hcl", value(reference)), [], reference);
  for (const reference of ["var.location", "context.plan.changes", "try(local.none, 1)"])
    assert.deepEqual(found("a.tfdeploy.hcl", value(reference)), [], reference);
  assert.deepEqual(
    found(
      "a.tfcomponent.hcl",
      'removed {\n  from   = component.gone\n  source = "./network"\n  providers = {\n    azurerm = provider.azurerm.main\n  }\n}\n',
    ),
    [],
  );
  const { service, uri } = withFile("a.tfcomponent.hcl", value("var.none"));
  const folder = uriOf("").slice(0, -1);
  service.setFolder(folder, { parents: [], leftOut: ["b.tfcomponent.json"] });
  assert.deepEqual(service.diagnose(uri), []);
  service.setFolder(folder, { parents: [], leftOut: ["b.tf"] });
  assert.equal(service.diagnose(uri).length, 1);
});

const child = `variable "cidr" {
  type = string
}
variable "count_of_subnets" {
  type    = number
  default = 1
}
variable "size" {
  type    = string
  default = "small"
  validation {
    condition     = contains(["small", "large"], var.size)
    error_message = "No such size."
  }
}
`;

/** A component with these inputs of a module beside, and where \`$0\` is. */
function component(inputs: string, module = child) {
  const text = `component "network" {\n  source = "./network"\n${inputs}  providers = {}\n}\n`;
  const service = serviceWith({ "main.tfcomponent.hcl": text.replace("$0", "") });
  service.open(uriOf("network/main.tf"), module);
  return { service, uri: uriOf("main.tfcomponent.hcl"), at: text.indexOf("$0") };
}

test("what a component is given is what its module takes", () => {
  const offered = (inputs: string) => {
    const { service, uri, at } = component(inputs);
    return service.complete(uri, at).items.map(({ label }) => label);
  };
  assert.deepEqual(offered("  inputs = {\n    $0\n  }\n").sort(), ["cidr", "count_of_subnets", "size"]);
  assert.ok(offered('  inputs = {\n    cidr = "a"\n    size = $0\n  }\n').some((one) => one.includes("small")));
  const { service, uri, at } = component('  inputs = {\n    ci$0dr = "a"\n  }\n');
  assert.match(String(service.hover(uri, at)?.markdown), /\*\*cidr\*\* · `string` · required/);
});

test("what a component lacks, and what is of another type, is found; what its module does not declare Terraform drops", () => {
  const found = (inputs: string, module?: string) => {
    const { service, uri } = component(inputs, module);
    return service.diagnose(uri).map(({ rule, message }) => `${rule}: ${message}`);
  };
  assert.deepEqual(found('  inputs = {\n    cidr = "10.0.0.0/16"\n  }\n'), []);
  assert.deepEqual(found('  inputs = {\n    cidr = "10.0.0.0/16"\n    unknown = 1\n  }\n'), []);
  assert.deepEqual(found('  inputs = {\n    size = "small"\n  }\n'), [
    "missing-argument: Set cidr: inputs requires it.",
  ]);
  assert.deepEqual(found(""), ["missing-argument: Set inputs: component requires it."]);
  assert.deepEqual(found("", 'output "a" {\n  value = 1\n}\n'), []);
  assert.deepEqual(found("  inputs = var.all\n"), [
    "undeclared-reference: This stack declares no var.all. Declare it, or correct the name.",
  ]);
  assert.deepEqual(found('  inputs = {\n    cidr = []\n    count_of_subnets = "many"\n  }\n'), [
    "wrong-type: cidr must be a string, not a list.",
    'wrong-type: count_of_subnets must be a number, not "many".',
  ]);
  assert.deepEqual(found('  inputs = merge({ size = "small" }, { cidr = "a" })\n'), []);
});
