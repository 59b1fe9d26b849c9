/** What is imported has the order that Azure needs and no reference gives: for either provider, beside what is declared, and in programs. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../../server/src/text/edit";
import { inVersions } from "../azure/recordings";
import { serviceWith, uriOf } from "../harness/service";

const group = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-ai";
const account = `${group}/providers/Microsoft.CognitiveServices/accounts/aif-lab`;
const location = "westeurope";
const identity = { type: "SystemAssigned" };

function part(path: string, properties: object, more: object = {}) {
  return { id: `${account}/${path}`, name: path.split("/").at(-1), properties, ...more };
}

function deployment(name: string) {
  const model = { format: "OpenAI", name, version: "2025-01-01" };
  return part(`deployments/${name}`, { model }, { sku: { name: "Standard", capacity: 1 } });
}

function connection(path: string, category: string) {
  return part(path, { authType: "AAD", category, target: "https://lab.example" });
}

/** A Foundry account with all that an order is needed for. */
const foundry: readonly object[] = [
  {
    id: account,
    name: "aif-lab",
    kind: "AIServices",
    location,
    sku: { name: "S0" },
    identity,
    properties: { customSubDomainName: "aif-lab", allowProjectManagement: true },
  },
  part("projects/docs", { displayName: "Docs" }, { location, identity }),
  part("projects/chat", { displayName: "Chat" }, { location, identity }),
  deployment("gpt-4o"),
  deployment("embedding"),
  deployment("o3"),
  connection("connections/search", "CognitiveSearch"),
  connection("connections/store", "AzureStorageAccount"),
  connection("projects/docs/connections/files", "AzureStorageAccount"),
  part("capabilityHosts/agents", { capabilityHostKind: "Agents" }),
  part("projects/docs/capabilityHosts/agents-docs", {
    capabilityHostKind: "Agents",
    storageConnections: ["files"],
    aiServicesConnections: ["search"],
  }),
];

function imported(responses: readonly object[], as: "azapi" | "azurerm", before = "", file = "main.tf") {
  const uri = uriOf(file);
  const files = { [file]: before };
  const made = serviceWith(files).importAnswers(uri, { responses, azapi: inVersions(responses), byTable: true, as });
  const text = applyEdits(before, made.edits);
  const rules = serviceWith({ [file]: text })
    .diagnose(uri)
    .map(({ rule, message }) => `${rule} ${message}`);
  const about = rules.filter((one) => /^(?:missing-order|usual-order|unnecessary-order|depends-on)/.test(one));
  return { made, text, about };
}

/** What each resource waits for by its depends_on, by label. */
function waits(text: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [, label, body] of text.matchAll(/^resource "\w+" "(\w+)" \{\n([\s\S]*?)^\}/gm)) {
    const list = /^ {2}depends_on = \[([^\]]*)\]/m.exec(body!)?.[1];
    if (list !== undefined) found[label!] = list.match(/[\w.]+/g)!.map((address) => address.replace(/^\w+\./, ""));
  }
  return found;
}

for (const as of ["azapi", "azurerm"] as const)
  test(`a Foundry account that is written for ${as} waits where Azure takes one write at a time, and for what is named alone`, () => {
    const { made, text, about } = imported(foundry, as);
    assert.equal(made.imported.length, foundry.length, text);
    assert.match(made.planSummary.sentence, /, 0 to add, 0 to change, 0 to destroy\.$/);
    assert.deepEqual(about, []);
    const { chat = [], store = [], agents_docs = [], ...others } = waits(text);
    assert.deepEqual(others, { embedding: ["gpt_4o"], o3: ["embedding"] });
    assert.deepEqual(agents_docs.toSorted(), ["agents", "files", "search"]);
    // azurerm itself writes projects one after another, and needs no order between connections of its own.
    assert.deepEqual([chat, store], as === "azapi" ? [["docs"], ["search"]] : [[], []]);
    assert.doesNotMatch(text, /locks/);
    // Nobody reads what is in an account before that is known.
    for (const line of text.match(/^ {2}(?:parent_id|cognitive_account_id) .*$/gm)!)
      assert.match(line, /= (?:azapi_resource|azurerm_\w+)\.\w+\.id$|= "[^"]*\/rg-ai"$/);
  });

test("the order counts without the import blocks too, which are left out once the import is done", () => {
  const { text } = imported(foundry, "azapi");
  const done = text.replaceAll(/^import \{\n[\s\S]*?^\}\n\n/gm, "");
  assert.doesNotMatch(done, /^import/m);
  const found = serviceWith({ "main.tf": done }).diagnose(uriOf("main.tf"));
  assert.deepEqual(
    found.filter(({ rule }) => /order/.test(rule)),
    [],
  );
});

test("what is imported waits for what the module declares already", () => {
  const { text } = imported(foundry.slice(0, 4), "azapi");
  const more = imported(foundry.slice(0, 6), "azapi", text);
  assert.deepEqual(
    more.made.imported.map(({ address }) => address),
    ["azapi_resource.embedding", "azapi_resource.o3"],
  );
  assert.deepEqual(more.about, []);
  assert.deepEqual(waits(more.text), { chat: ["docs"], embedding: ["gpt_4o"], o3: ["embedding"] });
});

test("a chain of hundreds of deployments is written, each behind the one before", () => {
  const many = Array.from({ length: 200 }, (_, index) => deployment(`model-${index}`));
  const { text, about } = imported([foundry[0]!, ...many], "azapi");
  assert.deepEqual(about, []);
  const found = waits(text);
  assert.equal(Object.keys(found).length, 199);
  for (const index of [1, 100, 199]) assert.deepEqual(found[`model_${index}`], [`model_${index - 1}`]);
});

test("in a program what is waited for is constructed first", () => {
  const { text } = imported(foundry, "azurerm", "", "main.ts");
  const at = (id: string) => {
    const place = text.indexOf(`(this, "${id}"`);
    assert.ok(place > 0, `${id} is not in ${text}`);
    return place;
  };
  const order = ["gpt_4o", "embedding", "o3"].map(at);
  assert.deepEqual(
    order,
    order.toSorted((one, other) => one - other),
  );
  for (const name of ["search", "files", "agents"]) assert.ok(at(name) < at("agents_docs"), name);
  assert.match(text, /dependsOn: \[embedding\]/);
});
