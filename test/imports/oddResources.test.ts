/** What is odd about endpoints, connections and assets: each is imported as Azure has it, or left out with one sentence, and nothing is half written. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../../server/src/text/edit";
import { inVersions } from "../azure/recordings";
import { serviceWith, uriOf } from "../harness/service";

const main = uriOf("main.tf");
const group = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-ml";
const workspace = `${group}/providers/Microsoft.MachineLearningServices/workspaces/mlw`;
const at = (path: string, more: object = {}) => ({
  id: `${workspace}/${path}`,
  name: path.split("/").at(-1),
  apiVersion: "2025-06-01",
  ...more,
});

function imported(...responses: readonly { readonly id: string }[]) {
  const result = serviceWith({ "main.tf": "" }).importAnswers(main, {
    responses,
    azapi: inVersions(responses),
    byTable: false,
  });
  const text = applyEdits("", result.edits);
  const errors = serviceWith({ "main.tf": text }).diagnose(main);
  assert.deepEqual(
    errors.filter(({ severity }) => severity === "error"),
    [],
    text,
  );
  const { length } = [...text.matchAll(/^resource "/gm)];
  assert.equal(length, [...text.matchAll(/^import \{/gm)].length);
  assert.equal(length, result.imported.length);
  return { ...result, text };
}

const endpoint = (properties: object) =>
  at("onlineEndpoints/e", { location: "westeurope", properties: { authMode: "Key", ...properties } });
const deployment = (name: string, properties: object = {}) =>
  at(`onlineEndpoints/e/deployments/${name}`, {
    location: "westeurope",
    sku: { name: "Default", capacity: 1 },
    properties: { endpointComputeType: "Managed", instanceType: "Standard_DS3_v2", ...properties },
  });

test("an endpoint without deployments", () => {
  for (const traffic of [{}, null, undefined]) {
    const { imported: done, text } = imported(endpoint({ traffic }));
    assert.equal(done.length, 1);
    assert.doesNotMatch(text, /null/);
  }
});

test("traffic that does not sum to all of it, and that goes to what is not there, is as Azure has it", () => {
  const { text } = imported(endpoint({ traffic: { blue: 60, gone: 30 } }), deployment("blue"));
  assert.match(text, /traffic = \{\s+blue = 60\s+gone = 30\s+\}/);
});

test("a deployment of a model that was deleted, or of none", () => {
  const gone = `${workspace}/models/gone/versions/7`;
  assert.match(imported(deployment("blue", { model: gone })).text, new RegExp(`model += "${gone}"`));
  assert.doesNotMatch(imported(deployment("blue", { model: null })).text, /model/);
});

test("a connection of an unknown category or kind of sign-in is written as it is, or left out with one sentence", () => {
  for (const properties of [
    { category: "Telepathy", authType: "ApiKey", target: "https://x.example" },
    { category: "AzureOpenAI", authType: "Telepathy", target: "https://x.example" },
    { category: 7, authType: null, target: [] },
    {},
  ]) {
    const { imported: done, skipped, text } = imported(at("connections/c", { properties }));
    assert.equal(done.length + skipped.length, 1, JSON.stringify(properties));
    if (done.length === 0) assert.match(skipped[0]!.because, /^[^.].*\.$/);
    else assert.match(text, /Microsoft\.MachineLearningServices\/workspaces\/connections@/);
  }
});

test("answers that lack what has to be there are left out, each with one sentence", () => {
  const paths = [
    "onlineEndpoints/e",
    "onlineEndpoints/e/deployments/d",
    "connections/c",
    "schedules/s",
    "batchEndpoints/b",
  ];
  for (const path of paths)
    for (const properties of [{}, { properties: null }, { properties: "x" }, { properties: [] }]) {
      const { imported: done, skipped } = imported(at(path, properties));
      assert.equal(done.length + skipped.length, 1, path);
      for (const { because } of skipped) assert.match(because, /^\S.*[.:].*$/, path);
    }
});

test("models whose names differ by case only are two, each at an address of its own", () => {
  const models = ["Churn", "churn"].map((name) => at(`models/${name}`, { name, properties: { description: name } }));
  const versions = ["Churn", "churn"].map((name) =>
    at(`models/${name}/versions/1`, { name: "1", properties: { description: name } }),
  );
  for (const both of [models, versions, [...models, ...versions]]) {
    const { text, imported: done } = imported(...both);
    assert.equal(done.length, both.length, text);
    assert.equal(new Set(done.map(({ address }) => address.toLowerCase())).size, both.length);
    for (const { id } of both) assert.ok(text.includes(`id = "${id}?api-version=`), id);
    const after = serviceWith({ "main.tf": text });
    const ids = new Map(after.liveQuestions(main).asked.map(({ address, id }) => [address, id]));
    const { differing, resources } = after.compare(main, both, ids);
    assert.deepEqual([resources.length, differing], [both.length, []], text);
  }
});

test("an id in another case is that of the same deployment", () => {
  const twice = [deployment("blue"), { ...deployment("blue"), id: deployment("blue").id.toUpperCase() }];
  assert.equal(imported(...twice).imported.length, 1);
});
