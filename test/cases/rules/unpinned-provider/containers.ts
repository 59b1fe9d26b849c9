// known to 5.10.0
import { TerraformVariable } from "cdktf";
import { StorageContainer } from "@cdktf/provider-azurerm/lib/storage-container";

const unknown = new TerraformVariable(this, "unknown", {});

new StorageContainer(this, "old", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unpinned-provider: azurerm is not pinned, and 5.10.0, its newest known release, rejects 2 places in this module: pin it to "~> 4.81", which accepts them, or upgrade the code (azureml-terraform upgrade --to 5).
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint missing-argument: Set storageAccountId: StorageContainer requires it.
  name: "old",
  storageAccountName: unknown.value,
  //^^^^^^^^^^^^^^^^ hint unknown-argument: StorageContainer has no argument storageAccountName. It was in azurerm 4.81.0, and this folder uses 5.10.0: use storageAccountId instead.
//~   storageAccountId: unknown.value,
});

new StorageContainer(this, "new", {
  name: "new",
  storageAccountId: unknown.stringValue,
});

new StorageContainer(this, "wrong", {
  name: "wrong",
  storageAccountId: unknown.stringValue,
  containerAccessType: "everyone",
  //                   ^^^^^^^^^^ warning value-not-allowed: Set containerAccessType to "blob", "container", or "private", not "everyone".
//~   containerAccessType: "blob",
});
