/**
 * `drift` and the variables of the folder that is looked at: what files of values and the command line say counts, and so does a default that nobody overrides, but
 * what depends on a default is never surely missing, and hides nothing that another value would mean.
 */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, type TestContext, test } from "node:test";
import { givenValues } from "../../server/src/hosts/cli/givenValues";
import { type Simulator, startSimulator } from "../azure/simulator/startSimulator";
import { driftLive } from "./driftLive";
import { call, group, guard, type Live, lay as layIn, settings, subscriptionOf, variables } from "./guardModules";
import { project } from "./run";

let simulator: Simulator;
before(async () => {
  simulator = await startSimulator();
});
after(() => simulator.stop());

const lay = (context: TestContext, name: string, inside: readonly Live[]) => layIn(context, simulator, name, inside);

const guardIn = (within: string, name: string, team = '"code"') =>
  `resource "azurerm_network_security_group" "main" {\n  name                = ${name}\n  resource_group_name = ${within}\n  location            = "westeurope"\n  tags = {\n    team = ${team}\n  }\n}\n`;

const withDefault = (name: string, value: string) =>
  `variable "${name}" {\n  type    = string\n  default = "${value}"\n}\n`;

const idOf = (within: string, name: string) =>
  `/subscriptions/${subscriptionOf(simulator)}/resourceGroups/${within}/providers/Microsoft.Network/networkSecurityGroups/${name}`;

/** What is found in a folder, where these are typed, and the environment has these variables. */
async function found(folder: string, typed: readonly string[] = [], environment: Record<string, string> = {}) {
  const options = typed.map((one) => ({
    kind: one.includes("=") ? ("value" as const) : ("file" as const),
    typed: one,
  }));
  const given = givenValues(options, environment);
  assert.notEqual(typeof given, "string");
  const { findings, errors, code } = await driftLive(
    folder,
    simulator,
    subscriptionOf(simulator),
    undefined,
    {},
    given as Exclude<typeof given, string>,
  );
  return { found: findings.map(({ rule, message }) => `${rule} ${message}`), errors: errors.trim(), code };
}

test("files of values that Terraform reads by itself say what there is, the last that counts", async (context) => {
  lay(context, "rg-files", [{ name: "nsg-auto", tags: { team: "live" } }, { name: "other" }]);
  const folder = project(context, {
    "main.tf": `${settings}${variables("name", "group", "team")}${group(`\${var.group}`)}${guardIn("azurerm_resource_group.main.name", "var.name", "var.team")}`,
    "terraform.tfvars": 'name  = "nsg-first"\ngroup = "rg-files"\nteam = "file"\n',
    "a.auto.tfvars": 'name = "nsg-before"\n',
    "b.auto.tfvars.json": '{ "name": "nsg-auto" }',
  });
  assert.deepEqual(await found(folder), {
    found: [
      `drift-unmanaged other (Microsoft.Network/networkSecurityGroups) is in Azure without code: ${idOf("rg-files", "other")}.`,
      'drift azurerm_network_security_group.main: tags.team is "live" in Azure, and "file" here. It comes from var.team, which terraform.tfvars sets.',
    ],
    errors: "",
    code: 1,
  });
});

test("what is typed counts before files, in its order", async (context) => {
  lay(context, "rg-typed", [{ name: "nsg-typed", tags: { team: "live" } }]);
  const folder = project(context, {
    "main.tf": `${settings}${variables("name", "team")}${guardIn('"rg-typed"', "var.name", "var.team")}`,
    "terraform.tfvars": 'name = "nsg-file"\nteam = "file"\n',
    "prod.tfvars": 'name = "nsg-prod"\nteam = "prod"\n',
  });
  const file = join(folder, "prod.tfvars");
  const message = (team: string) =>
    `drift azurerm_network_security_group.main: tags.team is "live" in Azure, and "${team}" here. It comes from var.team, which the command line sets.`;
  assert.deepEqual((await found(folder, [file, "name=nsg-typed"])).found, [message("prod")]);
  assert.deepEqual((await found(folder, ["team=typed", file, "name=nsg-typed"])).found, [message("prod")]);
  assert.deepEqual((await found(folder, [file, "name=nsg-typed", "team=typed"])).found, [message("typed")]);
  // Which of the files counts nobody has said.
  assert.deepEqual(await found(folder), {
    found: [],
    errors: "1 resource was not compared: only Terraform knows which it is in Azure.",
    // Nothing was compared: that is no code without drift.
    code: 2,
  });
});

test("what is not there under its default name is not surely missing, and hides nothing", async (context) => {
  lay(context, "rg-default", [{ name: "nsg-prod", tags: { team: "code" } }]);
  const folder = project(context, {
    "main.tf": `${settings}${withDefault("environment", "dev")}${group("rg-default")}${guardIn("azurerm_resource_group.main.name", `"nsg-\${var.environment}"`)}`,
  });
  const missing = `drift-missing With the defaults of variables, azurerm_network_security_group.main is not in Azure: there is no ${idOf("rg-default", "nsg-dev")}. var.environment is "dev" by default, and may be set otherwise.`;
  assert.deepEqual(await found(folder), { found: [missing], errors: "", code: 1 });
  assert.deepEqual(await found(folder, ["environment=prod"]), { found: [], errors: "", code: 0 });
  const gone = `drift-missing azurerm_network_security_group.main is not in Azure: there is no ${idOf("rg-default", "nsg-test")}.`;
  const other = `drift-unmanaged nsg-prod (Microsoft.Network/networkSecurityGroups) is in Azure without code: ${idOf("rg-default", "nsg-prod")}.`;
  assert.deepEqual((await found(folder, ["environment=test"])).found, [other, gone]);
  // The environment says it as surely as the command line, which counts before it.
  const prod = { environment: "x", TF_VAR_environment: "prod" };
  assert.deepEqual(await found(folder, [], prod), { found: [], errors: "", code: 0 });
  assert.deepEqual((await found(folder, ["environment=test"], prod)).found, [other, gone]);
  const tagged = `${variables("team")}${guardIn("azurerm_resource_group.main.name", `"nsg-\${var.environment}"`, "var.team")}`;
  const inTags = project(context, {
    "main.tf": `${settings}${withDefault("environment", "dev")}${group("rg-default")}${tagged}`,
  });
  assert.deepEqual((await found(inTags, [], { ...prod, TF_VAR_team: "sales" })).found, [
    'drift azurerm_network_security_group.main: tags.team is "code" in Azure, and "sales" here. It comes from var.team, which TF_VAR_team sets.',
  ]);
  // A file that somebody may give says something else.
  writeFileSync(join(folder, "prod.tfvars"), 'environment = "prod"\n');
  assert.deepEqual(await found(folder, [], prod), {
    found: [],
    errors: "1 resource was not compared: only Terraform knows which it is in Azure.",
    code: 0,
  });
});

test("what a default leaves out may be there, and what is in a group that only a default names is not told", async (context) => {
  lay(context, "rg-off", [{ name: "nsg-0" }]);
  const counted = `variable "on" {\n  default = false\n}\n${guardIn("azurerm_resource_group.main.name", '"nsg-0"').replace("{\n", "{\n  count = var.on ? 1 : 0\n")}`;
  const off = project(context, { "main.tf": `${settings}${group("rg-off")}${counted}` });
  assert.deepEqual(await found(off), { found: [], errors: "", code: 0 });
  const named = project(context, {
    "main.tf": `${settings}${withDefault("group", "rg-off")}${group(`\${var.group}`)}`,
  });
  assert.deepEqual(await found(named), { found: [], errors: "", code: 0 });
});

test("a value of a default is told as one, in modules too, and what a default is of that nobody runs is nothing", async (context) => {
  lay(context, "rg-module", [{ name: "nsg-dev", tags: { team: "live" } }]);
  const folder = project(context, {
    "main.tf": `${settings}${withDefault("environment", "dev")}${call("guard", `  name  = "nsg-\${var.environment}"\n  group = "rg-module"\n  team  = "code"\n`)}`,
    "modules/guard/main.tf": guard,
    "own/main.tf": `${settings}${withDefault("team", "code")}${guardIn('"rg-module"', '"nsg-dev"', "var.team")}`,
    "library/main.tf": `${withDefault("team", "code")}${guardIn('"rg-module"', '"nsg-dev"', "var.team")}`,
  });
  assert.deepEqual((await found(folder)).found.sort(), [
    'drift azurerm_network_security_group.main: tags.team is "live" in Azure, and "code" here. It comes from the default of var.team.',
    `drift module.guard.azurerm_network_security_group.main: tags.team is "live" in Azure, and "code" here. It comes from var.team, which module.guard sets in ${folder.split(/[\\/]/).at(-1)}/main.tf.`,
  ]);
});

test("a value for a variable that no folder has is told", async (context) => {
  const folder = project(context, { "main.tf": `${settings}${withDefault("environment", "dev")}` });
  assert.equal(
    (await found(folder, ["enviroment=prod"])).errors,
    "There is no variable enviroment: the value that you give it is not used.",
  );
});
