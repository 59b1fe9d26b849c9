// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { MachineLearningDatastoreDatalakeGen2 } from "@cdktf/provider-azurerm/lib/machine-learning-datastore-datalake-gen2";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";
import { StorageContainer } from "@cdktf/provider-azurerm/lib/storage-container";

const unknownVariable = new TerraformVariable(this, "unknown", {});

const plainStorageAccount = new StorageAccount(this, "plain", {
  name: "stplain4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
});

const lakeStorageAccount = new StorageAccount(this, "lake", {
  name: "stlake4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
  isHnsEnabled: true,
});

const unknownStorageAccount = new StorageAccount(
  this,
  "unknown_storage_account",
  {
    name: "stunknown4711",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    accountTier: "Standard",
    accountReplicationType: "LRS",
    isHnsEnabled: unknownVariable.booleanValue,
  },
);
unknownStorageAccount.overrideLogicalId("unknown");

const plainStorageContainer = new StorageContainer(
  this,
  "plain_storage_container",
  {
    name: "raw",
    storageAccountId: plainStorageAccount.id,
  },
);
plainStorageContainer.overrideLogicalId("plain");

const lakeStorageContainer = new StorageContainer(
  this,
  "lake_storage_container",
  {
    name: "raw",
    storageAccountId: lakeStorageAccount.id,
  },
);
lakeStorageContainer.overrideLogicalId("lake");

const unknownStorageContainer = new StorageContainer(
  this,
  "unknown_storage_container",
  {
    name: "raw",
    storageAccountId: unknownStorageAccount.id,
  },
);
unknownStorageContainer.overrideLogicalId("unknown");

const elsewhereStorageContainer = new StorageContainer(this, "elsewhere", {
  name: "raw",
  storageAccountId: unknownVariable.stringValue,
});

const plainMachineLearningDatastoreDatalakeGen2 =
  new MachineLearningDatastoreDatalakeGen2(
    this,
    "plain_machine_learning_datastore_datalake_gen2",
    {
      name: "raw_data",
      workspaceId: unknownVariable.stringValue,
      storageContainerId: plainStorageContainer.id,
      //                  ^^^^^^^^^^^^^^^^^^^^^^^^ warning lake-namespace: Use a container of an account with is_hns_enabled = true: azurerm_storage_account.plain is not a data lake.
    },
  );
plainMachineLearningDatastoreDatalakeGen2.overrideLogicalId("plain");

const lakeMachineLearningDatastoreDatalakeGen2 =
  new MachineLearningDatastoreDatalakeGen2(
    this,
    "lake_machine_learning_datastore_datalake_gen2",
    {
      name: "raw_data",
      workspaceId: unknownVariable.stringValue,
      storageContainerId: lakeStorageContainer.id,
    },
  );
lakeMachineLearningDatastoreDatalakeGen2.overrideLogicalId("lake");

const unknownMachineLearningDatastoreDatalakeGen2 =
  new MachineLearningDatastoreDatalakeGen2(
    this,
    "unknown_machine_learning_datastore_datalake_gen2",
    {
      name: "raw_data",
      workspaceId: unknownVariable.stringValue,
      storageContainerId: unknownStorageContainer.id,
    },
  );
unknownMachineLearningDatastoreDatalakeGen2.overrideLogicalId("unknown");

const elsewhereMachineLearningDatastoreDatalakeGen2 =
  new MachineLearningDatastoreDatalakeGen2(
    this,
    "elsewhere_machine_learning_datastore_datalake_gen2",
    {
      name: "raw_data",
      workspaceId: unknownVariable.stringValue,
      storageContainerId: elsewhereStorageContainer.id,
    },
  );
elsewhereMachineLearningDatastoreDatalakeGen2.overrideLogicalId("elsewhere");
