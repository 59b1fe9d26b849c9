import { TerraformLocal, TerraformVariable } from "cdktf";
import { MachineLearningComputeCluster } from "@cdktf/provider-azurerm/lib/machine-learning-compute-cluster";
import { MachineLearningComputeInstance } from "@cdktf/provider-azurerm/lib/machine-learning-compute-instance";

const unknownVariable = new TerraformVariable(this, "unknown", {});

new MachineLearningComputeCluster(this, "long", {
  name: "training-of-the-large-models",
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning compute-name: Shorten name: Azure takes at most 24 characters for a compute, and this has 28.
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

new MachineLearningComputeCluster(this, "fine", {
  name: "training-01",
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
    name: unknownVariable.stringValue,
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

new MachineLearningComputeInstance(this, "numbered", {
  name: "train-01",
  //    ^^^^^^^^^^ warning compute-name: Change name: Azure requires a letter after the last dash of "train-01".
  machineLearningWorkspaceId: unknownVariable.stringValue,
  virtualMachineSize: "Standard_DS3_v2",
  localAuthEnabled: false,
});

const dashed = new TerraformLocal(this, "dashed", "train-");

new MachineLearningComputeInstance(this, "dash", {
  name: dashed.asString,
  //    ^^^^^^^^^^^^^^^ warning compute-name: Change name: Azure requires a letter after the last dash of "train-".
  machineLearningWorkspaceId: unknownVariable.stringValue,
  virtualMachineSize: "Standard_DS3_v2",
  localAuthEnabled: false,
});

const longMachineLearningComputeInstance = new MachineLearningComputeInstance(
  this,
  "long_machine_learning_compute_instance",
  {
    name: "notebooks-of-the-team-abc",
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning compute-name: Shorten name: Azure takes at most 24 characters for a compute, and this has 25.
    machineLearningWorkspaceId: unknownVariable.stringValue,
    virtualMachineSize: "Standard_DS3_v2",
    localAuthEnabled: false,
  },
);
longMachineLearningComputeInstance.overrideLogicalId("long");

const fineMachineLearningComputeInstance = new MachineLearningComputeInstance(
  this,
  "fine_machine_learning_compute_instance",
  {
    name: "train-a1",
    machineLearningWorkspaceId: unknownVariable.stringValue,
    virtualMachineSize: "Standard_DS3_v2",
    localAuthEnabled: false,
  },
);
fineMachineLearningComputeInstance.overrideLogicalId("fine");
