// azurerm 5.2.0
import { TerraformVariable } from "cdktf";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";
import { StorageContainer } from "@cdktf/provider-azurerm/lib/storage-container";

const unknownVariable = new TerraformVariable(this, "unknown", {});

const main = new StorageAccount(this, "main", {
  name: "stmain4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
});

new StorageContainer(this, "of_another", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set storageAccountId: StorageContainer requires it.
  name: "models",
  storageAccountName: "stother4711",
  //^^^^^^^^^^^^^^^^ error unknown-argument: StorageContainer has no argument storageAccountName. It was in azurerm 4.81.0, and this folder uses 5.2.0: use storageAccountId instead.
});

new StorageContainer(this, "of_this", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set storageAccountId: StorageContainer requires it.
  name: "images",
  storageAccountName: "stmain4711",
  //^^^^^^^^^^^^^^^^ error unknown-argument: StorageContainer has no argument storageAccountName. It was in azurerm 4.81.0, and this folder uses 5.2.0: use storageAccountId instead.
  //                  ^^^^^^^^^^^^ warning missing-order: Refer to main here: a name alone gives no order, and azurerm finds no such account until it is there (Unable to locate Storage Account).
//~   storageAccountId: main.id,
});

new StorageContainer(this, "read", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set storageAccountId: StorageContainer requires it.
  name: "texts",
  storageAccountName: main.name,
  //^^^^^^^^^^^^^^^^ error unknown-argument: StorageContainer has no argument storageAccountName. It was in azurerm 4.81.0, and this folder uses 5.2.0: use storageAccountId instead.
//~   storageAccountId: main.id,
});

const unknownStorageContainer = new StorageContainer(
//                              ^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set storageAccountId: StorageContainer requires it.
  this,
  "unknown_storage_container",
  {
    name: "tables",
    storageAccountName: unknownVariable.value,
    //^^^^^^^^^^^^^^^^ error unknown-argument: StorageContainer has no argument storageAccountName. It was in azurerm 4.81.0, and this folder uses 5.2.0: use storageAccountId instead.
//~     storageAccountId: unknownVariable.value,
  },
);
unknownStorageContainer.overrideLogicalId("unknown");

new StorageContainer(this, "both", {
  name: "both",
  storageAccountName: "stother4711",
  //^^^^^^^^^^^^^^^^ error unknown-argument: StorageContainer has no argument storageAccountName. It was in azurerm 4.81.0, and this folder uses 5.2.0: use storageAccountId instead.
//-
  storageAccountId: main.id,
});

new StorageContainer(this, "fine", {
  name: "fine",
  storageAccountId: main.id,
});
