// azurerm 4.0.1
import { TerraformVariable } from "cdktf";
import { MachineLearningDatastoreBlobstorage } from "@cdktf/provider-azurerm/lib/machine-learning-datastore-blobstorage";
import { MachineLearningDatastoreDatalakeGen2 } from "@cdktf/provider-azurerm/lib/machine-learning-datastore-datalake-gen2";
import { StorageContainer } from "@cdktf/provider-azurerm/lib/storage-container";

const unknown = new TerraformVariable(this, "unknown", {});

const nameStorageContainer = new StorageContainer(this, "name", {
  name: "raw",
  storageAccountName: "stml4711",
});

new MachineLearningDatastoreBlobstorage(this, "url", {
  name: "raw_data",
  workspaceId: unknown.stringValue,
  storageContainerId: nameStorageContainer.resourceManagerId,
  accountKey: unknown.stringValue,
});

const urlMachineLearningDatastoreDatalakeGen2 =
  new MachineLearningDatastoreDatalakeGen2(
    this,
    "url_machine_learning_datastore_datalake_gen2",
    {
      name: "raw_data",
      workspaceId: unknown.stringValue,
      storageContainerId: nameStorageContainer.resourceManagerId,
    },
  );
urlMachineLearningDatastoreDatalakeGen2.overrideLogicalId("url");

new MachineLearningDatastoreBlobstorage(this, "manager", {
  name: "raw_data",
  workspaceId: unknown.stringValue,
  storageContainerId: nameStorageContainer.resourceManagerId,
  accountKey: unknown.stringValue,
});
