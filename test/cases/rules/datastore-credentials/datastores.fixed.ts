// azurerm 5.2.0
import { TerraformVariable } from "cdktf";
import { DataAzurermStorageAccountSas } from "@cdktf/provider-azurerm/lib/data-azurerm-storage-account-sas";
import { MachineLearningDatastoreBlobstorage } from "@cdktf/provider-azurerm/lib/machine-learning-datastore-blobstorage";
import { MachineLearningDatastoreFileshare } from "@cdktf/provider-azurerm/lib/machine-learning-datastore-fileshare";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";

const unknownVariable = new TerraformVariable(this, "unknown", {});

const sStorageAccount = new StorageAccount(this, "s", {
  name: "stmldata4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
});

new MachineLearningDatastoreBlobstorage(this, "none", {
  name: "raw_data",
  workspaceId: unknownVariable.stringValue,
  storageContainerId: unknownVariable.stringValue,
  serviceDataAuthIdentity: "WorkspaceSystemAssignedIdentity",
});

new MachineLearningDatastoreBlobstorage(this, "nobody", {
  name: "raw_data",
  workspaceId: unknownVariable.stringValue,
  storageContainerId: unknownVariable.stringValue,
  serviceDataAuthIdentity: "WorkspaceSystemAssignedIdentity",
});

new MachineLearningDatastoreBlobstorage(this, "both", {
  name: "raw_data",
  workspaceId: unknownVariable.stringValue,
  storageContainerId: unknownVariable.stringValue,
  sharedAccessSignature: sStorageAccount.secondaryAccessKey,
});

new MachineLearningDatastoreBlobstorage(this, "beside", {
  name: "raw_data",
  workspaceId: unknownVariable.stringValue,
  storageContainerId: unknownVariable.stringValue,
  serviceDataAuthIdentity: "WorkspaceSystemAssignedIdentity",
});

new MachineLearningDatastoreBlobstorage(this, "identity", {
  name: "raw_data",
  workspaceId: unknownVariable.stringValue,
  storageContainerId: unknownVariable.stringValue,
  serviceDataAuthIdentity: "WorkspaceSystemAssignedIdentity",
});

new MachineLearningDatastoreBlobstorage(this, "fine", {
  name: "raw_data",
  workspaceId: unknownVariable.stringValue,
  storageContainerId: unknownVariable.stringValue,
  accountKey: sStorageAccount.primaryAccessKey,
});

const unknownMachineLearningDatastoreBlobstorage =
  new MachineLearningDatastoreBlobstorage(
    this,
    "unknown_machine_learning_datastore_blobstorage",
    {
      name: "raw_data",
      workspaceId: unknownVariable.stringValue,
      storageContainerId: unknownVariable.stringValue,
      serviceDataAuthIdentity: unknownVariable.stringValue,
    },
  );
unknownMachineLearningDatastoreBlobstorage.overrideLogicalId("unknown");

new MachineLearningDatastoreBlobstorage(this, "maybe", {
  name: "raw_data",
  workspaceId: unknownVariable.stringValue,
  storageContainerId: unknownVariable.stringValue,
  serviceDataAuthIdentity: "WorkspaceSystemAssignedIdentity",
  accountKey: unknownVariable.stringValue,
});

const sStorageAccountSasData = new DataAzurermStorageAccountSas(
  this,
  "s_storage_account_sas_data",
  {
    connectionString: sStorageAccount.primaryConnectionString,
    start: "2026-01-01T00:00:00Z",
    expiry: "2027-01-01T00:00:00Z",
    resourceTypes: {
      service: true,
      container: true,
      object: true,
    },
    services: {
      blob: false,
      queue: false,
      table: false,
      file: true,
    },
    permissions: {
      read: true,
      write: true,
      delete: false,
      list: true,
      add: true,
      create: true,
      update: false,
      process: false,
      tag: false,
      filter: false,
    },
  },
);
sStorageAccountSasData.overrideLogicalId("s");

const bothMachineLearningDatastoreFileshare =
  new MachineLearningDatastoreFileshare(
    this,
    "both_machine_learning_datastore_fileshare",
    {
      name: "raw_data",
      workspaceId: unknownVariable.stringValue,
      storageFileshareId: unknownVariable.stringValue,
      sharedAccessSignature: sStorageAccountSasData.sas,
    },
  );
bothMachineLearningDatastoreFileshare.overrideLogicalId("both");

const maybeMachineLearningDatastoreFileshare =
  new MachineLearningDatastoreFileshare(
    this,
    "maybe_machine_learning_datastore_fileshare",
    {
      name: "raw_data",
      workspaceId: unknownVariable.stringValue,
      storageFileshareId: unknownVariable.stringValue,
      accountKey: sStorageAccount.primaryAccessKey,
      sharedAccessSignature: unknownVariable.stringValue,
    },
  );
maybeMachineLearningDatastoreFileshare.overrideLogicalId("maybe");
