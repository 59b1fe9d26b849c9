/** What azurerm has no resource for becomes azapi's: what is written, what refers to what, what is left out, and what is never imported. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../../server/src/text/edit";
import { inVersions, secrets } from "../azure/recordings";
import { pinned, serviceWith, uriOf } from "../harness/service";

const main = uriOf("main.tf");
const group = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-ml";
const workspace = `${group}/providers/Microsoft.MachineLearningServices/workspaces/mlw`;
const account = `${group}/providers/Microsoft.CognitiveServices/accounts/aif`;

const endpoint = {
  id: `${workspace}/onlineEndpoints/churn`,
  name: "churn",
  apiVersion: "2025-06-01",
  location: "West Europe",
  kind: "Managed",
  tags: { team: "ml" },
  identity: { type: "SystemAssigned", principalId: "p", tenantId: "t" },
  properties: {
    authMode: "Key",
    description: null,
    properties: { AzureAsyncOperationUri: "https://management.azure.com/x", owner: "ada" },
    scoringUri: "https://churn.westeurope.inference.ml.azure.com/score",
    provisioningState: "Succeeded",
    traffic: { blue: 100 },
    publicNetworkAccess: "Enabled",
  },
};

const deployment = {
  id: `${workspace}/onlineEndpoints/churn/deployments/blue`,
  name: "blue",
  apiVersion: "2025-06-01",
  location: "westeurope",
  sku: { name: "Default", capacity: 1 },
  properties: {
    endpointComputeType: "Managed",
    instanceType: "Standard_DS3_v2",
    model: `${workspace}/models/churn/versions/7`,
    environmentVariables: {
      AZUREML_ENTRY_SCRIPT: "score.py",
      AML_APP_ROOT: "/x",
      LOG: "info",
      DB_PASSWORD: "hunter22",
    },
    provisioningState: "Succeeded",
  },
};

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

test("an endpoint with its deployment: what people set, without what Azure adds, and the child refers to its parent", () => {
  const { text, planSummary, imported: done } = imported("", [deployment, endpoint]);
  assert.equal(planSummary.sentence, "Plan: 2 to import, 0 to add, 0 to change, 0 to destroy.");
  assert.deepEqual(
    done.map(({ address }) => address),
    ["azapi_resource.churn", "azapi_resource.churn_blue"],
  );
  assert.match(text, /source {2}= "azure\/azapi"/i);
  assert.doesNotMatch(text, /azurerm/);
  assert.match(text, new RegExp(`id = "${workspace}/onlineEndpoints/churn\\?api-version=2025-06-01"`));
  assert.match(text, /parent_id = azapi_resource\.churn\.id/);
  assert.match(text, /location {2}= "westeurope"/);
  assert.match(text, /identity_ids = \[\]/);
  assert.match(text, /owner = "ada"/);
  assert.doesNotMatch(text, /AzureAsyncOperationUri|AZUREML_|AML_APP_ROOT|scoringUri|provisioningState|null/);
});

test("what azapi has is here: no comment of its workspace says that it is not", () => {
  const beside = (type: string, name: string) => `${group}/providers/${type}/${name}`;
  const ml = {
    id: workspace,
    name: "mlw",
    apiVersion: "2025-06-01",
    location: "westeurope",
    identity: { type: "SystemAssigned" },
    properties: {
      storageAccount: beside("Microsoft.Storage/storageAccounts", "stml"),
      keyVault: beside("Microsoft.KeyVault/vaults", "kv-ml"),
      applicationInsights: beside("Microsoft.Insights/components", "appi-ml"),
    },
  };
  const cluster = {
    id: `${workspace}/computes/arc`,
    name: "arc",
    apiVersion: "2025-06-01",
    location: "westeurope",
    properties: { computeType: "Kubernetes", properties: { namespace: "ml" } },
  };
  const { text } = imported("", [ml, cluster]);
  assert.match(text, /resource "azapi_resource" "arc"/);
  assert.match(text, /resource "azurerm_machine_learning_workspace" "mlw"/);
  assert.doesNotMatch(text, /Not here/);
});

test("a secret becomes a variable, and the body is kept as Azure has it", () => {
  const { text } = imported("", [deployment]);
  assert.doesNotMatch(text, /hunter22/);
  assert.match(text, /DB_PASSWORD = var\.churn_blue_secret/);
  assert.match(text, /sensitive += true/);
  assert.match(text, /ephemeral += true/);
  assert.match(text, /ignore_changes = \[body, sensitive_body\]/);
  const [body, sensitive] = ["body", "sensitive_body"].map(
    (name) => new RegExp(`^  ${name} += \\{\n([\\s\\S]*?)^  \\}`, "m").exec(text)?.[1],
  );
  assert.doesNotMatch(body!, /DB_PASSWORD/);
  assert.match(body!, /LOG = "info"/);
  assert.doesNotMatch(sensitive!, /LOG|instanceType/);
  assert.match(sensitive!, /DB_PASSWORD = var\.churn_blue_secret/);
  const hidden = { ...endpoint, properties: { ...endpoint.properties, description: `AccountKey=${secrets.key}` } };
  assert.doesNotMatch(imported("", [hidden]).text, /Zm9v/);
});

test("a secret stays in the body where azapi or Terraform has no other place for it, or where that is in a list", () => {
  const older = imported(pinned("2.0.1", "azapi"), [deployment]).text;
  const oldTerraform = imported('terraform {\n  required_version = "~> 1.9.0"\n}\n', [deployment]).text;
  const listed = {
    ...deployment,
    properties: { ...deployment.properties, environmentVariables: { a: "b" }, x: [`AccountKey=${secrets.key}`] },
  };
  for (const text of [older, oldTerraform]) {
    assert.doesNotMatch(text, /sensitive_body|ephemeral|hunter22/);
    assert.match(text, /DB_PASSWORD = var\.churn_blue_secret/);
    assert.match(text, /ignore_changes = \[body\]/);
  }
  assert.doesNotMatch(imported("", [listed]).text, /sensitive_body =|Zm9v/);
});

test("import blocks alone name what azurerm has nothing for as azapi's, with their parents", () => {
  const text = serviceWith({ "main.tf": "" }).importBlocks(main, [deployment, endpoint]);
  assert.match(text, /to = azapi_resource\.churn\n/);
  assert.match(text, /id = ".*\/onlineEndpoints\/churn\/deployments\/blue\?api-version=\d{4}-\d\d-\d\d"/);
  assert.equal([...text.matchAll(/^import \{/gm)].length, 2);
  assert.doesNotMatch(text, /resource "/);
});

test("what is declared is referred to, required where it is missing, and not imported again", () => {
  const before = `terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "5.2.0"
    }
  }
}

resource "azapi_resource" "account" {
  type      = "Microsoft.CognitiveServices/accounts@2025-06-01"
  name      = "aif"
  parent_id = "${group}"
  location  = "westeurope"

  body = {
    kind       = "AIServices"
    properties = {}
  }
}
`;
  const project = {
    id: `${account}/projects/handbook`,
    name: "aif/handbook",
    apiVersion: "2025-06-01",
    location: "westeurope",
    properties: { displayName: "Handbook", endpoints: {}, isDefault: true },
  };
  const there = { id: account, name: "aif", kind: "AIServices", location: "westeurope", properties: {} };
  const { text, skipped } = imported(before, [project, there]);
  assert.match(text, /parent_id = azapi_resource\.account\.id/);
  assert.match(text, /name {6}= "handbook"/);
  assert.match(text, /source {2}= "azure\/azapi"/i);
  assert.deepEqual(
    skipped.map(({ why, because }) => [why, because]),
    [["declared", "It is declared already, as azapi_resource.account."]],
  );
});

test("what a service makes by itself is never imported, and says why", () => {
  const own = (path: string, properties: object) => ({ id: `${account}/${path}`, properties });
  const { text, skipped } = imported("", [
    own("raiPolicies/Microsoft.DefaultV2", { type: "SystemManaged" }),
    own("privateEndpointConnections/pe", { provisioningState: "Succeeded" }),
    own("managedNetworks/default/outboundRules/__SYS_ST_x", { type: "ServiceTag", category: "Required" }),
    { id: `${workspace}/environments/AzureML-sklearn/versions/1`, properties: { environmentType: "Curated" } },
    { id: `${workspace}/components/azureml_anonymous/versions/1`, properties: { isAnonymous: true } },
    { id: `${workspace}/datastores/workspaceblobstore`, properties: { datastoreType: "AzureBlob", isDefault: true } },
  ]);
  assert.equal(text, "");
  assert.deepEqual([...new Set(skipped.map(({ why }) => why))], ["service"]);
  for (const { because } of skipped) assert.match(because, /^[A-Z].*\.$/);
});

test("kept from being destroyed where that is wanted, and nothing of azapi's where it is not asked for", () => {
  assert.match(imported("", [endpoint], { preventDestroy: true }).text, /prevent_destroy = true/);
  assert.equal(imported("", [endpoint], { azapi: [] }).text, "");
});

test("what azurerm leaves out for what it lacks names its group by id where the group is looked up by nothing that is written", () => {
  const withoutInsights = {
    id: workspace,
    name: "mlw",
    apiVersion: "2025-06-01",
    location: "westeurope",
    kind: "Default",
    identity: { type: "SystemAssigned" },
    sku: { name: "Basic", tier: "Basic" },
    properties: {
      storageAccount: `${group}/providers/Microsoft.Storage/storageAccounts/sa`,
      keyVault: `${group}/providers/Microsoft.KeyVault/vaults/kv`,
      applicationInsights: null,
    },
  };
  const { text, imported: done, skipped } = imported("", [withoutInsights], { companions: "resources", byTable: true });
  assert.deepEqual(skipped, []);
  assert.deepEqual(
    done.map(({ address }) => address),
    ["azapi_resource.mlw"],
  );
  assert.match(text, new RegExp(`^ {2}parent_id = "${group}"$`, "m"));
});
