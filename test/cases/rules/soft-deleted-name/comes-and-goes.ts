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
    },
  ],
});

const idVariable = new TerraformVariable(this, "id", {});

new MachineLearningWorkspace(this, "fixed", {
  name: "mlw-fixed",
  //    ^^^^^^^^^^^ warning soft-deleted-name: Set purge_soft_deleted_workspace_on_destroy in the provider's features if this workspace will be created again: a destroyed one keeps its name for 14 days.
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
