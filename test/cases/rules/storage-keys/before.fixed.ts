// azurerm 4.73.0
import { TerraformVariable } from "cdktf";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";

const keyless = new StorageAccount(this, "keyless", {
  name: "stkeyless4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
  sharedAccessKeyEnabled: true,
});

const idVariable = new TerraformVariable(this, "id", {});

new MachineLearningWorkspace(this, "keys", {
  name: "mlw-keys",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: keyless.id,
  identity: {
    type: "SystemAssigned",
  },
});
