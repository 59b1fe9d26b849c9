// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";

new AzurermProvider(this, "azurerm", {
  features: [{}],
});

new StorageAccount(this, "keyless", {
  name: "stkeyless4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
  sharedAccessKeyEnabled: false,
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning keyless-provider: Set storage_use_azuread in the provider to true: without keys it can only sign in to this account with Microsoft Entra ID.
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
