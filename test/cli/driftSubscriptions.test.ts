/**
 * `drift` where variables of the folder say the subscription, for the configuration of azurerm or for aliases of it: what surely counts is where Azure is asked,
 * and a subscription that only a default says is told with what is missing there.
 */
import assert from "node:assert/strict";
import { after, before, type TestContext, test } from "node:test";
import { givenValues } from "../../server/src/hosts/cli/givenValues";
import { type Simulator, startSimulator } from "../azure/simulator/startSimulator";
import { driftLive } from "./driftLive";
import { lay as layIn, subscriptionOf } from "./guardModules";
import { principal } from "./importLive";
import { project } from "./run";

let simulator: Simulator;
before(async () => {
  simulator = await startSimulator();
  elsewhere = simulator.world.subscriptions[1]!.id;
});
after(() => simulator.stop());

const lay = (context: TestContext, group: string) =>
  layIn(context, simulator, group, [{ name: "nsg", tags: { team: "live" } }]);

const here = () => subscriptionOf(simulator);
let elsewhere: string;

const variable = (name: string, value = "") =>
  `variable "${name}" {\n  type = string\n${value === "" ? "" : `  default = ${value}\n`}}\n`;

const provider = (subscription: string, alias = "") =>
  `provider "azurerm" {\n  features {}\n${alias === "" ? "" : `  alias = "${alias}"\n`}${subscription === "" ? "" : `  subscription_id = ${subscription}\n`}}\n`;

const guard = (group: string, label = "main", more = "") =>
  `resource "azurerm_network_security_group" "${label}" {\n${more}  name                = "nsg"\n  resource_group_name = "${group}"\n  location            = "westeurope"\n  tags = {\n    team = "code"\n  }\n}\n`;

/** What is found, where `said` is the subscription of --subscription; in Azure's own environment there is another one. */
async function found(
  context: TestContext,
  files: Readonly<Record<string, string>>,
  {
    typed = [],
    environment = {},
    said,
  }: { typed?: readonly string[]; environment?: Record<string, string>; said?: string } = {},
) {
  const given = givenValues(
    typed.map((one) => ({ kind: "value", typed: one })),
    environment,
  );
  if (typeof given === "string") return assert.fail(given);
  const around = { ...principal, ARM_SUBSCRIPTION_ID: elsewhere };
  const { findings, errors } = await driftLive(project(context, files), simulator, said, around, {}, given);
  return { found: findings.map(({ rule, message }) => `${rule} ${message}`), errors: errors.trim() };
}

const differs = (address: string) => `drift ${address}: tags.team is "live" in Azure, and "code" here.`;
const main = "azurerm_network_security_group.main";
const there = { found: [differs(main)], errors: "" };
const unknown = {
  found: [],
  errors: "The subscription of 1 resource is not known: say --subscription, or set ARM_SUBSCRIPTION_ID.",
};

test("what files, the command line and the environment say of it counts in Terraform's order", async (context) => {
  lay(context, "rg-said");
  const code = { "main.tf": `${variable("where")}${provider("var.where")}${guard("rg-said")}` };
  const file = (value: string) => ({ ...code, "terraform.tfvars": `where = "${value}"\n` });
  assert.deepEqual(await found(context, file(here())), there);
  assert.deepEqual(await found(context, { ...file(elsewhere), "a.auto.tfvars": `where = "${here()}"\n` }), there);
  assert.deepEqual(await found(context, file(elsewhere), { typed: [`where=${here()}`] }), there);
  assert.deepEqual(await found(context, code, { environment: { TF_VAR_where: here() } }), there);
  assert.deepEqual(await found(context, file(here()), { environment: { TF_VAR_where: elsewhere } }), there);
  assert.deepEqual(await found(context, code), unknown, "not that of the environment");
  // Which of the files counts nobody has said.
  assert.deepEqual(await found(context, { ...code, "prod.tfvars": `where = "${here()}"\n` }), unknown);
  assert.deepEqual(await found(context, code, { said: here() }), there);
  const text = `${variable("stage")}locals {\n  all = { prod = "${here()}", dev = "${elsewhere}" }\n}\n${provider("local.all[var.stage]")}${guard("rg-said")}`;
  assert.deepEqual(await found(context, { "main.tf": text, "terraform.tfvars": 'stage = "prod"\n' }), there);
});

const missingIn = (group: string) => ({
  found: [
    `drift-missing ${main} is not in Azure: there is no /subscriptions/${elsewhere}/resourceGroups/${group}/providers/Microsoft.Network/networkSecurityGroups/nsg.`,
  ],
  errors: "",
});

test("what a default says of it may be set otherwise: --subscription counts before it", async (context) => {
  lay(context, "rg-default");
  const code = (value: string) => ({
    "main.tf": `${variable("where", value)}${provider("var.where")}${guard("rg-default")}`,
  });
  assert.deepEqual(await found(context, code(`"${here()}"`)), there);
  const { found: gone } = await found(context, code(`"${elsewhere}"`));
  assert.match(
    gone.join(),
    /With the defaults of variables, .* is not in Azure: .* var\.where is ".*" by default, and may/,
  );
  assert.deepEqual(await found(context, code(`"${elsewhere}"`), { said: here() }), there);
  // Null is not said: azurerm takes what the environment has.
  const { found: other } = await found(context, code("null"));
  assert.match(
    other.join(),
    new RegExp(`there is no /subscriptions/${elsewhere}/.* var\\.where is null by default, and`),
  );
});

test("each alias has its own, also in modules that it is passed to", async (context) => {
  lay(context, "rg-alias");
  const hub = "  provider            = azurerm.hub\n";
  const names = `${variable("hub")}${variable("spoke")}`;
  const values = `hub = "${here()}"\nspoke = "${elsewhere}"\n`;
  const own = {
    "main.tf": `${names}${provider("var.spoke")}${provider("var.hub", "hub")}${guard("rg-alias", "main", hub)}`,
    "terraform.tfvars": values,
  };
  assert.deepEqual(await found(context, own), there);
  // The one without a subscription is in the environment's, whatever the other says.
  const beside = {
    "main.tf": `${names}${provider("")}${provider("var.spoke", "hub")}${guard("rg-alias")}`,
    "terraform.tfvars": values,
  };
  assert.deepEqual(await found(context, beside), missingIn("rg-alias"));
  assert.deepEqual(
    await found(context, {
      "main.tf": `${names}${provider("")}${provider("var.spoke", "hub")}${guard("rg-alias", "main", hub)}`,
    }),
    unknown,
  );
  const passed = {
    "main.tf": `${names}${provider("var.spoke")}${provider("var.hub", "hub")}module "net" {\n  source = "./net"\n  providers = {\n    azurerm = azurerm.hub\n  }\n}\n`,
    "net/main.tf": guard("rg-alias"),
    "terraform.tfvars": values,
  };
  assert.deepEqual(await found(context, passed), { found: [differs(`module.net.${main}`)], errors: "" });
});
