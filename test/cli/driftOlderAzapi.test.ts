/**
 * `drift` of what azapi 1 has written: bodies that are texts, in the code and in a state beside it. They are compared like objects, and of a text that only
 * Terraform knows, or that is no JSON, nothing is said.
 */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, type TestContext, test } from "node:test";
import { createReader } from "../../client/src/azure/askOnce";
import { type Simulator, startSimulator } from "../azure/simulator/startSimulator";
import { pinned, serviceWith, uriOf } from "../harness/service";
import { driftLive } from "./driftLive";
import { principal } from "./importLive";
import { project } from "./run";

let simulator: Simulator;
before(async () => {
  simulator = await startSimulator();
});
after(() => simulator.stop());

type Json = Record<string, unknown>;

const subscription = () => simulator.world.subscriptions[0]!.id;

/** An endpoint of the simulated Azure as it answers now, and the body that azapi 1 has of it. */
async function endpoint() {
  const { workspaces } = simulator.world.subscriptions[0]!;
  const { group, name } = workspaces.find(({ variant }) => variant === "plain")!;
  const workspace = `/subscriptions/${subscription()}/resourceGroups/${group}/providers/Microsoft.MachineLearningServices/workspaces/${name}`;
  const log = { debug() {}, info() {}, warn() {} };
  const host = { simulator: simulator.url, mode: "test", environment: principal } as const;
  const reader = createReader({ ...host, method: () => "environment" as const, version: "0", log });
  const listed = await reader.list(`${workspace}/onlineEndpoints`, "2024-04-01", new AbortController().signal);
  reader.dispose();
  assert.ok(listed.ok);
  const answer = listed.value.find(
    (one) => Object.keys(((one as Json).properties as Json).traffic ?? {}).length > 1,
  ) as Json;
  const { authMode, traffic, publicNetworkAccess } = answer.properties as { [name: string]: unknown };
  const body = { properties: { authMode, traffic, publicNetworkAccess } };
  return { workspace, name: String(answer.name), location: String(answer.location), body };
}

/** A block of azapi 1's; `body` is the value of its argument. */
function block({ workspace, name, location }: Awaited<ReturnType<typeof endpoint>>, body: string): string {
  return `resource "azapi_resource" "churn" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2024-04-01"
  name      = "${name}"
  parent_id = "${workspace}"
  location  = "${location}"
  body      = ${body}
}
`;
}

/** What is in the endpoint: what no code has would be told of too. */
function deployments({ location, body }: Awaited<ReturnType<typeof endpoint>>): string {
  const blocks = Object.keys(body.properties.traffic as object).map(
    (name) => `resource "azapi_resource" "${name}" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2024-04-01"
  name      = "${name}"
  parent_id = azapi_resource.churn.id
  location  = "${location}"
}
`,
  );
  return blocks.join("\n");
}

/** A state as Terraform keeps it for azapi 1: the body and the output are texts. */
function stateOf({ workspace, name, location, body }: Awaited<ReturnType<typeof endpoint>>): string {
  const instance = {
    schema_version: 0,
    attributes: {
      id: `${workspace}/onlineEndpoints/${name}`,
      body: JSON.stringify(body),
      output: "{}",
      type: "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2024-04-01",
      ignore_body_changes: null,
      ...{ name, location, parent_id: workspace, removing_special_chars: false, schema_validation_enabled: true },
    },
    sensitive_attributes: [],
    private: "bnVsbA==",
  };
  const provider = 'provider["registry.terraform.io/azure/azapi"]';
  const resources = [{ mode: "managed", type: "azapi_resource", name: "churn", provider, instances: [instance] }];
  return JSON.stringify({ version: 4, terraform_version: "1.9.8", serial: 3, lineage: "a", outputs: {}, resources });
}

async function found(context: TestContext, files: Readonly<Record<string, string>>) {
  const folder = project(context, { "versions.tf": pinned("1.15.0", "azapi"), ...files });
  const { findings, code, errors } = await driftLive(folder, simulator, subscription());
  const own = findings.filter(({ rule }) => rule !== "drift-unmanaged");
  return { code, messages: own.map(({ message, line }) => `${line}: ${message}`), errors };
}

test("a body that is a text is compared like an object, however the text is made", async (context) => {
  const one = await endpoint();
  const state = { "terraform.tfstate": stateOf(one), "deployments.tf": deployments(one) };
  const json = JSON.stringify(one.body, undefined, 2);
  const indented = json.replaceAll("\n", "\n    ");
  const [deployment, share] = Object.entries(one.body.properties.traffic as Record<string, number>)[0]!;
  const texts = (text: string) => [
    `jsonencode(${text})`,
    `<<-EOT\n    ${text}\n    EOT`,
    "local.body",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is Terraform's.
    'file("${path.module}/endpoint.json")',
  ];
  const files = (text: string) => ({
    "locals.tf": `locals {\n  body = jsonencode(${text})\n}\n`,
    "endpoint.json": text,
    ...state,
  });
  const differs = indented.replace(`"${deployment}": ${share}`, `"${deployment}": ${share + 1}`);
  assert.notEqual(differs, indented);
  for (const [index, body] of texts(indented).entries()) {
    const same = await found(context, { "main.tf": block(one, body), ...files(json) });
    assert.deepEqual([same.code, same.messages, same.errors], [0, [], ""], body);
    const other = await found(context, { "main.tf": block(one, texts(differs)[index]!), ...files(differs) });
    const said = `6: azapi_resource.churn: body.properties.traffic.${deployment} is ${share} in Azure, and ${share + 1} here.`;
    assert.deepEqual([other.code, other.messages, other.errors], [1, [said], ""], body);
  }
});

test("of a text that only Terraform knows, or that is no JSON, nothing is said", async (context) => {
  const one = await endpoint();
  const variable = 'variable "body" {\n  type = string\n}\n';
  for (const body of ["var.body", "jsonencode(var.body)", '"{"', '"[]"', '""', "jsonencode(7)", "null"]) {
    const { code, messages } = await found(context, {
      "main.tf": block(one, body) + variable,
      "deployments.tf": deployments(one),
      "terraform.tfstate": stateOf(one),
    });
    assert.deepEqual([code, messages], [0, []], body);
  }
});

test("a state with texts replaces nothing where the code has objects, and is told of as ever", async () => {
  const one = await endpoint();
  const object = JSON.stringify(one.body).replaceAll('":', '"=');
  const { instances } = JSON.parse(stateOf(one)).resources[0];
  const replacedBy = (text: string) => {
    const service = serviceWith({ "main.tf": text });
    const instance = { address: "azapi_resource.churn", type: "azapi_resource", ...instances[0], sensitive: new Set() };
    service.setState(uriOf("").slice(0, -1), { instances: [instance] });
    return service.diagnose(uriOf("main.tf")).filter(({ rule }) => rule === "replaces-resource");
  };
  assert.deepEqual(replacedBy(pinned("2.12.0", "azapi") + block(one, object)), []);
  const renamed = block({ ...one, name: "other" }, object);
  assert.equal(replacedBy(pinned("2.12.0", "azapi") + renamed).length, 1);
});

test("an upgrade of azapi with the same body, written as an object, is no drift", async (context) => {
  const one = await endpoint();
  const folder = project(context, {
    "versions.tf": pinned("2.12.0", "azapi"),
    "main.tf": block(one, JSON.stringify(one.body).replaceAll('":', '"=')),
    "deployments.tf": deployments(one),
    "terraform.tfstate": stateOf(one),
  });
  const state = readFileSync(join(folder, "terraform.tfstate"), "utf8");
  assert.deepEqual(await driftLive(folder, simulator, subscription()), { code: 0, findings: [], errors: "" });
  // It is read by nobody, and written by nobody.
  assert.equal(readFileSync(join(folder, "terraform.tfstate"), "utf8"), state);
  writeFileSync(join(folder, "terraform.tfstate"), "{");
  assert.deepEqual(await driftLive(folder, simulator, subscription()), { code: 0, findings: [], errors: "" });
});
