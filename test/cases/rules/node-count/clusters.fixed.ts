import { TerraformLocal, TerraformVariable } from "cdktf";
import { MachineLearningComputeCluster } from "@cdktf/provider-azurerm/lib/machine-learning-compute-cluster";

const unknownVariable = new TerraformVariable(this, "unknown", {});

const least = new TerraformLocal(this, "least", -2);

new MachineLearningComputeCluster(this, "below", {
  name: "cpu-training",
  location: "westeurope",
  machineLearningWorkspaceId: unknownVariable.stringValue,
  vmSize: "STANDARD_DS3_V2",
  vmPriority: "Dedicated",
  localAuthEnabled: false,
  scaleSettings: {
    minNodeCount: least.asNumber,
    maxNodeCount: 0,
    scaleDownNodesAfterIdleDuration: "PT10M",
  },
});

new MachineLearningComputeCluster(this, "negative", {
  name: "cpu-training",
  location: "westeurope",
  machineLearningWorkspaceId: unknownVariable.stringValue,
  vmSize: "STANDARD_DS3_V2",
  vmPriority: "Dedicated",
  localAuthEnabled: false,
  scaleSettings: {
    minNodeCount: 0,
    maxNodeCount: 0,
    scaleDownNodesAfterIdleDuration: "PT10M",
  },
});

const most = new TerraformLocal(this, "most", 2);

new MachineLearningComputeCluster(this, "swapped", {
  name: "cpu-training",
  location: "westeurope",
  machineLearningWorkspaceId: unknownVariable.stringValue,
  vmSize: "STANDARD_DS3_V2",
  vmPriority: "Dedicated",
  localAuthEnabled: false,
  scaleSettings: {
    minNodeCount: 0,
    maxNodeCount: most.asNumber,
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
    maxNodeCount: 0,
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
      maxNodeCount: unknownVariable.numberValue,
      scaleDownNodesAfterIdleDuration: "PT10M",
    },
  },
);
unknownMachineLearningComputeCluster.overrideLogicalId("unknown");
