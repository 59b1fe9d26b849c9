import { TerraformVariable } from "cdktf";
import { MachineLearningComputeCluster } from "@cdktf/provider-azurerm/lib/machine-learning-compute-cluster";

const unknownVariable = new TerraformVariable(this, "unknown", {});

new MachineLearningComputeCluster(this, "kept", {
  name: "cpu-training",
  location: "westeurope",
  machineLearningWorkspaceId: unknownVariable.stringValue,
  vmSize: "STANDARD_DS3_V2",
  vmPriority: "Dedicated",
  localAuthEnabled: false,
  scaleSettings: {
    minNodeCount: 0,
    maxNodeCount: 2,
    scaleDownNodesAfterIdleDuration: "PT10M",
  },
});

new MachineLearningComputeCluster(this, "fine", {
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
      minNodeCount: unknownVariable.numberValue,
      maxNodeCount: 2,
      scaleDownNodesAfterIdleDuration: "PT10M",
    },
  },
);
unknownMachineLearningComputeCluster.overrideLogicalId("unknown");
