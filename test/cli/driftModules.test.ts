/** `drift` in folders that are made of modules: what a called module declares is compared for each of its instances, as far as the calls tell what it is. */
import assert from "node:assert/strict";
import { basename } from "node:path";
import { after, before, type TestContext, test } from "node:test";
import { type Simulator, startSimulator } from "../azure/simulator/startSimulator";
import {
  call,
  calling,
  driftIn,
  group,
  guard,
  type Live,
  lay as layIn,
  settings,
  subscriptionOf,
  variables,
} from "./guardModules";
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

const elsewhere = (name: string, within: string) =>
  `${name} (Microsoft.Network/networkSecurityGroups) is in Azure without code: /subscriptions/${subscription()}/resourceGroups/${within}/providers/Microsoft.Network/networkSecurityGroups/${name}.`;

test("each call of a module is compared with the values that it gives", async (context) => {
  lay(context, "rg-calls", [
    { name: "nsg-a", tags: { team: "a" } },
    { name: "nsg-b", tags: { team: "live" } },
    { name: "nsg-c", tags: {} },
  ]);
  const folder = project(context, {
    "main.tf": [
      settings,
      group("rg-calls"),
      calling("a", "nsg-a", "a"),
      calling("b", "nsg-b", "b"),
      calling("gone", "nsg-gone", "x"),
    ].join("\n"),
    "modules/guard/main.tf": guard,
  });
  assert.deepEqual(await found(folder), {
    found: [
      `main.tf drift-unmanaged ${elsewhere("nsg-c", "rg-calls")}`,
      `modules/guard/main.tf drift-missing module.gone.azurerm_network_security_group.main is not in Azure: there is no /subscriptions/${subscription()}/resourceGroups/rg-calls/providers/Microsoft.Network/networkSecurityGroups/nsg-gone.`,
      `modules/guard/main.tf drift module.b.azurerm_network_security_group.main: tags.team is "live" in Azure, and "b" here. It comes from var.team, which module.b sets in ${basename(folder)}/main.tf.`,
    ],
    errors: "",
  });
});

test("instances of calls and of resources within each other are addresses of their own", async (context) => {
  lay(context, "rg-nested", [
    { name: "nsg-eu-0", tags: { team: "eu" } },
    { name: "nsg-eu-1", tags: { team: "other" } },
    { name: "nsg-us-0", tags: { team: "us" } },
  ]);
  const folder = project(context, {
    "main.tf": `${settings}
${group("rg-nested")}
module "regions" {
  source   = "./modules/region"
  for_each = {
    eu = { count = 2 }
    us = { count = 1 }
    no = { count = 0 }
  }
  name  = each.key
  count_ = each.value.count
  group = azurerm_resource_group.main.name
}
`,
    "modules/region/main.tf": `${variables("name", "group")}
variable "count_" {
  type = number
}

module "guard" {
  source = "../guard"
  count  = var.count_
  name   = "nsg-\${var.name}-\${count.index}"
  group  = var.group
  team   = var.name
}
`,
    "modules/guard/main.tf": guard,
  });
  assert.deepEqual(await found(folder), {
    found: [
      'modules/guard/main.tf drift module.regions["eu"].module.guard[1].azurerm_network_security_group.main: tags.team is "other" in Azure, and "eu" here. It comes from var.team, which module.regions["eu"].module.guard[1] sets in region/main.tf.',
    ],
    errors: "",
  });
});

test("what a module returns tells what others are, and defaults count where a call says nothing", async (context) => {
  lay(context, "rg-out", [
    { name: "nsg-default", tags: { team: "live" } },
    { name: "rt-1", type: "routeTables", tags: { of: "live" } },
  ]);
  const folder = project(context, {
    "main.tf": `${settings}
${call("group", '  name = "rg-out"\n', "./modules/group")}

${call("guard", "  group = module.group.name\n")}

resource "azurerm_route_table" "main" {
  name                = "rt-1"
  resource_group_name = module.group.name
  location            = "westeurope"
  tags = {
    of = "code"
  }
}
`,
    "modules/group/main.tf": `${variables("name")}
resource "azurerm_resource_group" "main" {
  name     = var.name
  location = "westeurope"
}

output "name" {
  value = azurerm_resource_group.main.name
}
`,
    "modules/guard/main.tf": guard
      .replace('"name" {\n  type = string', '"name" {\n  type    = string\n  default = "nsg-default"')
      .replace('"team" {\n  type = string', '"team" {\n  type    = string\n  default = "code"'),
  });
  assert.deepEqual(await found(folder), {
    found: [
      'main.tf drift azurerm_route_table.main: tags.of is "live" in Azure, and "code" here.',
      'modules/guard/main.tf drift module.guard.azurerm_network_security_group.main: tags.team is "live" in Azure, and "code" here. It comes from the default of var.team.',
    ],
    errors: "",
  });
});

test("resources with known keys are compared one by one, in the folder itself and in modules", async (context) => {
  lay(context, "rg-keys", [
    { name: "nsg-a", tags: { team: "a" } },
    { name: "nsg-b", tags: { team: "live" } },
    { name: "nsg-0", tags: { team: "live" } },
  ]);
  const resource = (label: string, more: string) =>
    `resource "azurerm_network_security_group" "${label}" {\n${more}  resource_group_name = "rg-keys"\n  location            = "westeurope"\n}\n`;
  const each =
    '  for_each = {\n    "nsg-a" = "a"\n    "nsg-b" = "b"\n  }\n  name = each.key\n  tags = {\n    team = each.value\n  }\n';
  const folder = project(context, {
    "main.tf": `${settings}\n${resource("each", each)}\nmodule "more" {\n  source = "./more"\n}\n`,
    "more/main.tf": resource(
      "counted",
      `  count = 1\n  name  = "nsg-\${count.index}"\n  tags = {\n    team = "code"\n  }\n`,
    ),
    "more/more_override.tf":
      'resource "azurerm_network_security_group" "counted" {\n  tags = {\n    team = "override"\n  }\n}\n',
  });
  const { found: messages, errors } = await found(folder);
  assert.deepEqual([...messages].sort(), [
    'main.tf drift azurerm_network_security_group.each["nsg-b"]: tags.team is "live" in Azure, and "b" here. It comes from each.value.',
    'more/main.tf drift module.more.azurerm_network_security_group.counted[0]: tags.team is "live" in Azure, and "override" here.',
  ]);
  assert.equal(errors, "");
});
