// azurerm 5.2.0
import { TerraformVariable } from "cdktf";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";

const unknown = new TerraformVariable(this, "unknown", {});

new AzurermProvider(this, "azurerm", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning provider-registration: Add Microsoft.MachineLearningServices and Microsoft.Storage to resource_providers_to_register: since 5.0 only what is listed there is registered.
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

new MachineLearningWorkspace(this, "w", {
  name: "mlw-w",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: unknown.stringValue,
  containerRegistryId: unknown.stringValue,
  keyVaultId: unknown.stringValue,
  storageAccountId: unknown.stringValue,
  identity: {
    type: "SystemAssigned",
  },
});

new StorageAccount(this, "s", {
  name: "sts4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
});
