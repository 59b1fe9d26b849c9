// azurerm 5.2.0
import { TerraformVariable } from "cdktf";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";

const unknown = new TerraformVariable(this, "unknown", {});

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
  resourceProvidersToRegister: [
    "Microsoft.MachineLearningServices",
    "Microsoft.Storage",
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
