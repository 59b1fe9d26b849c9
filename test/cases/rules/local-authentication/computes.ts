import { TerraformVariable } from "cdktf";
import { MachineLearningComputeCluster } from "@cdktf/provider-azurerm/lib/machine-learning-compute-cluster";
import { MachineLearningComputeInstance } from "@cdktf/provider-azurerm/lib/machine-learning-compute-instance";

const unknownVariable = new TerraformVariable(this, "unknown", {});

new MachineLearningComputeCluster(this, "left", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information local-authentication: Set localAuthEnabled to false: its default lets anybody with a key sign in, without Microsoft Entra ID.
  name: "cpu-training",
  location: "westeurope",
  machineLearningWorkspaceId: unknownVariable.stringValue,
  vmSize: "STANDARD_DS3_V2",
  vmPriority: "Dedicated",
  scaleSettings: {
    minNodeCount: 0,
    maxNodeCount: 4,
    scaleDownNodesAfterIdleDuration: "PT10M",
  },
//+   localAuthEnabled: false,
});

new MachineLearningComputeInstance(this, "on", {
  name: "ci-anna",
  machineLearningWorkspaceId: unknownVariable.stringValue,
  virtualMachineSize: "Standard_DS3_v2",
  localAuthEnabled: true,
  //                ^^^^ information local-authentication: Set localAuthEnabled to false: true lets anybody with a key sign in, without Microsoft Entra ID.
//~   localAuthEnabled: false,
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

new MachineLearningComputeCluster(this, "accounts", {
  name: "cpu-training",
  location: "westeurope",
  machineLearningWorkspaceId: unknownVariable.stringValue,
  vmSize: "STANDARD_DS3_V2",
  vmPriority: "Dedicated",
  ssh: {
    adminUsername: "azureuser",
    keyValue: unknownVariable.stringValue,
  },
  scaleSettings: {
    minNodeCount: 0,
    maxNodeCount: 4,
    scaleDownNodesAfterIdleDuration: "PT10M",
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
      localAuthEnabled: unknownVariable.booleanValue,
    },
  );
unknownMachineLearningComputeInstance.overrideLogicalId("unknown");
