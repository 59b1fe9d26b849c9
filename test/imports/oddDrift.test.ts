/** What is odd about endpoints, deployments and connections in Azure, compared with their code: what surely differs is said, and nothing else; by azapi 1, whose bodies are texts, too. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../../server/src/text/edit";
import { pinned, serviceWith, uriOf } from "../harness/service";

const main = uriOf("main.tf");
const group = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-ml";
const workspace = `${group}/providers/Microsoft.MachineLearningServices/workspaces/mlw`;

/** An endpoint with a deployment, and a connection; `text` makes the text of a body. */
function code(version: string, text: (body: string) => string): string {
  const block = (label: string, type: string, parent: string, body: string) => `resource "azapi_resource" "${label}" {
  type      = "Microsoft.MachineLearningServices/workspaces/${type}@2024-04-01"
  name      = "${label}"
  parent_id = ${parent}
  location  = "westeurope"
  body      = ${text(body)}
}
`;
  return [
    pinned(version, "azapi"),
    block(
      "churn",
      "onlineEndpoints",
      `"${workspace}"`,
      '{\n    properties = {\n      authMode = "Key"\n      traffic = {\n        blue  = 90\n        green = 0\n      }\n    }\n  }',
    ),
    block(
      "blue",
      "onlineEndpoints/deployments",
      "azapi_resource.churn.id",
      `{\n    sku = {\n      name     = "Default"\n      capacity = 1\n    }\n    properties = {\n      endpointComputeType = "Managed"\n      model               = "${workspace}/models/churn/versions/1"\n    }\n  }`,
    ),
    block(
      "search",
      "connections",
      `"${workspace}"`,
      '{\n    properties = {\n      category = "CognitiveSearch"\n      authType = "AAD"\n      target   = "https://srch.search.windows.net"\n    }\n  }',
    ),
  ].join("\n");
}

const versions: readonly (readonly [version: string, text: (body: string) => string])[] = [
  ["2.12.0", (body) => body],
  ["1.15.0", (body) => `jsonencode(${body})`],
];

const endpoint = (properties: unknown, name = "churn") => ({
  id: `${workspace}/onlineEndpoints/${name}`,
  name,
  properties,
});
const deployment = (more: object) => ({
  id: `${workspace}/onlineEndpoints/churn/deployments/blue`,
  name: "blue",
  ...more,
});
const connection = (properties: object) => ({ id: `${workspace}/connections/search`, name: "search", properties });

const cases: Readonly<Record<string, readonly [answer: unknown, ...says: readonly string[]]>> = {
  "traffic as it is": [endpoint({ authMode: "Key", traffic: { blue: 90 } })],
  "names of another case": [endpoint({ authmode: "key", Traffic: { Blue: 90 } }, "CHURN")],
  "traffic that does not sum to all of it": [
    endpoint({ authMode: "Key", traffic: { blue: 60, gone: 30 } }),
    "azapi_resource.churn: body.properties.traffic.blue is 60 in Azure, and 90 here.",
  ],
  "traffic of another deployment": [
    endpoint({ authMode: "Key", traffic: { green: 100 } }),
    "azapi_resource.churn: body.properties.traffic.blue is not set in Azure, and 90 here.",
    "azapi_resource.churn: body.properties.traffic.green is 100 in Azure, and 0 here.",
  ],
  "no traffic": [
    endpoint({ authMode: "Key", traffic: {} }),
    "azapi_resource.churn: body.properties.traffic.blue is not set in Azure, and 90 here.",
  ],
  "an answer without traffic": [endpoint({ authMode: "Key" })],
  "traffic that is null": [endpoint({ authMode: "Key", traffic: null })],
  "traffic that is a list": [endpoint({ traffic: [1, 2] })],
  "no properties": [{ id: `${workspace}/onlineEndpoints/churn` }],
  "properties that are a text": [{ ...endpoint("x"), location: 7, tags: [], identity: "x" }],
  "a deployment of a model that was deleted": [deployment({ sku: { capacity: "1" }, properties: { model: null } })],
  "a deployment that was scaled": [
    deployment({ sku: { name: "Default", capacity: 3 }, properties: { endpointComputeType: "Managed" } }),
    "azapi_resource.blue: body.sku.capacity is 3 in Azure, and 1 here.",
  ],
  "a connection of an unknown category": [
    connection({ category: "Telepathy", authType: null, target: [] }),
    'azapi_resource.search: body.properties.category is "Telepathy" in Azure, and "CognitiveSearch" here.',
  ],
};

for (const [version, text] of versions)
  for (const [name, [answer, ...says]] of Object.entries(cases))
    test(`${name}, in azapi ${version}`, () => {
      const before = code(version, text);
      const service = serviceWith({ "main.tf": before });
      const questions = service.liveQuestions(main);
      const ids = new Map(questions.asked.map(({ address, id }) => [address, id]));
      assert.equal(ids.size, 3);
      const { differing, resources, edits } = service.compare(main, [answer], ids);
      assert.deepEqual(
        differing.map(({ address, message }) => `${address}: ${message}`),
        says,
      );
      assert.equal(resources.length, 1);
      assert.deepEqual(service.unmanaged(main, [answer], [questions]), []);
      // What is in a text is not written anew. All else is taken, and then nothing differs.
      if (version.startsWith("1.")) return assert.deepEqual(edits, []);
      const after = serviceWith({ "main.tf": applyEdits(before, edits) });
      assert.deepEqual(after.compare(main, [answer], ids).differing, []);
      return undefined;
    });

test("a list of which Azure keeps items back is not compared, and one without items that the code could have is", () => {
  const block = `resource "azapi_resource" "one" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2024-04-01"
  name      = "churn"
  parent_id = "${workspace}"

  body = {
    properties = {
      odd = ["a", "b"]
    }
  }
}
`;
  const service = serviceWith({ "main.tf": block });
  const ids = new Map(service.liveQuestions(main).asked.map(({ address, id }) => [address, id]));
  const differing = (odd: unknown) => service.compare(main, [endpoint({ odd })], ids).differing.map(({ path }) => path);
  assert.deepEqual(differing([null, null, null]), []);
  assert.deepEqual(differing(["a", null]), []);
  assert.deepEqual(differing(["a"]), ["body.properties.odd"]);
  assert.deepEqual(differing(["b", "a"]), []);
});

test("two models whose names differ by case only are compared each with its own answer, whichever comes first", () => {
  const model = (name: string, label: string) => `resource "azapi_resource" "${label}" {
  type      = "Microsoft.MachineLearningServices/workspaces/models/versions@2024-04-01"
  name      = "1"
  parent_id = "${workspace}/models/${name}"

  body = {
    properties = {
      description = "${name}"
    }
  }
}
`;
  const answer = (name: string, more: object = {}) => ({
    id: `${workspace}/models/${name}/versions/1`,
    name: "1",
    properties: { description: name, ...more },
  });
  const service = serviceWith({ "main.tf": model("Churn", "upper") + model("churn", "lower") });
  const { asked } = service.liveQuestions(main);
  const ids = new Map(asked.map(({ address, id }) => [address, id]));
  const both = [answer("Churn", { modelUri: "azureml://x" }), answer("churn")];
  for (const answers of [both, both.toReversed()]) {
    const { differing, resources } = service.compare(main, answers, ids);
    assert.deepEqual([resources.length, differing], [2, []]);
  }
  const changed = service.compare(
    main,
    [answer("Churn"), { ...answer("churn"), properties: { description: "x" } }],
    ids,
  );
  assert.deepEqual(
    changed.differing.map(({ address }) => address),
    ["azapi_resource.lower"],
  );
  // The other one says nothing of it.
  assert.deepEqual(service.compare(main, [answer("Churn")], ids).resources, ["azapi_resource.upper"]);
});

test("entries of lists that are nothing of Azure's are nothing without code", () => {
  const service = serviceWith({ "main.tf": code(...versions[0]!) });
  const odd = [
    {},
    { id: 7 },
    { id: "" },
    { id: "x" },
    { id: "/", name: null },
    { id: `${workspace}/onlineEndpoints/` },
  ];
  assert.deepEqual(service.unmanaged(main, odd, [service.liveQuestions(main)]), []);
});
