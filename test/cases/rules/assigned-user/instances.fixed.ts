import { TerraformVariable } from "cdktf";
import { MachineLearningComputeInstance } from "@cdktf/provider-azurerm/lib/machine-learning-compute-instance";

const unknownVariable = new TerraformVariable(this, "unknown", {});

new MachineLearningComputeInstance(this, "half", {
  name: "ci-anna",
  machineLearningWorkspaceId: unknownVariable.stringValue,
  virtualMachineSize: "Standard_DS3_v2",
  localAuthEnabled: false,
  assignToUser: {
    objectId: unknownVariable.stringValue,
    tenantId: "",
  },
});

new MachineLearningComputeInstance(this, "empty", {
  name: "ci-anna",
  machineLearningWorkspaceId: unknownVariable.stringValue,
  virtualMachineSize: "Standard_DS3_v2",
  localAuthEnabled: false,
  assignToUser: {
    objectId: "",
    tenantId: "",
  },
});

new MachineLearningComputeInstance(this, "fine", {
  name: "ci-anna",
  machineLearningWorkspaceId: unknownVariable.stringValue,
  virtualMachineSize: "Standard_DS3_v2",
  localAuthEnabled: false,
  assignToUser: {
    objectId: unknownVariable.stringValue,
    tenantId: unknownVariable.stringValue,
  },
});

const unknownMachineLearningComputeInstance =
  new MachineLearningComputeInstance(
    this,
    "unknown_machine_learning_compute_instance",
    {
      name: "ci-anna",
      machineLearningWorkspaceId: unknownVariable.stringValue,
      virtualMachineSize: "Standard_DS3_v2",
      localAuthEnabled: false,
    },
  );
unknownMachineLearningComputeInstance.overrideLogicalId("unknown");
unknownMachineLearningComputeInstance.addOverride("dynamic.assign_to_user", {
  for_each: unknownVariable.value,
  content: {
    object_id: "${assign_to_user.value}",
  },
});
