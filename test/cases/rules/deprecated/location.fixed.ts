// azurerm 3.117.1
import { TerraformVariable } from "cdktf";
import { MachineLearningComputeInstance } from "@cdktf/provider-azurerm/lib/machine-learning-compute-instance";

const unknown = new TerraformVariable(this, "unknown", {});

// Its deprecation mentions the workspace, which does not take its place.
new MachineLearningComputeInstance(this, "training", {
  name: "ci-training",
  location: "westeurope",
  machineLearningWorkspaceId: unknown.stringValue,
  virtualMachineSize: "Standard_DS3_v2",
  localAuthEnabled: false,
});
