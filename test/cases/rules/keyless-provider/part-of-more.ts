// azurerm 4.81.0
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";

new StorageAccount(this, "keyless", {
  name: "stkeyless4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
  sharedAccessKeyEnabled: false,
});
