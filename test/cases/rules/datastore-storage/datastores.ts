// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { MachineLearningDatastoreBlobstorage } from "@cdktf/provider-azurerm/lib/machine-learning-datastore-blobstorage";
import { MachineLearningDatastoreFileshare } from "@cdktf/provider-azurerm/lib/machine-learning-datastore-fileshare";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";
import { StorageContainer } from "@cdktf/provider-azurerm/lib/storage-container";
import { StorageShare } from "@cdktf/provider-azurerm/lib/storage-share";

const unknownVariable = new TerraformVariable(this, "unknown", {});

const data = new StorageAccount(this, "data", {
  name: "stdata4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
  isHnsEnabled: true,
});

const idStorageContainer = new StorageContainer(this, "id", {
  name: "raw",
  storageAccountId: data.id,
});

const idStorageShare = new StorageShare(this, "id_storage_share", {
  name: "raw",
  quota: 5,
  storageAccountId: data.id,
});
idStorageShare.overrideLogicalId("id");

new MachineLearningDatastoreFileshare(this, "share", {
  name: "raw_data",
  workspaceId: unknownVariable.stringValue,
  storageFileshareId: idStorageShare.id,
  //                                 ^^ error datastore-storage: Read resource_manager_id of azurerm_storage_share.id: its id has a form that datastores do not accept up to azurerm 4.
  accountKey: unknownVariable.stringValue,
});

new MachineLearningDatastoreBlobstorage(this, "fine", {
  name: "raw_data",
  workspaceId: unknownVariable.stringValue,
  storageContainerId: idStorageContainer.id,
  accountKey: unknownVariable.stringValue,
});

const fineMachineLearningDatastoreFileshare =
  new MachineLearningDatastoreFileshare(
    this,
    "fine_machine_learning_datastore_fileshare",
    {
      name: "raw_data",
      workspaceId: unknownVariable.stringValue,
      storageFileshareId: idStorageShare.resourceManagerId,
      accountKey: unknownVariable.stringValue,
    },
  );
fineMachineLearningDatastoreFileshare.overrideLogicalId("fine");

const unknownMachineLearningDatastoreBlobstorage =
  new MachineLearningDatastoreBlobstorage(
    this,
    "unknown_machine_learning_datastore_blobstorage",
    {
      name: "raw_data",
      workspaceId: unknownVariable.stringValue,
      storageContainerId: unknownVariable.stringValue,
      accountKey: unknownVariable.stringValue,
    },
  );
unknownMachineLearningDatastoreBlobstorage.overrideLogicalId("unknown");
