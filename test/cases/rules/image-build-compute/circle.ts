// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { MachineLearningComputeCluster } from "@cdktf/provider-azurerm/lib/machine-learning-compute-cluster";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";

const idVariable = new TerraformVariable(this, "id", {});

const builder = new MachineLearningComputeCluster(this, "builder", {
  name: "cpu-builder",
  location: "westeurope",
  machineLearningWorkspaceId: "${azurerm_machine_learning_workspace.circle.id}",
  vmPriority: "Dedicated",
  vmSize: "STANDARD_DS3_V2",
  localAuthEnabled: false,
  scaleSettings: {
    minNodeCount: 0,
    maxNodeCount: 2,
    scaleDownNodesAfterIdleDuration: "PT5M",
  },
});

new MachineLearningWorkspace(this, "circle", {
  name: "mlw-circle",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  imageBuildComputeName: builder.name,
  //                     ^^^^^^^^^^^^ warning image-build-compute: Write the name of builder as text: it needs the id of this workspace, so a reference back is a cycle.
//~   imageBuildComputeName: "cpu-builder",
  identity: {
    type: "SystemAssigned",
  },
});

const free = new MachineLearningComputeCluster(this, "free", {
  name: "cpu-free",
  location: "westeurope",
  machineLearningWorkspaceId: idVariable.stringValue,
  vmPriority: "Dedicated",
  vmSize: "STANDARD_DS3_V2",
  localAuthEnabled: false,
  scaleSettings: {
    minNodeCount: 0,
    maxNodeCount: 2,
    scaleDownNodesAfterIdleDuration: "PT5M",
  },
});

new MachineLearningWorkspace(this, "other", {
  name: "mlw-other",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  imageBuildComputeName: free.name,
  identity: {
    type: "SystemAssigned",
  },
});
