// The private workspace with an online endpoint of ../azapi as a CDK Terrain stack: in Azure's own API, through azapi's bindings.
// Three mistakes are in this file on purpose, each under a comment that starts with "Mistake".

import { App, TerraformStack, TerraformVariable } from "cdktn";
import type { Construct } from "constructs";
import { AzapiProvider } from "./.gen/providers/azapi/provider";
import { Resource } from "./.gen/providers/azapi/resource";
import { UpdateResource } from "./.gen/providers/azapi/update-resource";

class ScoringStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    new AzapiProvider(this, "azapi", {});

    const storage = new TerraformVariable(this, "storage_account_id", { type: "string" });
    const vault = new TerraformVariable(this, "key_vault_id", { type: "string" });
    const insights = new TerraformVariable(this, "application_insights_id", { type: "string" });
    const registry = new TerraformVariable(this, "container_registry_id", { type: "string" });

    const group = new Resource(this, "group", {
      type: "Microsoft.Resources/resourceGroups@2024-11-01",
      name: "rg-scoring",
      location: "westeurope",
    });

    const workspace = new Resource(this, "workspace", {
      type: "Microsoft.MachineLearningServices/workspaces@2026-03-01",
      name: "mlw-scoring",
      parentId: group.id,
      location: group.location,
      identity: [{ type: "SystemAssigned" }],
      body: {
        sku: { name: "Basic" },
        properties: {
          friendlyName: "Scoring",
          storageAccount: storage.value,
          keyVault: vault.value,
          applicationInsights: insights.value,
          containerRegistry: registry.value,
          publicNetworkAccess: "Disabled",
          managedNetwork: {
            isolationMode: "AllowOnlyApprovedOutbound",
            outboundRules: {
              packages: { type: "FQDN", destination: "pypi.org" },
            },
          },
        },
      },
    });

    const endpoint = new Resource(this, "endpoint", {
      type: "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2026-03-01",
      name: "scoring",
      parentId: workspace.id,
      location: group.location,
      identity: [{ type: "SystemAssigned" }],
      body: {
        properties: {
          authMode: "AADToken",
          publicNetworkAccess: "Disabled",
        },
      },
    });

    const deployment = new Resource(this, "deployment", {
      type: "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2026-03-01",
      name: "blue",
      parentId: endpoint.id,
      location: group.location,
      body: {
        sku: { name: "Default", capacity: 1 },
        properties: {
          endpointComputeType: "Managed",
          instanceType: "Standard_DS3_v2",
          model: "azureml://registries/azureml/models/mnist-onnx/versions/1",
          scaleSettings: { scaleType: "Default" },
        },
      },
    });

    // An endpoint sends requests to deployments that are there: Azure takes this only behind the deployment.
    new UpdateResource(this, "traffic", {
      type: "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2026-03-01",
      resourceId: endpoint.id,
      body: {
        properties: {
          traffic: { blue: 100 },
        },
      },
      dependsOn: [deployment],
    });

    new Resource(this, "connection", {
      type: "Microsoft.MachineLearningServices/workspaces/connections@2026-03-01",
      name: "search",
      parentId: workspace.id,
      body: {
        properties: {
          category: "CognitiveSearch",
          authType: "AAD",
          target: "https://srch-scoring.search.windows.net",
        },
      },
    });

    new Resource(this, "cluster", {
      type: "Microsoft.MachineLearningServices/workspaces/computes@2026-03-01",
      name: "cpu",
      parentId: workspace.id,
      location: group.location,
      body: {
        properties: {
          computeType: "AmlCompute",
          disableLocalAuth: true,
          properties: {
            vmSize: "STANDARD_DS3_V2",
            scaleSettings: { minNodeCount: 0, maxNodeCount: 4, nodeIdleTimeBeforeScaleDown: "PT5M" },
          },
        },
      },
    });

    new Resource(this, "gpu", {
      type: "Microsoft.MachineLearningServices/workspaces/computes@2026-03-01",
      name: "gpu",
      parentId: workspace.id,
      location: group.location,
      body: {
        properties: {
          computeType: "AmlCompute",
          // Mistake: in Azure's API names are not written with underscores.
          disable_local_auth: true,
          properties: {
            vmSize: "STANDARD_NC6S_V3",
            // Mistake: a text where Azure takes a number, and what stands in a body is not converted.
            scaleSettings: { maxNodeCount: "2" },
          },
        },
      },
    });

    new Resource(this, "batch", {
      // Mistake: there is no version of that day.
      type: "Microsoft.MachineLearningServices/workspaces/batchEndpoints@2026-03-02",
      name: "nightly",
      parentId: workspace.id,
      location: group.location,
      body: {
        properties: { authMode: "AADToken" },
      },
    });
  }
}

const app = new App();
new ScoringStack(app, "scoring");
app.synth();
