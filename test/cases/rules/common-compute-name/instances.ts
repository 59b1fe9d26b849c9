import { TerraformVariable } from "cdktf";
import { MachineLearningComputeInstance } from "@cdktf/provider-azurerm/lib/machine-learning-compute-instance";

const unknownVariable = new TerraformVariable(this, "unknown", {});

new MachineLearningComputeInstance(this, "common", {
  name: "default-instance",
  //    ^^^^^^^^^^^^^^^^^^ information common-compute-name: Make name more specific, for example with a suffix: names of instances must be unique in the whole region, and "default-instance" is likely taken.
  machineLearningWorkspaceId: unknownVariable.stringValue,
  virtualMachineSize: "Standard_DS3_v2",
  localAuthEnabled: false,
});

new MachineLearningComputeInstance(this, "own", {
  name: "ci-${random_string.s.result}",
  machineLearningWorkspaceId: unknownVariable.stringValue,
  virtualMachineSize: "Standard_DS3_v2",
  localAuthEnabled: false,
});

new MachineLearningComputeInstance(this, "fine", {
  name: "ci-anna",
  machineLearningWorkspaceId: unknownVariable.stringValue,
  virtualMachineSize: "Standard_DS3_v2",
  localAuthEnabled: false,
});

const unknownMachineLearningComputeInstance =
  new MachineLearningComputeInstance(
    this,
    "unknown_machine_learning_compute_instance",
    {
      name: unknownVariable.stringValue,
      machineLearningWorkspaceId: unknownVariable.stringValue,
      virtualMachineSize: "Standard_DS3_v2",
      localAuthEnabled: false,
    },
  );
unknownMachineLearningComputeInstance.overrideLogicalId("unknown");

// Left out: there are no bindings for this provider here.
// resource "random_string" "s" {
//   length = 6
// }
