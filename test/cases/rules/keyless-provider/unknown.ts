// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";

const idVariable = new TerraformVariable(this, "id", {});

new AzurermProvider(this, "azurerm", {
  features: [{}],
  storageUseAzuread: idVariable.booleanValue,
});

new StorageAccount(this, "keyless", {
  name: "stkeyless4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
  sharedAccessKeyEnabled: false,
});
