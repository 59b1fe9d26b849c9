/** Assets of Azure ML, which nobody changes: as data sources where people choose that, else as resources. What refers to them refers to these. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { assetIdsIn } from "../../server/src/resourceIds/index";
import { applyEdits } from "../../server/src/text/edit";
import { inVersions } from "../azure/recordings";
import { pinned, serviceWith, uriOf } from "../harness/service";

const group = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-ml";
const workspace = `${group}/providers/Microsoft.MachineLearningServices/workspaces/mlw`;
const answer = (path: string, more: object = {}) => ({
  id: `${workspace}/${path}`,
  name: path.split("/").at(-1)!,
  apiVersion: "2025-06-01",
  ...more,
});
const model = answer("models/churn/versions/7", {
  properties: { modelType: "mlflow_model", modelUri: "azureml://datastores/lake/paths/churn", isAnonymous: false },
});
const environment = answer("environments/scoring/versions/3", { properties: { image: "mcr.microsoft.com/a:1" } });
const endpoint = answer("onlineEndpoints/churn", {
  location: "westeurope",
  kind: "Managed",
  properties: { authMode: "Key", traffic: { blue: 100 } },
});
const deployment = answer("onlineEndpoints/churn/deployments/blue", {
  location: "westeurope",
  sku: { name: "Default", capacity: 1 },
  properties: {
    endpointComputeType: "Managed",
    instanceType: "Standard_DS3_v2",
    model: model.id,
    environmentId: environment.id,
  },
});

function imported(before: string, responses: readonly unknown[], more: object = {}, name = "main.tf") {
  const main = uriOf(name);
  const result = serviceWith({ [name]: before }).importAnswers(main, {
    responses,
    azapi: inVersions(responses),
    byTable: false,
    assets: "data",
    ...more,
  });
  const text = applyEdits(before, result.edits);
  const errors = serviceWith({ [name]: text })
    .diagnose(main)
    .filter(({ severity }) => severity === "error");
  assert.deepEqual(errors, [], text);
  return { ...result, text };
}

test("a deployment refers to data sources of its model and environment, which import nothing", () => {
  const { text, ...result } = imported("", [deployment, endpoint, model, environment]);
  assert.equal(result.planSummary.sentence, "Plan: 2 to import, 0 to add, 0 to change, 0 to destroy.");
  const addresses = (some: typeof result.imported = []) => some.map(({ address }) => address);
  assert.deepEqual(addresses(result.imported), ["azapi_resource.churn", "azapi_resource.churn_blue"]);
  assert.deepEqual(addresses(result.lookedUp), ["data.azapi_resource.churn_7", "data.azapi_resource.scoring_3"]);
  assert.deepEqual(result.notes, ["2 assets are read by data sources, and stay managed elsewhere."]);
  assert.match(text, /model += data\.azapi_resource\.churn_7\.id/);
  assert.match(text, /environmentId += data\.azapi_resource\.scoring_3\.id/);
  assert.doesNotMatch(text, /to = data\.|versions\/7|modelUri/);
  assert.match(
    text,
    /data "azapi_resource" "churn_7" \{\n {2}type {6}= "Microsoft\.MachineLearningServices\/workspaces\/models\/versions@[\d-]+"\n {2}name {6}= "7"\n {2}parent_id = "\/subscriptions\/.*\/models\/churn"\n\}/,
  );
});

test("they are resources where nothing else is said", () => {
  const { text, lookedUp, planSummary } = imported("", [deployment, endpoint, model], { assets: undefined });
  assert.equal(planSummary.toImport, 3);
  assert.equal(lookedUp, undefined);
  assert.match(text, /model += azapi_resource\.churn_7\.id/);
  assert.doesNotMatch(text, /^data /m);
});

test("what is looked up is below the workspace that the module declares, or that is imported along", () => {
  const declared = `${pinned("5.2.0")}
resource "azapi_resource" "mlw" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name      = "mlw"
  parent_id = "${group}"
  location  = "westeurope"

  body = {
    properties = {}
  }
}
`;
  const below = /parent_id = "\$\{azapi_resource\.mlw\.id\}\/models\/churn"/;
  assert.match(imported(declared, [model]).text, below);
  assert.match(imported(declared, [model], { assets: "resources" }).text, below);
  const ml = answer("", { id: workspace, name: "mlw", location: "westeurope", properties: { friendlyName: "ML" } });
  const along = imported("", [model, ml], { as: "azapi" });
  assert.match(along.text, below);
  assert.equal(along.planSummary.toImport, 1);
});

test("data sources alone are no import, and the next one refers to them", () => {
  const first = imported("", [model]);
  assert.equal(first.planSummary.sentence, "No changes: data sources only read what is in Azure.");
  assert.deepEqual(first.notes, ["One asset is read by a data source, and stays managed elsewhere."]);
  const second = imported(first.text, [model, deployment, endpoint]);
  assert.match(second.text, /model += data\.azapi_resource\.churn_7\.id/);
  assert.equal([...second.text.matchAll(/^data "/gm)].length, 1);
  assert.deepEqual(
    second.skipped.map(({ because }) => because),
    ["It is declared already, as data.azapi_resource.churn_7."],
  );
  const byId = `data "azapi_resource" "any" {\n  type        = "Microsoft.MachineLearningServices/workspaces/models/versions@2025-06-01"\n  resource_id = "${model.id}"\n}\n`;
  assert.match(imported(byId, [deployment, endpoint]).text, /model += data\.azapi_resource\.any\.id/);
});

test("versions of two models whose names differ by case only are two data sources", () => {
  const other = { ...model, id: `${workspace}/models/Churn/versions/7` };
  const { text, lookedUp } = imported("", [model, other]);
  assert.deepEqual(lookedUp?.map(({ address }) => address).length, 2);
  assert.match(text, /\/models\/Churn"/);
  assert.match(text, /\/models\/churn"/);
});

test("in a program it is a data source too", () => {
  const { text } = imported("", [deployment, endpoint, model], {}, "main.ts");
  assert.match(text, /new DataAzapiResource\(/);
  assert.match(text, /model: \w+\.id/);
  const ml = answer("", { id: workspace, name: "mlw", location: "westeurope", properties: { friendlyName: "ML" } });
  assert.match(imported("", [model, ml], { as: "azapi" }, "main.ts").text, /parentId: `\$\{mlw\.id\}\/models\/churn`/);
});

test("where each kind has a file, a data source is with its kind", () => {
  const { elsewhere = [], edits } = imported("", [deployment, model], { files: "kind" });
  assert.deepEqual(
    elsewhere.map(({ uri }) => uri.split("/").at(-1)),
    ["machinelearningservices.tf"],
  );
  assert.match(elsewhere[0]!.edits.map(({ text }) => text).join(""), /^data "azapi_resource" "churn_7"/m);
  assert.doesNotMatch(edits.map(({ text }) => text).join(""), /^data /m);
});

test("ids of versions are found wherever they are, and nothing else is one", () => {
  const deep = { a: [{ b: `${workspace}/data/customers/versions/1` }], c: model.id, d: [model.id, `${model.id}/x`] };
  assert.deepEqual([...assetIdsIn([deep, `${workspace}/codes/x/versions/1`, 7, null])].sort(), [
    `${workspace}/data/customers/versions/1`,
    model.id,
  ]);
});
