// azapi 2.12.0
import { App, TerraformStack, TerraformVariable } from "cdktf";
import { AzapiProvider } from "./.gen/providers/azapi/provider";
import { Resource } from "./.gen/providers/azapi/resource";

const app = new App();
const stack = new TerraformStack(app, "ml");

const storage = new TerraformVariable(stack, "storage", {});

const vault = new TerraformVariable(stack, "vault", {});

const insights = new TerraformVariable(stack, "insights", {});

new TerraformVariable(stack, "unknown", {});

const group = new Resource(stack, "group", {
  type: "Microsoft.Resources/resourceGroups@2024-03-01",
  name: "rg-ml",
  location: "westeurope",
});

new AzapiProvider(stack, "azapi", {});

const identity = new Resource(stack, "identity", {
  type: "Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30",
  name: "id-ml",
  parentId: group.id,
  location: "westeurope",
});

new Resource(stack, "managed", {
  type: "Microsoft.MachineLearningServices/workspaces@2024-10-01",
  name: "mlw-managed",
  //    ^^^^^^^^^^^^^ hint left-behind: Set deleteQueryParameters to { forceToPurge = ["true"] }, or choose a name that is used once: Azure keeps a destroyed workspace for 14 days, and refuses another one of its name meanwhile.
  parentId: group.id,
  location: "westeurope",
  identity: [
    {
      type: "UserAssigned",
      identityIds: [identity.id],
      //            ^^^^^^^^^^^ information network-approver: Give identity the role Azure AI Enterprise Network Connection Approver on the resource group: the managed network needs it.
    },
  ],
  body: {
    properties: {
      storageAccount: storage.value,
      keyVault: vault.value,
      applicationInsights: insights.value,
      managedNetwork: {
        isolationMode: "AllowOnlyApprovedOutbound",
      },
    },
  },
});

app.synth();
