// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { StorageContainer } from "@cdktf/provider-azurerm/lib/storage-container";

const unknown = new TerraformVariable(this, "unknown", {});

// What takes its place is there, so there is nothing to advise but to leave it out.
new StorageContainer(this, "both", {
  name: "training",
  storageAccountName: "sttraining",
  //^^^^^^^^^^^^^^^^ warning deprecated: storage_account_name of azurerm_storage_container is deprecated: remove it, since storage_account_id is set.
  storageAccountId: unknown.stringValue,
});

new StorageContainer(this, "old", {
  name: "training",
  storageAccountName: "sttraining",
  //^^^^^^^^^^^^^^^^ warning deprecated: storage_account_name of azurerm_storage_container is deprecated: use storage_account_id instead.
});
