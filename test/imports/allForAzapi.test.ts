/** Where all is for azapi: what is written, what stands in the body of another, what a service makes, and import blocks alone. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../../server/src/text/edit";
import { inVersions } from "../azure/recordings";
import { serviceWith, uriOf } from "../harness/service";

const main = uriOf("main.tf");
const group = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-ml";
const workspace = `${group}/providers/Microsoft.MachineLearningServices/workspaces/mlw`;

const own = {
  id: workspace,
  name: "mlw",
  location: "westeurope",
  identity: { type: "SystemAssigned" },
  properties: { friendlyName: "mlw" },
};

const endpoint = {
  id: `${workspace}/onlineEndpoints/churn`,
  name: "churn",
  apiVersion: "2025-06-01",
  location: "westeurope",
  kind: "Managed",
  identity: { type: "SystemAssigned" },
  properties: { authMode: "Key", traffic: { blue: 100 } },
};

function imported(responses: readonly unknown[], more: object = {}) {
  const result = serviceWith({ "main.tf": "" }).importAnswers(main, {
    responses,
    azapi: inVersions(responses),
    byTable: false,
    as: "azapi",
    ...more,
  });
  const text = applyEdits("", result.edits);
  const errors = serviceWith({ "main.tf": text })
    .diagnose(main)
    .filter(({ severity }) => severity === "error");
  assert.deepEqual(errors, []);
  return { ...result, text };
}

test("with azapi chosen, all resources are imported as azapi's, with a group, without parts of another body", () => {
  const network = `${group}/providers/Microsoft.Network/virtualNetworks/vnet`;
  const subnet = { id: `${network}/subnets/a`, name: "a", properties: { addressPrefix: "10.0.0.0/24" } };
  const responses = [
    { id: group, name: "rg-ml", location: "westeurope", properties: { provisioningState: "Succeeded" } },
    {
      id: network,
      name: "vnet",
      location: "westeurope",
      properties: { addressSpace: { addressPrefixes: ["10.0.0.0/16"] }, subnets: [subnet] },
    },
    subnet,
    own,
    {
      id: `${workspace}/computes/c`,
      name: "c",
      location: "westeurope",
      properties: { computeType: "AmlCompute", properties: { vmSize: "STANDARD_DS3_V2" } },
    },
    endpoint,
  ];
  const { text, imported: done, skipped, planSummary } = imported(responses, { companions: "resources" });
  assert.doesNotMatch(text, /azurerm/);
  assert.equal(done.length, 5, text);
  assert.equal(planSummary.sentence, "Plan: 5 to import, 0 to add, 0 to change, 0 to destroy.");
  assert.match(text, /type += "Microsoft\.Resources\/resourceGroups@/);
  assert.match(text, /parent_id = "\/subscriptions\/11111111-2222-3333-4444-555555555555"/);
  assert.match(text, /parent_id = azapi_resource\.rg_ml\.id/);
  assert.deepEqual(
    skipped.map(({ id, because }) => [id, because]),
    [[subnet.id, "It is in the body of vnet, which azapi takes as a whole."]],
  );
});

test("outbound rules in the answer about their workspace become azapi's too, each once, and none that the managed network makes", () => {
  const rule = (category: string, destination: string) => ({ type: "FQDN", category, status: "Active", destination });
  const store = `${workspace}/datastores/workspaceblobstore`;
  const responses = [
    {
      ...own,
      properties: {
        friendlyName: "mlw",
        managedNetwork: {
          isolationMode: "AllowOnlyApprovedOutbound",
          outboundRules: {
            pypi: rule("UserDefined", "*.pypi.org"),
            npm: rule("UserDefined", "*.npmjs.org"),
            __SYS_own: rule("Required", "*.own.example"),
          },
        },
      },
    },
    { id: `${workspace}/outboundRules/npm`, name: "npm", properties: rule("UserDefined", "*.npmjs.org") },
    { id: `${workspace}/outboundRules/needed`, name: "needed", properties: rule("Required", "*.needed.example") },
    {
      id: store,
      name: "workspaceblobstore",
      properties: { datastoreType: "AzureBlob", credentials: { credentialsType: "AccountKey" } },
    },
  ];
  const read = [{ id: workspace, apiVersion: "2025-06-01" }];
  const { text, skipped, imported: done } = imported(responses, { azapi: read });
  assert.doesNotMatch(text, /azurerm|outboundRules =|__SYS_own|needed/);
  assert.equal(done.length, 3, text);
  assert.match(text, /isolationMode = "AllowOnlyApprovedOutbound"/);
  for (const name of ["pypi", "npm"]) assert.equal(text.split(`/outboundRules/${name}?`).length, 2, text);
  // What stands in an answer was read in the version of that answer.
  assert.match(text, /\/workspaces\/mlw\?api-version=2025-06-01"/);
  assert.match(text, /outboundRules\/pypi\?api-version=2025-06-01"/);
  assert.deepEqual(
    skipped.map(({ id, why, because }) => [id.split("/").at(-1), why, because]),
    [
      ["needed", "service", "It is made by the service (Required)."],
      ["workspaceblobstore", "service", "It is made by the service with the workspace."],
    ],
  );
});

test("import blocks without resources are azapi's too where all is for azapi", () => {
  const { text, planSummary } = imported([own, endpoint], { importsOnly: true });
  assert.doesNotMatch(text, /azurerm|resource "/);
  assert.match(text, /to = azapi_resource\.mlw\n/);
  assert.match(text, /to = azapi_resource\.churn\n/);
  assert.match(planSummary.sentence, /^2 to import: terraform plan -generate-config-out/);
});
