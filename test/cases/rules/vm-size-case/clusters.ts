import { TerraformVariable } from "cdktf";
import { MachineLearningComputeCluster } from "@cdktf/provider-azurerm/lib/machine-learning-compute-cluster";
import { MachineLearningComputeInstance } from "@cdktf/provider-azurerm/lib/machine-learning-compute-instance";

const unknownVariable = new TerraformVariable(this, "unknown", {});

new MachineLearningComputeCluster(this, "mixed", {
  name: "cpu-training",
  location: "westeurope",
  machineLearningWorkspaceId: unknownVariable.stringValue,
  vmSize: "Standard_DS3_v2",
  //      ^^^^^^^^^^^^^^^^^ warning vm-size-case: Write "STANDARD_DS3_V2" for vm_size: Azure returns it in upper case, which Terraform sees as a change that replaces the cluster.
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
    vmSize: unknownVariable.stringValue,
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

new MachineLearningComputeInstance(this, "any", {
  name: "ci-anna",
  machineLearningWorkspaceId: unknownVariable.stringValue,
  virtualMachineSize: "Standard_DS3_v2",
  localAuthEnabled: false,
});
