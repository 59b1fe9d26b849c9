// azurerm 4.81.0
import { App, TerraformStack, TerraformVariable } from "cdktf";
import { MachineLearningComputeCluster } from "@cdktf/provider-azurerm/lib/machine-learning-compute-cluster";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";

const app = new App();
const stack = new TerraformStack(app, "ml");

new AzurermProvider(stack, "azurerm", {
  features: [
    {
      machineLearning: [
        {
          purgeSoftDeletedWorkspaceOnDestroy: true,
        },
      ],
    },
  ],
});

const idVariable = new TerraformVariable(stack, "id", {});

const wrong = new MachineLearningWorkspace(stack, "wrong", {
  name: "mlw-wrong",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  imageBuildComputeName: "image-builder",
  //                     ^^^^^^^^^^^^^^^ warning image-build-compute: Name a cluster of this workspace: none is called "image-builder", only "cpu-first".
//~   imageBuildComputeName: "cpu-first",
  identity: {
    type: "SystemAssigned",
  },
});

new MachineLearningComputeCluster(stack, "first", {
  name: "cpu-first",
  location: "westeurope",
  machineLearningWorkspaceId: wrong.id,
  vmPriority: "Dedicated",
  vmSize: "STANDARD_DS3_V2",
  localAuthEnabled: false,
  scaleSettings: {
    minNodeCount: 0,
    maxNodeCount: 2,
    scaleDownNodesAfterIdleDuration: "PT5M",
  },
});

const right = new MachineLearningWorkspace(stack, "right", {
  name: "mlw-right",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  imageBuildComputeName: "cpu-second",
  identity: {
    type: "SystemAssigned",
  },
});

new MachineLearningComputeCluster(stack, "second", {
  name: "cpu-second",
  location: "westeurope",
  machineLearningWorkspaceId: right.id,
  vmPriority: "Dedicated",
  vmSize: "STANDARD_DS3_V2",
  localAuthEnabled: false,
  scaleSettings: {
    minNodeCount: 0,
    maxNodeCount: 2,
    scaleDownNodesAfterIdleDuration: "PT5M",
  },
});

new MachineLearningWorkspace(stack, "none", {
  name: "mlw-none",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  imageBuildComputeName: "made-elsewhere",
  identity: {
    type: "SystemAssigned",
  },
});

const unknown = new MachineLearningWorkspace(stack, "unknown", {
  name: "mlw-unknown",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  imageBuildComputeName: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
});

new MachineLearningComputeCluster(stack, "third", {
  name: "cpu-third",
  location: "westeurope",
  machineLearningWorkspaceId: unknown.id,
  vmPriority: "Dedicated",
  vmSize: "STANDARD_DS3_V2",
  localAuthEnabled: false,
  scaleSettings: {
    minNodeCount: 0,
    maxNodeCount: 2,
    scaleDownNodesAfterIdleDuration: "PT5M",
  },
});

app.synth();
