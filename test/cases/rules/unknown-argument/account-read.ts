// azurerm 5.2.0
import { TerraformVariable } from "cdktf";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";
import { StorageContainer } from "@cdktf/provider-azurerm/lib/storage-container";

// The account that is called as the container says is the one that is meant.
const account = new TerraformVariable(this, "account", {});

new StorageAccount(this, "main", {
  name: account.stringValue,
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
});

const mainStorageContainer = new StorageContainer(
//                           ^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set storageAccountId: StorageContainer requires it.
  this,
  "main_storage_container",
  {
    name: "logs",
    storageAccountName: account.value,
    //^^^^^^^^^^^^^^^^ error unknown-argument: StorageContainer has no argument storageAccountName. It was in azurerm 4.81.0, and this folder uses 5.2.0: use storageAccountId instead.
    //                  ^^^^^^^^^^^^^ warning missing-order: Refer to StorageAccount "main" here: a name alone gives no order, and azurerm finds no such account until it is there (Unable to locate Storage Account).
//~     storageAccountId: "${azurerm_storage_account.main.id}",
  },
);
mainStorageContainer.overrideLogicalId("main");
