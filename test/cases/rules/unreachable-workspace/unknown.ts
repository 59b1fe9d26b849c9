// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { PrivateEndpoint } from "@cdktf/provider-azurerm/lib/private-endpoint";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";

new AzurermProvider(this, "azurerm", {
  features: [
    {
      machineLearning: [
        {
          purgeSoftDeletedWorkspaceOnDestroy: true,
        },
      ],
    },
  ],
});

const idVariable = new TerraformVariable(this, "id", {});

new MachineLearningWorkspace(this, "closed", {
  name: "mlw-closed",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  publicNetworkAccessEnabled: false,
  identity: {
    type: "SystemAssigned",
  },
});

new PrivateEndpoint(this, "any", {
  name: "pe-any",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  subnetId: idVariable.stringValue,
  privateServiceConnection: {
    name: "workspace",
    privateConnectionResourceId: idVariable.stringValue,
    subresourceNames: ["amlworkspace"],
    isManualConnection: false,
  },
});
