import { TerraformVariable } from "cdktf";
import { MachineLearningInferenceCluster } from "@cdktf/provider-azurerm/lib/machine-learning-inference-cluster";

const unknownVariable = new TerraformVariable(this, "unknown", {});

new MachineLearningInferenceCluster(this, "long", {
  name: "inference_cluster_production",
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information inference-cluster-name: Use 2 to 16 letters, digits and dashes for name: Azure probably refuses others.
  location: "westeurope",
  machineLearningWorkspaceId: unknownVariable.stringValue,
  kubernetesClusterId: unknownVariable.stringValue,
});

new MachineLearningInferenceCluster(this, "fine", {
  name: "inf-prod",
  location: "westeurope",
  machineLearningWorkspaceId: unknownVariable.stringValue,
  kubernetesClusterId: unknownVariable.stringValue,
});

const unknownMachineLearningInferenceCluster =
  new MachineLearningInferenceCluster(
    this,
    "unknown_machine_learning_inference_cluster",
    {
      name: unknownVariable.stringValue,
      location: "westeurope",
      machineLearningWorkspaceId: unknownVariable.stringValue,
      kubernetesClusterId: unknownVariable.stringValue,
    },
  );
unknownMachineLearningInferenceCluster.overrideLogicalId("unknown");
