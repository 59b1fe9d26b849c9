// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { MachineLearningComputeInstance } from "@cdktf/provider-azurerm/lib/machine-learning-compute-instance";
import { MachineLearningSynapseSpark } from "@cdktf/provider-azurerm/lib/machine-learning-synapse-spark";

const unknownVariable = new TerraformVariable(this, "unknown", {});

new MachineLearningComputeInstance(this, "short", {
  name: "ci1",
  //    ^^^^^ error wrong-length: Make name longer: it needs at least 4 characters and has 3.
  machineLearningWorkspaceId: unknownVariable.stringValue,
  virtualMachineSize: "Standard_DS3_v2",
  localAuthEnabled: false,
});

new MachineLearningComputeInstance(this, "fine", {
  name: "ci01",
  machineLearningWorkspaceId: unknownVariable.stringValue,
  virtualMachineSize: "Standard_DS3_v2",
  localAuthEnabled: false,
});

const shortMachineLearningSynapseSpark = new MachineLearningSynapseSpark(
  this,
  "short_machine_learning_synapse_spark",
  {
    name: "s1",
    //    ^^^^ error wrong-length: Make name longer: it needs at least 3 characters and has 2.
    location: "westeurope",
    machineLearningWorkspaceId: unknownVariable.stringValue,
    synapseSparkPoolId: unknownVariable.stringValue,
    localAuthEnabled: false,
  },
);
shortMachineLearningSynapseSpark.overrideLogicalId("short");

new MachineLearningSynapseSpark(this, "long", {
  name: "spark-for-everybody",
  //    ^^^^^^^^^^^^^^^^^^^^^ error wrong-length: Shorten name: it takes at most 17 characters and has 19.
  location: "westeurope",
  machineLearningWorkspaceId: unknownVariable.stringValue,
  synapseSparkPoolId: unknownVariable.stringValue,
  localAuthEnabled: false,
});

const fineMachineLearningSynapseSpark = new MachineLearningSynapseSpark(
  this,
  "fine_machine_learning_synapse_spark",
  {
    name: "spark1",
    location: "westeurope",
    machineLearningWorkspaceId: unknownVariable.stringValue,
    synapseSparkPoolId: unknownVariable.stringValue,
    localAuthEnabled: false,
  },
);
fineMachineLearningSynapseSpark.overrideLogicalId("fine");

const unknownMachineLearningSynapseSpark = new MachineLearningSynapseSpark(
  this,
  "unknown_machine_learning_synapse_spark",
  {
    name: unknownVariable.stringValue,
    location: "westeurope",
    machineLearningWorkspaceId: unknownVariable.stringValue,
    synapseSparkPoolId: unknownVariable.stringValue,
    localAuthEnabled: false,
  },
);
unknownMachineLearningSynapseSpark.overrideLogicalId("unknown");
