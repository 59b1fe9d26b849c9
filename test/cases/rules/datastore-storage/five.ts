// azurerm 5.2.0
import { TerraformVariable } from "cdktf";
import { MachineLearningDatastoreBlobstorage } from "@cdktf/provider-azurerm/lib/machine-learning-datastore-blobstorage";
import { MachineLearningDatastoreFileshare } from "@cdktf/provider-azurerm/lib/machine-learning-datastore-fileshare";
import { StorageContainer } from "@cdktf/provider-azurerm/lib/storage-container";
import { StorageShare } from "@cdktf/provider-azurerm/lib/storage-share";

const unknown = new TerraformVariable(this, "unknown", {});

const idStorageContainer = new StorageContainer(this, "id", {
  name: "raw",
  storageAccountId: unknown.stringValue,
});

const idStorageShare = new StorageShare(this, "id_storage_share", {
  name: "raw",
  quota: 5,
  storageAccountId: unknown.stringValue,
});
idStorageShare.overrideLogicalId("id");

new MachineLearningDatastoreBlobstorage(this, "fine", {
  name: "raw_data",
  workspaceId: unknown.stringValue,
  storageContainerId: idStorageContainer.id,
  accountKey: unknown.stringValue,
});

const fineMachineLearningDatastoreFileshare =
  new MachineLearningDatastoreFileshare(
    this,
    "fine_machine_learning_datastore_fileshare",
    {
      name: "raw_data",
      workspaceId: unknown.stringValue,
      storageFileshareId: idStorageShare.id,
      accountKey: unknown.stringValue,
    },
  );
fineMachineLearningDatastoreFileshare.overrideLogicalId("fine");
