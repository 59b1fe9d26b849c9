/** Accounts of Azure's AI services and their deployments, written by the learned table as azurerm's. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { JsonObject } from "../../server/src/azure/json";
import { importInto } from "./importInto";

const group = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg";

function imported(...answers: readonly JsonObject[]) {
  return importInto({ responses: answers, providerVersion: "5.2.0" });
}

const accounts = `${group}/providers/Microsoft.CognitiveServices/accounts`;
const account = (kind: string, properties: JsonObject): JsonObject => ({
  id: `${accounts}/ai`,
  name: "ai",
  location: "westeurope",
  kind,
  sku: { name: "S0" },
  properties: { publicNetworkAccess: "Enabled", customSubDomainName: "ai", ...properties },
});

test("a kind that an argument may be is of its type, also where no resource of that kind was seen", () => {
  for (const kind of ["OpenAI", "SpeechServices", "AIServices"])
    assert.match(
      imported(account(kind, {})).text,
      new RegExp(`^resource "azurerm_cognitive_account" "ai" [^}]*= "${kind}"`, "m"),
    );
  assert.deepEqual(imported(account("Novel", {})).made.imported, []);
});

test("what azurerm reads where Azure says nothing is as it was seen to read it", () => {
  const { text } = imported(account("OpenAI", {}));
  assert.doesNotMatch(text, /local_auth_enabled/);
  assert.match(imported(account("OpenAI", { disableLocalAuth: true })).text, /local_auth_enabled += false/);
});

test("what Azure adds to an account and a deployment by itself is nothing that people have said", () => {
  const { text } = imported(account("AIServices", { defaultProject: "one", associatedProjects: ["one"] }), {
    id: `${accounts}/ai/deployments/chat`,
    name: "chat",
    sku: { name: "Standard", capacity: 30 },
    properties: {
      model: { format: "OpenAI", name: "gpt-4o", version: "2024-11-20" },
      versionUpgradeOption: "OnceNewDefaultVersionAvailable",
      currentCapacity: 30,
      raiPolicyName: "Microsoft.DefaultV2",
    },
  });
  assert.match(text, /^resource "azurerm_cognitive_account" "ai"/m);
  assert.match(text, /^resource "azurerm_cognitive_deployment" "chat"/m);
});

test("a group that the module looks up already is not looked up again, though nobody knows its subscription", () => {
  const before = `data "azurerm_resource_group" "shared" {\n  name = "rg"\n}\n`;
  const request = { responses: [account("OpenAI", {})], providerVersion: "5.2.0", companions: "resources" } as const;
  const { text } = importInto(request, { "groups.tf": before });
  assert.match(text, /resource_group_name += data\.azurerm_resource_group\.shared\.name/);
  assert.doesNotMatch(text, /^data /m);
});
