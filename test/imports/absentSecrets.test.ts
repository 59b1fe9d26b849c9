/** Secrets that Azure never answers: variables in the places that types have for them, where azapi's import compares nothing. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../../server/src/text/edit";
import { inVersions } from "../azure/recordings";
import { pinned, serviceWith, uriOf } from "../harness/service";

const main = uriOf("main.tf");
const group = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-ml";
const workspace = `${group}/providers/Microsoft.MachineLearningServices/workspaces/mlw`;
const account = `${group}/providers/Microsoft.CognitiveServices/accounts/aif`;

function imported(before: string, responses: readonly unknown[], more: object = {}) {
  const result = serviceWith({ "main.tf": before }).importAnswers(main, {
    responses,
    azapi: inVersions(responses),
    byTable: false,
    ...more,
  });
  const text = applyEdits(before, result.edits);
  const errors = serviceWith({ "main.tf": text })
    .diagnose(main)
    .filter(({ severity }) => severity === "error");
  assert.deepEqual(errors, []);
  return { ...result, text };
}

test("a secret that Azure never answers is a variable in the place that the type has for it, of connections and of datastores", () => {
  const connection = (name: string, authType: string) => ({
    id: `${account}/connections/${name}`,
    name,
    apiVersion: "2025-06-01",
    properties: { authType, category: "CognitiveSearch", target: "https://s.search.windows.net", credentials: null },
  });
  const datastore = (name: string, credentials: object) => ({
    id: `${workspace}/datastores/${name}`,
    name,
    apiVersion: "2025-06-01",
    properties: { datastoreType: "AzureBlob", accountName: "stml", containerName: "data", credentials },
  });
  const tenant = "11111111-2222-3333-4444-555555555555";
  const principal = { credentialsType: "ServicePrincipal", clientId: tenant, tenantId: tenant };
  const {
    text,
    imported: done,
    skipped,
  } = imported(
    "",
    [
      connection("search", "ApiKey"),
      connection("entra", "AAD"),
      connection("person", "UsernamePassword"),
      datastore("keyed", { credentialsType: "AccountKey" }),
      datastore("signed", { credentialsType: "Sas", secrets: null }),
      datastore("acting", principal),
      datastore("open", { credentialsType: "None" }),
    ],
    { as: "azapi" },
  );
  assert.equal(done.length, 7, skipped.map(({ because }) => because).join(" "));
  const block = (name: string) =>
    new RegExp(`^resource "azapi_resource" "${name}" \\{\n[\\s\\S]*?^\\}`, "m").exec(text)![0];
  const sent = (name: string) =>
    /^ {2}sensitive_body = \{\n([\s\S]*?)^ {2}\}/m.exec(block(name))?.[1]?.replaceAll(/\s+/g, " ").trim();
  assert.equal(sent("search"), "properties = { credentials = { key = var.search_secret } }");
  assert.equal(
    sent("keyed"),
    'properties = { credentials = { secrets = { key = var.keyed_secret secretsType = "AccountKey" } } }',
  );
  assert.equal(
    sent("signed"),
    'properties = { credentials = { secrets = { sasToken = var.signed_secret secretsType = "Sas" } } }',
  );
  assert.match(sent("acting")!, /clientSecret = var\.acting_secret secretsType = "ServicePrincipal"/);
  // What Azure answers is compared, so that it is in the body, and nothing else of it is ignored.
  assert.match(block("acting"), /clientId += "1111/);
  for (const name of ["search", "keyed", "signed", "acting"])
    assert.match(block(name), /ignore_changes = \[sensitive_body\]/);
  for (const name of ["entra", "person", "open"]) assert.doesNotMatch(block(name), /sensitive_body =|ignore_changes/);
  // What is no secret would replace the one in Azure with the next change.
  assert.equal(text.split("so it has no default: Terraform asks for it.").length, 5);
  assert.doesNotMatch(text, /as it is in Azure/);
});

test("it stays in the body, which is ignored, where azapi in force has no other place", () => {
  const keyed = {
    id: `${workspace}/datastores/keyed`,
    name: "keyed",
    apiVersion: "2024-10-01",
    properties: {
      datastoreType: "AzureBlob",
      accountName: "stml",
      containerName: "data",
      credentials: { credentialsType: "AccountKey" },
    },
  };
  const { text } = imported(pinned("2.3.0", "azapi"), [keyed], { as: "azapi" });
  assert.match(text, /secretsType = "AccountKey"/);
  assert.match(text, /key += var\.keyed_secret/);
  assert.match(text, /ignore_changes = \[body\]/);
  assert.doesNotMatch(text, /sensitive_body|ephemeral/);
});
