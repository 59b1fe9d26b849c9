// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is HCL's template, not JavaScript's
/** Every place of Terraform's language, of its JSON and of a program where people choose a name, with `NAME` in it. */

const resource = (body: string) =>
  `resource "azurerm_resource_group" "rg" {\n  name     = "a"\n  location = "westeurope"\n${body}}\n`;

export const inTerraform: Readonly<Record<string, string>> = {
  "block type": "NAME {\n  a = 1\n}\n",
  "block type with labels": 'NAME "a" "b" {\n  a = 1\n}\n',
  "argument at the top": "NAME = 1\n",
  "resource type": 'resource "NAME" "a" {\n  a = 1\n}\n',
  "resource type with a prefix": 'resource "azurerm_NAME" "a" {\n  a = 1\n}\n',
  "resource name": 'resource "azurerm_resource_group" "NAME" {\n  name     = "a"\n  location = "westeurope"\n}\n',
  "data type": 'data "NAME" "a" {}\n',
  "ephemeral type": 'ephemeral "NAME" "a" {}\n',
  "variable name": 'variable "NAME" {\n  type = string\n}\noutput "a" {\n  value = var.NAME\n}\n',
  "variable type": 'variable "a" {\n  type = NAME\n}\n',
  "variable type call": 'variable "a" {\n  type = NAME(string)\n}\n',
  "attribute of an object type": 'variable "a" {\n  type = object({ NAME = optional(string) })\n}\n',
  "variable argument": 'variable "a" {\n  NAME = 1\n}\n',
  local: "locals {\n  NAME = 1\n  b    = local.NAME\n}\n",
  "output name": 'output "NAME" {\n  value = 1\n}\n',
  "module name": 'module "NAME" {\n  source = "./a"\n}\noutput "a" {\n  value = module.NAME.NAME\n}\n',
  "module input": 'module "a" {\n  source = "./a"\n  NAME   = 1\n}\n',
  "module source": 'module "a" {\n  source  = "NAME/NAME/NAME"\n  version = "1.0.0"\n}\n',
  "module providers": 'module "a" {\n  source = "./a"\n  providers = {\n    NAME = azurerm.NAME\n  }\n}\n',
  provider: 'provider "NAME" {\n  features {}\n}\n',
  "provider alias": 'provider "azurerm" {\n  alias = "NAME"\n  features {}\n}\n',
  "provider argument": 'provider "azurerm" {\n  NAME = 1\n  features {\n    NAME {\n      NAME = true\n    }\n  }\n}\n',
  "required provider":
    'terraform {\n  required_providers {\n    NAME = {\n      source = "NAME/NAME"\n      NAME = 1\n    }\n  }\n}\n',
  "terraform block": "terraform {\n  NAME {\n    a = 1\n  }\n}\n",
  backend: 'terraform {\n  backend "NAME" {\n    NAME = 1\n  }\n}\n',
  argument: resource("  NAME = 1\n"),
  "argument twice": resource("  NAME = 1\n  NAME = 2\n"),
  "nested block": resource("  NAME {\n    a = 1\n  }\n"),
  "argument of a nested block": resource("  timeouts {\n    NAME = 1\n  }\n"),
  "dynamic block": resource(
    '  dynamic "NAME" {\n    for_each = []\n    iterator = NAME\n    content {\n      NAME = NAME.value\n    }\n  }\n',
  ),
  "lifecycle argument": resource("  lifecycle {\n    NAME           = 1\n    ignore_changes = [NAME]\n  }\n"),
  provisioner: resource('  provisioner "NAME" {\n    NAME = 1\n  }\n'),
  "depends on": resource("  depends_on = [NAME, NAME.a, NAME.NAME, module.NAME]\n"),
  "provider of a resource": resource("  provider = azurerm.NAME\n"),
  "provider of a resource alone": resource("  provider = NAME\n"),
  tag: resource('  tags = {\n    NAME   = "a"\n    "NAME" = "b"\n  }\n'),
  "value of an argument": resource("").replace('"westeurope"', '"NAME"'),
  "value among some":
    'resource "azurerm_storage_account" "a" {\n  name                     = "NAME"\n  account_tier             = "NAME"\n  account_replication_type = "NAME"\n  location                 = "NAME"\n  resource_group_name      = "NAME"\n  is_hns_enabled           = "NAME"\n}\n',
  "reference to a type": 'output "a" {\n  value = NAME.a.b\n}\n',
  "reference to a data type": 'output "a" {\n  value = data.NAME.NAME.NAME\n}\n',
  "reference to an address": 'output "a" {\n  value = azurerm_resource_group.NAME.id\n}\n',
  "reference to an attribute": `${resource("")}output "a" {\n  value = azurerm_resource_group.rg.NAME\n}\n`,
  "attribute of Terraform's own":
    'output "a" {\n  value = [path.NAME, terraform.NAME, each.NAME, count.NAME, self.NAME]\n}\n',
  "bare word": 'output "a" {\n  value = NAME\n}\n',
  "indexed by text": `${resource("")}output "a" {\n  value = azurerm_resource_group.rg["NAME"].tags["NAME"]\n}\n`,
  "undeclared names": 'output "a" {\n  value = [var.NAME, local.NAME, module.NAME, module.NAME.NAME]\n}\n',
  function: 'output "a" {\n  value = NAME("a")\n}\n',
  "function of a provider": 'output "a" {\n  value = provider::NAME::NAME("a")\n}\n',
  "function around a word": 'output "a" {\n  value = lower("NAME")\n}\n',
  "for expression": 'output "a" {\n  value = { for NAME, b in {} : NAME => NAME.NAME if b }\n}\n',
  "object key": "locals {\n  a = {\n    NAME   = 1\n    (NAME) = 2\n    NAME : 3\n  }\n  b = local.a.NAME\n}\n",
  "id segment":
    'resource "azurerm_role_assignment" "a" {\n  scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/a/providers/NAME/NAME/NAME"\n  role_definition_name = "NAME"\n  principal_id         = "NAME"\n}\n',
  "id of a type":
    'resource "azurerm_machine_learning_compute_instance" "a" {\n  name                          = "a"\n  virtual_machine_size          = "NAME"\n  machine_learning_workspace_id = "/subscriptions/NAME/resourceGroups/NAME/providers/Microsoft.NAME/NAME/NAME"\n}\n',
  moved: "moved {\n  from = NAME.NAME\n  to   = azurerm_resource_group.NAME\n}\n",
  import: 'import {\n  to = azurerm_resource_group.NAME\n  id = "/subscriptions/a/providers/NAME"\n}\n',
  removed: "removed {\n  from = NAME.a\n  NAME = 1\n}\n",
  check: 'check "NAME" {\n  data "NAME" "NAME" {}\n  NAME {}\n}\n',
  comment: `# azureml-terraform-ignore: NAME\n${resource("")}`,
  "outbound rule":
    'resource "azurerm_machine_learning_workspace_network_outbound_rule_private_endpoint" "a" {\n  name                = "NAME"\n  workspace_id        = "NAME"\n  service_resource_id = "/subscriptions/a/resourceGroups/b/providers/NAME/NAME/c"\n  sub_resource_target = "NAME"\n}\n',
};

const terraform = (body: string) =>
  `{ "resource": { "azurerm_resource_group": { "rg": { "name": "a", "location": "westeurope"${body} } } } }\n`;

export const inJson: Readonly<Record<string, string>> = {
  "block type": '{ "NAME": { "a": 1 } }\n',
  "resource type": '{ "resource": { "NAME": { "a": {} } } }\n',
  "resource name": '{ "resource": { "azurerm_resource_group": { "NAME": { "name": "a", "location": "b" } } } }\n',
  argument: terraform(', "NAME": 1'),
  "nested block": terraform(', "NAME": [{ "NAME": 1 }], "timeouts": { "NAME": "1m" }'),
  dynamic: terraform(', "dynamic": { "NAME": { "for_each": [], "content": { "NAME": 1 } } }'),
  tag: terraform(', "tags": { "NAME": "a" }'),
  reference: terraform(', "managed_by": "${NAME.a.b}", "depends_on": ["NAME.a"], "provider": "azurerm.NAME"'),
  variable: '{ "variable": { "NAME": { "type": "NAME" } }, "locals": { "NAME": "${var.NAME}" } }\n',
  module: '{ "module": { "NAME": { "source": "./a", "NAME": 1, "providers": { "NAME": "NAME" } } } }\n',
  provider: '{ "provider": { "NAME": { "alias": "NAME" } } }\n',
  "required provider": '{ "terraform": { "required_providers": { "NAME": "1.0.0" }, "backend": { "NAME": {} } } }\n',
  output: '{ "output": { "NAME": { "value": "${NAME(1)}" } } }\n',
};

const program = (
  body: string,
  imports = "",
) => `import { App, TerraformStack, TerraformOutput, TerraformVariable, Fn } from "cdktf";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
${imports}
class Stack extends TerraformStack {
  constructor(scope: App, id: string) {
    super(scope, id);
    new AzurermProvider(this, "azurerm", { features: [{}] });
${body}
  }
}
const app = new App();
new Stack(app, "stack");
app.synth();
`;
const group = (more: string) =>
  program(`    new ResourceGroup(this, "rg", { name: "a", location: "westeurope"${more} });`);

export const inPrograms: Readonly<Record<string, string>> = {
  "id of a construct": program('    new ResourceGroup(this, "NAME", { name: "a", location: "westeurope" });'),
  "variable of the program": program(
    '    const NAME = new ResourceGroup(this, "a", { name: "a", location: "b" });\n    new TerraformOutput(this, "o", { value: NAME.NAME });',
  ),
  argument: group(", NAME: 1"),
  "argument in quotes": group(', "NAME": 1'),
  shorthand: group(", NAME"),
  "nested block": group(", timeouts: { NAME: 1 }"),
  tag: group(', tags: { NAME: "a", "NAME": "b" }'),
  "argument of the program": group(", ...NAME"),
  "class of a program": program("", 'import { NAME } from "@cdktf/provider-azurerm/lib/NAME";').replace(
    "super(scope, id);",
    'super(scope, id);\n    new NAME(this, "a", {});',
  ),
  "class of a namespace": program(
    '    new azurerm.NAME.NAME(this, "a", { NAME: 1 });',
    'import * as azurerm from "@cdktf/provider-azurerm";',
  ),
  "foreign provider": program('    new NAME(this, "a", {});', 'import { NAME } from "@cdktf/provider-NAME/lib/NAME";'),
  attribute: program(
    '    const rg = new ResourceGroup(this, "a", { name: "a", location: "b" });\n    new TerraformOutput(this, "o", { value: rg.NAME });\n    rg.NAME("a");\n    rg.addOverride("NAME.NAME", 1);\n    rg.NAME = 2;',
  ),
  function: program('    new TerraformOutput(this, "o", { value: Fn.NAME("a") });'),
  variable: program(
    '    const v = new TerraformVariable(this, "NAME", { type: "NAME", NAME: 1 });\n    new TerraformOutput(this, "NAME", { value: v.NAME });',
  ),
  template: program('    new TerraformOutput(this, "o", { value: `${NAME.NAME}` + "${NAME.a.b}" + "${var.NAME}" });'),
};
