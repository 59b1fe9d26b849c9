/** What Terraform makes no plan of, and what it takes in or makes anew by an expression: what we say of it, by what is known of types alone. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { GivenOption, GivenValues } from "../../server/src/features/plan/plan";
import { planOf } from "./planOf";

interface Stored {
  readonly name: string;
  readonly instances: readonly { readonly index_key?: string | number; readonly attributes: object }[];
  readonly module?: string;
}

function stateOf(...resources: readonly Stored[]): string {
  const all = resources.map((one) => ({
    mode: "managed",
    type: "terraform_data",
    provider: 'provider["terraform.io/builtin/terraform"]',
    ...one,
  }));
  return JSON.stringify({ version: 4, serial: 1, lineage: "a", outputs: {}, resources: all });
}

function data(id: string, input: string, index_key?: string | number) {
  const value = { value: input, type: "string" };
  return {
    ...(index_key !== undefined && { index_key }),
    attributes: { id, input: value, output: value, triggers_replace: null },
  };
}

async function actionsOf(main: string, state?: string, more: Readonly<Record<string, string>> = {}) {
  const { resources } = await planOf({ "main.tf": main, ...more }, state);
  return resources.map(({ address, action }) => `${address} ${action}`);
}

test("prevent_destroy refuses that an instance goes which its block no longer makes", async () => {
  const block = (count: number, more = "") =>
    `resource "terraform_data" "a" {\n  count = ${count}\n  input = "x"\n  lifecycle {\n    prevent_destroy = true\n  }\n}\n${more}`;
  const state = stateOf({ name: "a", instances: [data("1", "x", 0), data("2", "x", 1)] });
  assert.deepEqual(await actionsOf(block(1), state), ["terraform_data.a[0] none", "terraform_data.a[1] refused"]);
  // What is not declared at all has nothing that protects it.
  assert.deepEqual(await actionsOf('output "a" {\n  value = 1\n}\n', state), [
    "terraform_data.a[0] destroy",
    "terraform_data.a[1] destroy",
  ]);
});

test("prevent_destroy counts in a module that is called fewer times", async () => {
  const called = 'resource "terraform_data" "a" {\n  input = "x"\n  lifecycle {\n    prevent_destroy = true\n  }\n}\n';
  const state = stateOf(
    { name: "a", module: "module.m[0]", instances: [data("1", "x")] },
    { name: "a", module: "module.m[1]", instances: [data("2", "x")] },
  );
  const main = 'module "m" {\n  source = "./m"\n  count  = 1\n}\n';
  assert.deepEqual(await actionsOf(main, state, { "m/main.tf": called }), [
    "module.m[0].terraform_data.a none",
    "module.m[1].terraform_data.a refused",
  ]);
});

test("replace_triggered_by may name the instance with the same key", async () => {
  const state = stateOf(
    { name: "a", instances: [data("1", "old", "x"), data("2", "same", "y")] },
    { name: "b", instances: [data("3", "b", "x"), data("4", "b", "y")] },
  );
  const main =
    'resource "terraform_data" "a" {\n  for_each = { x = "new", y = "same" }\n  input    = each.value\n}\n' +
    'resource "terraform_data" "b" {\n  for_each = toset(["x", "y"])\n  input    = "b"\n  lifecycle {\n    replace_triggered_by = [terraform_data.a[each.key]]\n  }\n}\n';
  assert.deepEqual(await actionsOf(main, state), [
    'terraform_data.a["x"] update',
    'terraform_data.a["y"] none',
    'terraform_data.b["x"] replace',
    'terraform_data.b["y"] none',
  ]);
});

test("an import block with for_each takes in each instance", async () => {
  const main =
    'locals {\n  ids = { x = "1", y = "2" }\n}\nresource "terraform_data" "a" {\n  for_each = local.ids\n}\n' +
    "import {\n  for_each = local.ids\n  to       = terraform_data.a[each.key]\n  id       = each.value\n}\n";
  assert.deepEqual(await actionsOf(main), ['terraform_data.a["x"] import', 'terraform_data.a["y"] import']);
});

test("an import block of what nothing declares is told, and of what is not known is not", async () => {
  const main =
    'import {\n  to = terraform_data.a\n  id = "1"\n}\nimport {\n  to = module.m.terraform_data.a\n  id = "2"\n}\nmodule "m" {\n  source = "Azure/avm-res-network-virtualnetwork/azurerm"\n}\n';
  const { notes, isPartial } = await planOf({ "main.tf": main }, undefined);
  assert.equal(isPartial, true);
  assert.deepEqual(notes, [
    "module.m is left out: its source is not read here.",
    "An import block names terraform_data.a, which is not declared: Terraform refuses that, unless -generate-config-out is given.",
  ]);
});

const values: GivenOption[] = [
  { kind: "value", name: "size", text: "big" },
  { kind: "value", name: "tags", text: '["a"' },
  { kind: "value", name: "secret", text: "topsecret" },
];

test("values that variables do not take are refused, and no secret is told", async () => {
  const given: GivenValues = { environment: new Map([["other", "]"]]), options: values };
  const variable = (name: string, type: string, more = "") =>
    `variable "${name}" {\n  type    = ${type}\n  default = null\n${more}}\n`;
  const main =
    variable("size", "number") +
    variable("tags", "list(string)") +
    variable("secret", "number", "  sensitive = true\n") +
    variable("other", "list(string)") +
    variable("fine", "string");
  const { failed } = await planOf({ "main.tf": main }, undefined, undefined, given);
  assert.deepEqual(
    failed.map(({ kind, because }) => `${kind}: ${because}`),
    [
      'value: The value that is given to var.size is refused: var.size must be a number, not "big".',
      "value: The value that is given to var.tags is refused: it is not an expression.",
      "value: The value that is given to var.secret is refused: var.secret must be a number.",
      "value: The value that is given to var.other is refused: it is not an expression.",
    ],
  );
});

test("variables without a value are named, and so is a file of values that cannot be read", async () => {
  const main = 'variable "a" {\n  type = string\n}\nvariable "b" {}\nvariable "c" {\n  default = null\n}\n';
  const { notes, isPartial } = await planOf({ "main.tf": main }, undefined);
  assert.deepEqual([notes, isPartial], [["var.a and var.b have no value: Terraform asks for them."], true]);
  const given = await planOf({ "main.tf": main, "terraform.tfvars": 'a = "x"\nb = [1\n' }, undefined);
  assert.deepEqual(given.notes, [
    "terraform.tfvars cannot be read at line 2, and is planned as far as it can: Close this list with ].",
  ]);
  const whole = await planOf({ "main.tf": main, "terraform.tfvars": 'a = "x"\nb = [1]\n' }, undefined);
  assert.deepEqual([whole.notes, whole.isPartial], [[], false]);
});

test("what a program may make more than once is not counted as one", async () => {
  const program = (made: string) =>
    `import { Construct } from "constructs";\nimport { App, TerraformStack } from "cdktf";\nimport { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";\nclass Main extends TerraformStack {\n  constructor(scope: Construct, id: string) {\n    super(scope, id);\n    new ResourceGroup(this, "a", { name: "rg", location: "westeurope" });\n  }\n}\nconst app = new App();\n${made}app.synth();\n`;
  const planned = async (made: string) => {
    const { resources } = await planOf({ "main.ts": program(made) }, undefined, undefined, undefined, "main.ts");
    return resources.map(({ address, action, because }) => [address, action, ...because]);
  };
  assert.deepEqual(await planned('new Main(app, "one");\n'), [["azurerm_resource_group.a", "create"]]);
  assert.deepEqual(await planned('new Main(app, "one");\nnew Main(app, "two");\n'), [
    ["azurerm_resource_group.a", "unknown", "How many instances it has is not known."],
  ]);
});
