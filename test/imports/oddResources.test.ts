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
const batch = (properties: object) =>
  at("batchEndpoints/b", { location: "westeurope", properties: { authMode: "AADToken", ...properties } });
/** What is said of things in Azure. */
const odd = (notes: readonly string[]) => notes.filter((one) => /^The (?:endpoint|traffic|connection) |more/.test(one));
const deployment = (name: string, properties: object = {}) =>
  at(`onlineEndpoints/e/deployments/${name}`, {
    location: "westeurope",
    sku: { name: "Default", capacity: 1 },
    properties: { endpointComputeType: "Managed", instanceType: "Standard_DS3_v2", ...properties },
  });

test("an endpoint without deployments", () => {
  for (const traffic of [{}, null, undefined]) {
    const { imported: done, text, notes } = imported(endpoint({ traffic }));
    assert.equal(done.length, 1);
    assert.deepEqual(odd(notes), ["The endpoint e comes without a deployment: none was read, and none has traffic."]);
    assert.doesNotMatch(text, /null/);
  }
});

test("nothing is said of endpoints with deployments, whose traffic is all or none, or whose deployments were not read", () => {
  for (const some of [
    [endpoint({ traffic: { blue: 100 } }), deployment("blue")],
    [endpoint({ traffic: { blue: 0 } }), deployment("blue")],
    [endpoint({ traffic: {} }), deployment("blue")],
    [endpoint({ traffic: { blue: 100 } })],
    [batch({ defaults: { deploymentName: "nightly" } })],
  ])
    assert.deepEqual(odd(imported(...some).notes), []);
});

test("a batch endpoint without deployments, and many endpoints", () => {
  assert.deepEqual(odd(imported(batch({})).notes), [
    "The endpoint b comes without a deployment: none was read, and none is its default.",
  ]);
  const many = Array.from({ length: 500 }, (_, index) => {
    const { id, ...more } = endpoint({});
    return { ...more, id: `${id}${index}`, name: `e${index}` };
  });
  const notes = odd(imported(...many).notes);
  assert.equal(notes.length, 6);
  assert.equal(notes[5], "495 more endpoints come without a deployment.");
});

test("traffic that does not sum to all of it, and that goes to what is not there, is as Azure has it", () => {
  const { text, notes } = imported(endpoint({ traffic: { blue: 60, gone: 30 } }), deployment("blue"));
  assert.deepEqual(odd(notes), ["The traffic of e sums to 90 % instead of 100: it is written as Azure has it."]);
  assert.match(text, /traffic = \{\s+blue = 60\s+gone = 30\s+\}/);
});

test("a deployment of a model that was deleted, or of none", () => {
  const gone = `${workspace}/models/gone/versions/7`;
  assert.match(imported(deployment("blue", { model: gone })).text, new RegExp(`model += "${gone}"`));
  assert.doesNotMatch(imported(deployment("blue", { model: null })).text, /model/);
});

test("a connection of an unknown category is written as it is, and one of an unknown kind of sign-in is left out with one sentence", () => {
  const connection = (properties: object) => imported(at("connections/crm", { properties }));
  const unknown = connection({ category: "Telepathy", authType: "ApiKey", target: "https://x.example" });
  assert.equal(unknown.imported.length, 1);
  assert.match(unknown.text, /category = "Telepathy"/);
  assert.deepEqual(odd(unknown.notes), [
    'The connection crm is of the category "Telepathy", which azapi does not know: it is written as Azure has it.',
  ]);
  const known = connection({ category: "AzureOpenAI", authType: "AAD", target: "https://x.example" });
  assert.deepEqual([known.imported.length, odd(known.notes)], [1, []]);
  const other = "azapi's type does not take properties as Azure has it: write it by hand.";
  for (const [properties, because] of [
    [{ category: "AzureOpenAI", authType: "Telepathy", target: "https://x.example" }, other],
    [{ category: 7, authType: null, target: [] }, other],
    [{}, "azapi needs properties, which Azure does not answer: write it by hand."],
  ] as const) {
    const { text, skipped } = connection(properties);
    assert.equal(text, "");
    assert.deepEqual(
      skipped.map((one) => one.because),
      [because],
    );
  }
});

test("answers of a version that lacks what has to be there are left out, each with one sentence, and nothing is half written", () => {
  const lacking = (path: string) => `azapi needs ${path}, which Azure does not answer: write it by hand.`;
  for (const [path, properties, because] of [
    ["onlineEndpoints/e", undefined, lacking("properties")],
    ["onlineEndpoints/e", null, lacking("properties")],
    ["onlineEndpoints/e", {}, lacking("properties.authMode")],
    ["onlineEndpoints/e/deployments/d", {}, lacking("properties")],
    ["connections/crm", undefined, lacking("properties")],
    ["schedules/nightly", {}, lacking("properties.action, properties.trigger")],
    ["batchEndpoints/b", {}, lacking("properties.authMode")],
  ] as const) {
    const { text, skipped } = imported(at(path, properties === undefined ? {} : { properties }));
    assert.equal(text, "", path);
    assert.deepEqual(
      skipped.map((one) => one.because),
      [because],
      path,
    );
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
