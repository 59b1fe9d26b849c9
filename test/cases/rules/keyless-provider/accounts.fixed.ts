// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";

new AzurermProvider(this, "azurerm", {
  features: [{}],
  storageUseAzuread: true,
});

new StorageAccount(this, "keyless", {
  name: "stkeyless4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
  sharedAccessKeyEnabled: false,
});

new StorageAccount(this, "plain", {
  name: "stplain4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
});

const idVariable = new TerraformVariable(this, "id", {});

new StorageAccount(this, "unknown", {
  name: "stunknown4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
  sharedAccessKeyEnabled: idVariable.booleanValue,
});
