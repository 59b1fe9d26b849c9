import { TerraformVariable } from "cdktf";
import { MachineLearningInferenceCluster } from "@cdktf/provider-azurerm/lib/machine-learning-inference-cluster";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";

const unknownVariable = new TerraformVariable(this, "unknown", {});

const plain = new MachineLearningWorkspace(this, "plain", {
  name: "mlw-plain",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: unknownVariable.stringValue,
  containerRegistryId: unknownVariable.stringValue,
  keyVaultId: unknownVariable.stringValue,
  storageAccountId: unknownVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
});

const managedMachineLearningWorkspace = new MachineLearningWorkspace(
  this,
  "managed",
  {
    name: "mlw-managed",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    applicationInsightsId: unknownVariable.stringValue,
    containerRegistryId: unknownVariable.stringValue,
    keyVaultId: unknownVariable.stringValue,
    storageAccountId: unknownVariable.stringValue,
    identity: {
      type: "SystemAssigned",
    },
    managedNetwork: {
      isolationMode: "AllowInternetOutbound",
    },
  },
);

const managedMachineLearningInferenceCluster =
  new MachineLearningInferenceCluster(
    this,
    "managed_machine_learning_inference_cluster",
    {
      name: "inf-prod",
      location: "westeurope",
      machineLearningWorkspaceId: managedMachineLearningWorkspace.id,
      //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information inference-cluster-network: Attach the cluster to a workspace without a managed network: Kubernetes clusters cannot be used with that of azurerm_machine_learning_workspace.managed.
      kubernetesClusterId: unknownVariable.stringValue,
    },
  );
managedMachineLearningInferenceCluster.overrideLogicalId("managed");

new MachineLearningInferenceCluster(this, "fine", {
  name: "inf-prod",
  location: "westeurope",
  machineLearningWorkspaceId: plain.id,
  kubernetesClusterId: unknownVariable.stringValue,
});

const unknownMachineLearningInferenceCluster =
  new MachineLearningInferenceCluster(
    this,
    "unknown_machine_learning_inference_cluster",
    {
      name: "inf-prod",
      location: "westeurope",
      machineLearningWorkspaceId: unknownVariable.stringValue,
      kubernetesClusterId: unknownVariable.stringValue,
    },
  );
unknownMachineLearningInferenceCluster.overrideLogicalId("unknown");
