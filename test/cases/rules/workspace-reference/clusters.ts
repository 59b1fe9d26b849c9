import { TerraformVariable } from "cdktf";
import { MachineLearningComputeCluster } from "@cdktf/provider-azurerm/lib/machine-learning-compute-cluster";
import { MachineLearningInferenceCluster } from "@cdktf/provider-azurerm/lib/machine-learning-inference-cluster";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

const unknownVariable = new TerraformVariable(this, "unknown", {});

const w = new MachineLearningWorkspace(this, "w", {
  name: "mlw-w",
  resourceGroupName: "rg-elsewhere",
  location: "westeurope",
  applicationInsightsId: unknownVariable.stringValue,
  containerRegistryId: unknownVariable.stringValue,
  keyVaultId: unknownVariable.stringValue,
  storageAccountId: unknownVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
});

const rg = new ResourceGroup(this, "rg", {
  name: "rg-ml",
  location: "westeurope",
});

new MachineLearningComputeCluster(this, "guid", {
  name: "cpu-training",
  location: "westeurope",
  machineLearningWorkspaceId: w.workspaceId,
  //                            ^^^^^^^^^^^ error workspace-reference: Use the id of w: machineLearningWorkspaceId takes its resource id, not workspaceId.
//~   machineLearningWorkspaceId: w.id,
  vmSize: "STANDARD_DS3_V2",
  vmPriority: "Dedicated",
  localAuthEnabled: false,
  scaleSettings: {
    minNodeCount: 0,
    maxNodeCount: 4,
    scaleDownNodesAfterIdleDuration: "PT10M",
  },
});

new MachineLearningInferenceCluster(this, "group", {
  name: "inf-prod",
  location: "westeurope",
  machineLearningWorkspaceId: rg.id,
  //                          ^^^^^ error workspace-reference: Set machineLearningWorkspaceId to the id of a workspace: rg is not one.
//~   machineLearningWorkspaceId: w.id,
  kubernetesClusterId: unknownVariable.stringValue,
});

new MachineLearningComputeCluster(this, "name", {
  name: "cpu-training",
  location: "westeurope",
  machineLearningWorkspaceId: "mlw-w",
  //                          ^^^^^^^ error workspace-reference: Set machineLearningWorkspaceId to an id of the form /subscriptions/…/resourceGroups/…/providers/Microsoft.MachineLearningServices/workspaces/….
//~   machineLearningWorkspaceId: w.id,
  vmSize: "STANDARD_DS3_V2",
  vmPriority: "Dedicated",
  localAuthEnabled: false,
  scaleSettings: {
    minNodeCount: 0,
    maxNodeCount: 4,
    scaleDownNodesAfterIdleDuration: "PT10M",
  },
});

new MachineLearningComputeCluster(this, "fine", {
  name: "cpu-training",
  location: "westeurope",
  machineLearningWorkspaceId: w.id,
  vmSize: "STANDARD_DS3_V2",
  vmPriority: "Dedicated",
  localAuthEnabled: false,
  scaleSettings: {
    minNodeCount: 0,
    maxNodeCount: 4,
    scaleDownNodesAfterIdleDuration: "PT10M",
  },
});

const unknownMachineLearningComputeCluster = new MachineLearningComputeCluster(
  this,
  "unknown_machine_learning_compute_cluster",
  {
    name: "cpu-training",
    location: "westeurope",
    machineLearningWorkspaceId: unknownVariable.stringValue,
    vmSize: "STANDARD_DS3_V2",
    vmPriority: "Dedicated",
    localAuthEnabled: false,
    scaleSettings: {
      minNodeCount: 0,
      maxNodeCount: 4,
      scaleDownNodesAfterIdleDuration: "PT10M",
    },
  },
);
unknownMachineLearningComputeCluster.overrideLogicalId("unknown");
