/** `drift` in modules that are not wholly known, or are another thing in each of several folders: nothing is guessed of them. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, type TestContext, test } from "node:test";
import { type Simulator, startSimulator } from "../azure/simulator/startSimulator";
import { call, driftIn, group, guard, type Live, lay as layIn, settings, subscriptionOf } from "./guardModules";
import { project } from "./run";

let simulator: Simulator;
before(async () => {
  simulator = await startSimulator();
});
after(() => simulator.stop());

const subscription = () => subscriptionOf(simulator);
const lay = (context: TestContext, ...laid: readonly [group: string, inside: readonly Live[]]) =>
  layIn(context, simulator, ...laid);
const found = (folder: string) => driftIn(folder, simulator);

test("what a call does not say, or only Terraform knows, is not compared, and nothing is called unmanaged that it may be", async (context) => {
  lay(context, "rg-unknown", [{ name: "nsg-a", tags: { team: "live" } }, { name: "nsg-other" }]);
  const folder = project(context, {
    "main.tf": `${settings}
${group("rg-unknown")}
variable "name" {
  type = string
}

variable "names" {
  type = set(string)
}

${call("named", '  name   = var.name\n  group  = azurerm_resource_group.main.name\n  team   = "a"\n')}
${call("each", '  for_each = var.names\n  name   = each.key\n  group  = azurerm_resource_group.main.name\n  team   = "a"\n')}
${call("a", '  name   = "nsg-a"\n  group  = azurerm_resource_group.main.name\n  team   = var.name\n')}
${call("workspace", `  name   = "nsg-\${terraform.workspace}"\n  group  = azurerm_resource_group.main.name\n  team   = var.name\n`)}
`,
    "modules/guard/main.tf": guard,
  });
  assert.deepEqual(await found(folder), {
    found: [],
    errors: "3 resources were not compared: only Terraform knows which they are in Azure.",
  });
});

test("a module of whose call only Terraform knows whether it is made declares nothing that is missing", async (context) => {
  lay(context, "rg-maybe", []);
  const folder = project(context, {
    "main.tf": `${settings}
${group("rg-maybe")}
variable "enabled" {
  type = bool
}

${call("maybe", "  count = var.enabled ? 1 : 0\n", "./modules/fixed")}
${call("never", "  count = 0\n", "./modules/other")}
`,
    "modules/fixed/main.tf": `resource "azurerm_network_security_group" "fixed" {\n  name                = "nsg-fixed"\n  resource_group_name = "rg-maybe"\n  location            = "westeurope"\n}\n`,
    "modules/other/main.tf": `resource "azurerm_network_security_group" "fixed" {\n  name                = "nsg-other"\n  resource_group_name = "rg-maybe"\n  location            = "westeurope"\n}\n`,
  });
  assert.deepEqual(await found(folder), {
    found: [],
    errors: "1 resource was not compared: only Terraform knows which it is in Azure.",
  });
});

test("two roots that call one module are told apart", async (context) => {
  lay(context, "rg-dev", [{ name: "nsg", tags: { team: "a" } }]);
  lay(context, "rg-prod", [{ name: "nsg", tags: { team: "live" } }]);
  const root = (name: string) =>
    `${settings}\n${group(name)}\n${call("guard", '  name   = "nsg"\n  group  = azurerm_resource_group.main.name\n  team   = "a"\n', "../../modules/guard")}`;
  const folder = project(context, {
    "envs/dev/main.tf": root("rg-dev"),
    "envs/prod/main.tf": root("rg-prod"),
    // What lies outside of a repository is not read.
    ".git/HEAD": "ref: refs/heads/main\n",
    "examples/one/main.tf": root("rg-example"),
    "modules/guard/main.tf": guard,
  });
  const expected = {
    found: [
      'modules/guard/main.tf drift module.guard.azurerm_network_security_group.main (prod): tags.team is "live" in Azure, and "a" here. It comes from var.team, which module.guard sets in prod/main.tf.',
    ],
    errors: "",
  };
  assert.deepEqual(await found(folder), expected);
  const only = await found(join(folder, "envs/prod"));
  assert.deepEqual([only.found.length, only.errors], [1, ""]);
});

test("a configuration of the provider that a call passes on says the subscription", async (context) => {
  lay(context, "rg-hub", [{ name: "nsg", tags: { team: "live" } }]);
  const folder = project(context, {
    "main.tf": `${settings}
provider "azurerm" {
  alias           = "hub"
  subscription_id = "${subscription()}"
  features {}
}

provider "azurerm" {
  alias           = "far"
  subscription_id = "99999999-0000-0000-0000-000000000000"
  features {}
}

${call("hub", '  name   = "nsg"\n  group  = "rg-hub"\n  team   = "a"\n  providers = {\n    azurerm = azurerm.hub\n  }\n')}
${call("odd", '  name   = "nsg"\n  group  = "rg-hub"\n  team   = "a"\n  providers = {\n    azurerm = azurerm.gone\n  }\n')}
`,
    "modules/guard/main.tf": guard,
  });
  const { found: messages, errors } = await found(folder);
  assert.deepEqual(
    messages.map((one) => one.split(":")[0]),
    ["modules/guard/main.tf drift module.hub.azurerm_network_security_group.main"],
  );
  assert.match(errors, /^The subscription of 1 resource is not known: /);
});

test("a value that a call says to be sensitive is shown nowhere", async (context) => {
  lay(context, "rg-secret", [{ name: "nsg", tags: { team: "live" } }]);
  const folder = project(context, {
    "main.tf": [
      settings,
      group("rg-secret"),
      call("one", '  name   = "nsg"\n  group  = azurerm_resource_group.main.name\n  team   = "hush"\n'),
    ].join("\n"),
    "modules/guard/main.tf": guard.replace('"team" {\n', '"team" {\n  sensitive = true\n'),
  });
  const { found: messages, errors } = await found(folder);
  assert.deepEqual([messages, errors], [[], ""]);
});
