import { TerraformVariable } from "cdktf";
import { MachineLearningComputeCluster } from "@cdktf/provider-azurerm/lib/machine-learning-compute-cluster";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

const unknownVariable = new TerraformVariable(this, "unknown", {});

const w = new MachineLearningWorkspace(this, "w", {
  name: "mlw-w",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: unknownVariable.stringValue,
  containerRegistryId: unknownVariable.stringValue,
  keyVaultId: unknownVariable.stringValue,
  storageAccountId: unknownVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
});

const elsewhere = new MachineLearningWorkspace(this, "elsewhere", {
  name: "mlw-elsewhere",
  resourceGroupName: "rg-ml",
  location: unknownVariable.stringValue,
  applicationInsightsId: unknownVariable.stringValue,
  containerRegistryId: unknownVariable.stringValue,
  keyVaultId: unknownVariable.stringValue,
  storageAccountId: unknownVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
});

new MachineLearningComputeCluster(this, "other", {
  name: "cpu-training",
  location: "eastus",
  //        ^^^^^^^^ error cluster-location: Set location to "westeurope", that of w: in another region, every plan replaces the cluster.
//~   location: w.location,
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

new MachineLearningComputeCluster(this, "same", {
  name: "cpu-training",
  location: "West Europe",
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

new MachineLearningComputeCluster(this, "read", {
  name: "cpu-training",
  location: w.location,
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
    location: "eastus",
    machineLearningWorkspaceId: elsewhere.id,
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

const us = new ResourceGroup(this, "us", {
  name: "rg-us",
  location: "East US",
});

new MachineLearningComputeCluster(this, "group", {
  name: "cpu-training",
  location: us.location,
  //        ^^^^^^^^^^^ error cluster-location: Set location to "westeurope", that of w: in another region, every plan replaces the cluster.
//~   location: w.location,
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
