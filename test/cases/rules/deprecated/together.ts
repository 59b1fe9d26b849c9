// azurerm 3.117.1
import { StorageShareDirectory } from "@cdktf/provider-azurerm/lib/storage-share-directory";

new StorageShareDirectory(this, "models", {
  name: "models",
  shareName: "training",
  //^^^^^^^ warning deprecated: share_name of azurerm_storage_share_directory is deprecated: use storage_share_id instead.
  storageAccountName: "sttraining",
  //^^^^^^^^^^^^^^^^ warning deprecated: storage_account_name of azurerm_storage_share_directory is deprecated: use storage_share_id instead.
});
