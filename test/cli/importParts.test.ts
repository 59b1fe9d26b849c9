/** What is in workspaces and Foundry accounts comes with them, whichever provider has a type for it, and is told as drift where the code lacks it. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, type TestContext, test } from "node:test";
import { forbidden, gone } from "../azure/simulator/http/faults";
import { type Simulator, startSimulator } from "../azure/simulator/startSimulator";
import { driftLive } from "./driftLive";
import { importLive } from "./importLive";
import { project } from "./run";

let simulator: Simulator;
before(async () => {
  // Azure lets nobody ask more than 25 times a second for long: what it does with a group of this size is not what is tried here.
  simulator = await startSimulator({ subscriptions: 2, workspaces: 8, reads: 2000 });
});
after(() => simulator.stop());

const settings = `provider "azurerm" {\n  features {}\n}\n`;
const subscription = () => simulator.world.subscriptions[0]!;
const plain = () => subscription().workspaces.find(({ variant }) => variant === "plain")!;
const at = (rest: string) => `/subscriptions/${subscription().id}/resourceGroups/${plain().group}${rest}`;
const workspaceId = () => at(`/providers/Microsoft.MachineLearningServices/workspaces/${plain().name}`);
const accountId = () => at(`/providers/Microsoft.CognitiveServices/accounts/aif-${plain().group.replace(/^rg-/, "")}`);

function stage(context: TestContext): string {
  return project(context, { "providers.tf": settings });
}

const imported = (folder: string, options: Parameters<typeof importLive>[0]) =>
  importLive({ ...options, to: join(folder, "main.tf") }, simulator);
const read = (folder: string) => readFileSync(join(folder, "main.tf"), "utf8");

/** Azure's types of what is written for azapi, and the types of azurerm, without the version and the first part. */
function typesIn(text: string): ReadonlySet<string> {
  const azapi = [...text.matchAll(/^ {2}type += "Microsoft\.\w+\/([^@]+)@/gm)].map(([, type]) => type!);
  const azurerm = [...text.matchAll(/^resource "azurerm_(\w+)"/gm)].map(([, type]) => type!);
  return new Set([...azapi, ...azurerm]);
}

/** About something else than accounts, for which azurerm has types that no table reads. */
const isOther = (message: string) => !message.includes("Microsoft.CognitiveServices/");

const ofWorkspace = [
  ...["workspaces/onlineEndpoints", "workspaces/onlineEndpoints/deployments", "workspaces/batchEndpoints"],
  ...["workspaces/batchEndpoints/deployments", "workspaces/serverlessEndpoints", "workspaces/connections"],
  ...["workspaces/schedules", "machine_learning_compute_cluster", "machine_learning_datastore_blobstorage"],
];
const ofAccount = [
  ...["accounts/projects/connections", "accounts/projects/capabilityHosts", "accounts/capabilityHosts"],
  "accounts/managedNetworks",
];

test("a resource group comes with all that is in its workspaces and accounts, but for assets", async (context) => {
  const folder = stage(context);
  const { code, out, errors } = await imported(folder, { group: plain().group });
  assert.deepEqual({ code, errors }, { code: 0, errors: "" }, out);
  const types = typesIn(read(folder));
  const lacking = [...ofWorkspace, ...ofAccount].filter((type) => !types.has(type));
  assert.deepEqual(lacking, []);
  assert.doesNotMatch(read(folder), /workspaces\/(?:models|data|environments|components)/);
  assert.match(out, /Microsoft\.DefaultV2: This content filter is Microsoft's own\.$/m);
  // What is in them is of the code then, but for what only an installed azurerm reads.
  const { findings, errors: noted } = await driftLive(folder, simulator, subscription().id);
  assert.deepEqual([findings.map(({ message }) => message).filter(isOther), noted], [[], ""]);
});

test("a workspace and an account that are named by their ids come with their parts, and without where that is wanted", async (context) => {
  for (const [id, parts] of [
    [workspaceId(), ofWorkspace],
    [accountId(), ofAccount],
  ] as const) {
    const folder = stage(context);
    const { code, out, errors } = await imported(folder, { id: [id] });
    assert.deepEqual({ code, errors }, { code: 0, errors: "" }, out);
    const types = typesIn(read(folder));
    assert.deepEqual(
      parts.filter((type) => !types.has(type)),
      [],
      out,
    );
    const alone = stage(context);
    await imported(alone, { id: [id], "without-children": true });
    assert.deepEqual(
      [...typesIn(read(alone))].filter((type) => type.split("/").length > 1),
      [],
    );
  }
});

test("with assets, those that deployments refer to come along: as data sources, or as resources", async (context) => {
  simulator.journal.clear();
  for (const [assets, reference, to] of [
    ["data", /model += data\.azapi_resource\.churn_7\.id/, /^data "azapi_resource" "churn_7"/m],
    ["resources", /model += azapi_resource\.churn_7\.id/, /^ {2}to = azapi_resource\.churn_7$/m],
  ] as const) {
    const folder = stage(context);
    const { code, out, errors } = await imported(folder, { id: [workspaceId()], assets });
    assert.deepEqual({ code, errors }, { code: 0, errors: "" }, out);
    assert.match(read(folder), reference);
    assert.match(read(folder), to);
    assert.match(read(folder), /environmentId += (?:data\.)?azapi_resource\.scoring_3\.id/);
    assert.match(out, /azapi_resource\.churn_7$/m);
  }
  assert.equal(simulator.journal.count(/\/models\/churn\/versions\/7\?/), 2);
  assert.equal(simulator.journal.count(/\/models\/pricing/), 0);
});

test("an asset that is named is a resource, or read by a data source alone", async (context) => {
  const id = [`${workspaceId()}/models/pricing/versions/2`];
  const folder = stage(context);
  const { code, out } = await imported(folder, { id, assets: "data" });
  assert.equal(code, 0);
  assert.match(out, /^No changes: data sources only read what is in Azure\.$/m);
  assert.match(out, /^ {2}data\.azapi_resource\.pricing_2$/m);
  const other = stage(context);
  assert.match((await imported(other, { id })).out, /^Plan: 1 to import/m);
  assert.match((await imported(other, { id, assets: "ids" })).errors, /^Set --assets to resources or data, not ids\.$/);
});

test("a deployment of a model that was deleted keeps its id, and one sentence says so", async (context) => {
  const folder = stage(context);
  const model = { path: /\/models\/churn\/versions\/7$/ };
  const mend = simulator.knobs.add(gone(), model);
  const { code, out } = await imported(folder, { id: [workspaceId()], assets: "data" }).finally(mend);
  assert.equal(code, 0, out);
  assert.match(read(folder), /model += ".*\/models\/churn\/versions\/7"/);
  assert.match(read(folder), /environmentId += data\.azapi_resource\.scoring_3\.id/);
  const lines = out.split("\n").filter((line) => /models\/churn\/versions\/7/.test(line));
  assert.equal(lines.length, 1, out);
  assert.match(lines[0]!, /: This is no longer in Azure: it was deleted or moved\. Refresh the list\.$/);
});

test("what the code lacks of a workspace that it has is drift, and comes with the next import", async (context) => {
  const folder = stage(context);
  await imported(folder, { group: plain().group });
  const whole = read(folder);
  const without = (name: string, text: string) => {
    const blocks = text.split(/^(?=\w[^\n]*\{$)/m);
    const label = new RegExp(
      `^resource "azapi_resource" "([^"]+)" \\{\\n  type += "[^"]+/(?:connections|schedules)@[^"]+"\\n  name += "${name}"`,
    );
    const found = blocks.map((block) => label.exec(block)?.[1]).find(Boolean);
    assert.ok(found, name);
    return blocks
      .filter((block) => !new RegExp(`(?:azapi_resource\\.|"azapi_resource" ")${found}\\b`).test(block))
      .join("");
  };
  writeFileSync(join(folder, "main.tf"), without("retrain-weekly", without("warehouse", whole)));
  const { findings } = await driftLive(folder, simulator, subscription().id);
  assert.deepEqual(
    findings.flatMap(({ rule, message }) => (isOther(message) ? [`${rule} ${message.split(" (")[0]}`] : [])).sort(),
    ["drift-unmanaged retrain-weekly", "drift-unmanaged warehouse"],
  );
  const { code, out } = await imported(folder, { group: plain().group });
  assert.equal(code, 0, out);
  assert.match(out, /^Plan: 2 to import, 0 to add, 0 to change, 0 to destroy\.$/m);
});

test("a list that nobody may read is told, and hides no other", async (context) => {
  const folder = stage(context);
  await imported(folder, { id: [workspaceId()], "without-children": true });
  const mend = simulator.knobs.add(forbidden(), { path: /\/workspaces\/[^/]+\/connections$/ });
  const { code, findings, errors } = await driftLive(folder, simulator, subscription().id).finally(mend);
  assert.equal(code, 2, errors);
  assert.match(errors, /\/connections could not be listed\. You are not allowed to read this\./);
  assert.ok(findings.some(({ message }) => /schedules/.test(message)));
  assert.ok(!findings.some(({ message }) => /connections/.test(message)));
});
