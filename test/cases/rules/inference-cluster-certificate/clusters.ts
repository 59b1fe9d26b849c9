import { TerraformVariable } from "cdktf";
import { MachineLearningInferenceCluster } from "@cdktf/provider-azurerm/lib/machine-learning-inference-cluster";

const unknownVariable = new TerraformVariable(this, "unknown", {});

new MachineLearningInferenceCluster(this, "half", {
  name: "inf-prod",
  location: "westeurope",
  machineLearningWorkspaceId: unknownVariable.stringValue,
  kubernetesClusterId: unknownVariable.stringValue,
  ssl: {
  //^ error inference-cluster-certificate: Set key of ssl too: cname needs it.
    cert: '${file("cert.pem")}',
    cname: "ml.contoso.com",
  },
});

new MachineLearningInferenceCluster(this, "fine", {
  name: "inf-prod",
  location: "westeurope",
  machineLearningWorkspaceId: unknownVariable.stringValue,
  kubernetesClusterId: unknownVariable.stringValue,
  ssl: {
    cert: '${file("cert.pem")}',
    key: '${file("key.pem")}',
    cname: "ml.contoso.com",
  },
});

new MachineLearningInferenceCluster(this, "label", {
  name: "inf-prod",
  location: "westeurope",
  machineLearningWorkspaceId: unknownVariable.stringValue,
  kubernetesClusterId: unknownVariable.stringValue,
  ssl: {
    leafDomainLabel: "contoso",
  },
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
      ssl: {
        cert: unknownVariable.stringValue,
      },
    },
  );
unknownMachineLearningInferenceCluster.overrideLogicalId("unknown");
