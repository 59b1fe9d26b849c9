// azurerm 3.117.1
import { TerraformVariable } from "cdktf";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { PrivateEndpoint } from "@cdktf/provider-azurerm/lib/private-endpoint";

const idVariable = new TerraformVariable(this, "id", {});

const endpointMachineLearningWorkspace = new MachineLearningWorkspace(
  this,
  "endpoint",
  {
    name: "mlw-endpoint",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    applicationInsightsId: idVariable.stringValue,
    containerRegistryId: idVariable.stringValue,
    keyVaultId: idVariable.stringValue,
    storageAccountId: idVariable.stringValue,
    identity: {
      type: "SystemAssigned",
    },
  },
);

const endpointPrivateEndpoint = new PrivateEndpoint(
  this,
  "endpoint_private_endpoint",
  {
    name: "pe-endpoint",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    subnetId: idVariable.stringValue,
    privateServiceConnection: {
      name: "workspace",
      privateConnectionResourceId: endpointMachineLearningWorkspace.id,
      subresourceNames: ["amlworkspace"],
      isManualConnection: false,
    },
  },
);
endpointPrivateEndpoint.overrideLogicalId("endpoint");
