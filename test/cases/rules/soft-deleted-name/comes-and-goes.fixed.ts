// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";

new AzurermProvider(this, "azurerm", {
  features: [
    {
      resourceGroup: [
        {
          preventDeletionIfContainsResources: false,
        },
      ],
      machineLearning: [
        {
          purgeSoftDeletedWorkspaceOnDestroy: true,
        },
      ],
    },
  ],
});

const idVariable = new TerraformVariable(this, "id", {});

new MachineLearningWorkspace(this, "fixed", {
  name: "mlw-fixed",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
});
