// azapi 2.12.0
import { App, TerraformStack, TerraformVariable } from "cdktf";
import { AzapiProvider } from "./.gen/providers/azapi/provider";
import { Resource } from "./.gen/providers/azapi/resource";

const app = new App();
const stack = new TerraformStack(app, "ml");

const storage = new TerraformVariable(stack, "storage", {});

const vault = new TerraformVariable(stack, "vault", {});

const insights = new TerraformVariable(stack, "insights", {});

const unknown = new TerraformVariable(stack, "unknown", {});

const group = new Resource(stack, "group", {
  type: "Microsoft.Resources/resourceGroups@2024-03-01",
  name: "rg-ml",
  location: "westeurope",
});

new AzapiProvider(stack, "azapi", {});

new Resource(stack, "alone", {
  type: "Microsoft.MachineLearningServices/workspaces@2024-10-01",
  name: "mlw-alone",
  //    ^^^^^^^^^^^ hint left-behind: Set deleteQueryParameters to { forceToPurge = ["true"] }, or choose a name that is used once: Azure keeps a destroyed workspace for 14 days, and refuses another one of its name meanwhile.
  parentId: group.id,
  location: "westeurope",
  identity: [
    {
      type: "SystemAssigned",
    },
  ],
  body: {
    properties: {
      storageAccount: storage.value,
      keyVault: vault.value,
      applicationInsights: insights.value,
      publicNetworkAccess: "Disabled",
      //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information unreachable-workspace: Add a private endpoint with the subresource amlworkspace: without public access nobody can reach the workspace.
    },
  },
});

const reached = new Resource(stack, "reached", {
  type: "Microsoft.MachineLearningServices/workspaces@2024-10-01",
  name: "mlw-reached",
  //    ^^^^^^^^^^^^^ hint left-behind: Set deleteQueryParameters to { forceToPurge = ["true"] }, or choose a name that is used once: Azure keeps a destroyed workspace for 14 days, and refuses another one of its name meanwhile.
  parentId: group.id,
  location: "westeurope",
  identity: [
    {
      type: "SystemAssigned",
    },
  ],
  body: {
    properties: {
      storageAccount: storage.value,
      keyVault: vault.value,
      applicationInsights: insights.value,
      publicNetworkAccess: "Disabled",
    },
  },
});

new Resource(stack, "endpoint", {
  type: "Microsoft.Network/privateEndpoints@2024-05-01",
  name: "pe-workspace",
  parentId: group.id,
  location: "westeurope",
  body: {
    properties: {
      subnet: {
        id: unknown.value,
      },
      privateLinkServiceConnections: [
        {
          name: "workspace",
          properties: {
            privateLinkServiceId: reached.id,
            groupIds: ["amlworkspace"],
          },
        },
      ],
    },
  },
});

app.synth();
