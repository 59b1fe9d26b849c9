// azapi 2.12.0
import { TerraformVariable } from "cdktf";
import { Resource } from "./.gen/providers/azapi/resource";

const storage = new TerraformVariable(this, "storage", {});

const vault = new TerraformVariable(this, "vault", {});

const insights = new TerraformVariable(this, "insights", {});

const unknown = new TerraformVariable(this, "unknown", {});

const group = new Resource(this, "group", {
  type: "Microsoft.Resources/resourceGroups@2024-03-01",
  name: "rg-ml",
  location: "westeurope",
});

new Resource(this, "managed", {
  type: "Microsoft.MachineLearningServices/workspaces@2024-10-01",
  name: "mlw-managed",
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
      managedNetwork: {
        isolationMode: "AllowOnlyApprovedOutbound",
      },
      serverlessComputeSettings: {
        serverlessComputeCustomSubnet: unknown.value,
        //^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning serverless-subnet: Remove serverlessComputeCustomSubnet, or turn the managed network off: with AllowOnlyApprovedOutbound computes cannot join another subnet.
      },
//- 3 lines
    },
  },
});
