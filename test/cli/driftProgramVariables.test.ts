/** `drift` and the variables of programs: what is given to them counts where a program has one stack, and all of it is read. */
import assert from "node:assert/strict";
import { after, before, type TestContext, test } from "node:test";
import { givenValues } from "../../server/src/hosts/cli/givenValues";
import { type Simulator, startSimulator } from "../azure/simulator/startSimulator";
import { driftLive } from "./driftLive";
import { lay, subscriptionOf } from "./guardModules";
import { project } from "./run";

let simulator: Simulator;
before(async () => {
  simulator = await startSimulator();
});
after(() => simulator.stop());

const stack = (name: string, environment = 'default: "dev"') => `class ${name} extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const where = new TerraformVariable(this, "where", { type: "string" });
    const environment = new TerraformVariable(this, "environment", { type: "string", ${environment} });
    new AzurermProvider(this, "azurerm", { features: [{}], subscriptionId: where.stringValue });
    new NetworkSecurityGroup(this, "main", {
      name: \`nsg-\${environment.stringValue}\`,
      resourceGroupName: "rg-program",
      location: "westeurope",
      tags: { team: "code" },
    });
  }
}
`;

const program = (stacks: string, made: string) => `import { Construct } from "constructs";
import { App, TerraformStack, TerraformVariable } from "cdktf";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { NetworkSecurityGroup } from "@cdktf/provider-azurerm/lib/network-security-group";

${stacks}
const app = new App();
${made}
app.synth();
`;

const one = program(stack("Net"), 'new Net(app, "net");');

async function found(
  context: TestContext,
  files: Readonly<Record<string, string>>,
  typed: readonly string[] = [],
  environment: Record<string, string> = {},
) {
  lay(context, simulator, "rg-program", [{ name: "nsg-dev", tags: { team: "live" } }]);
  const given = givenValues(
    typed.map((name) => ({ kind: "value", typed: name })),
    environment,
  );
  if (typeof given === "string") return assert.fail(given);
  const { findings, errors } = await driftLive(project(context, files), simulator, undefined, undefined, {}, given);
  return { found: findings.map(({ message }) => message), errors: errors.trim() };
}

const differs = 'azurerm_network_security_group.main: tags.team is "live" in Azure, and "code" here.';
const untold = {
  found: [],
  errors: "The subscription of 1 resource is not known: say --subscription, or set ARM_SUBSCRIPTION_ID.",
};

test("what is given to them counts, and their defaults where nothing is", async (context) => {
  const where = subscriptionOf(simulator);
  assert.deepEqual(await found(context, { "main.ts": one }), untold);
  assert.deepEqual(await found(context, { "main.ts": one }, [`where=${where}`]), { found: [differs], errors: "" });
  const environment = { TF_VAR_where: where, TF_VAR_environment: "prod" };
  assert.deepEqual(await found(context, { "main.ts": one }, [], environment), {
    found: [
      `azurerm_network_security_group.main is not in Azure: there is no /subscriptions/${where}/resourceGroups/rg-program/providers/Microsoft.Network/networkSecurityGroups/nsg-prod.`,
    ],
    errors: "",
  });
  // Terraform runs in another folder, and reads no files of values beside a program.
  assert.deepEqual(await found(context, { "main.ts": one, "terraform.tfvars": `where = "${where}"\n` }), untold);
});

test("of several stacks nothing says whose variables they are", async (context) => {
  const stacks = `${stack("Net")}${stack("Other", 'default: "test"')}`;
  const several = program(stacks, 'new Net(app, "net");\nnew Other(app, "other");');
  const where = `where=${subscriptionOf(simulator)}`;
  const { found: all, errors } = await found(context, { "main.ts": several }, [where]);
  assert.deepEqual(all, []);
  assert.match(errors, /^2 resources were not compared: /);
});
