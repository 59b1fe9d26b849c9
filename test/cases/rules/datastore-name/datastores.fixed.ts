import { TerraformVariable } from "cdktf";
import { MachineLearningDatastoreBlobstorage } from "@cdktf/provider-azurerm/lib/machine-learning-datastore-blobstorage";
import { MachineLearningDatastoreDatalakeGen2 } from "@cdktf/provider-azurerm/lib/machine-learning-datastore-datalake-gen2";

const unknownVariable = new TerraformVariable(this, "unknown", {});

new MachineLearningDatastoreBlobstorage(this, "dash", {
  name: "raw_data",
  workspaceId: unknownVariable.stringValue,
  storageContainerId: unknownVariable.stringValue,
  accountKey: unknownVariable.stringValue,
});

const dashMachineLearningDatastoreDatalakeGen2 =
  new MachineLearningDatastoreDatalakeGen2(
    this,
    "dash_machine_learning_datastore_datalake_gen2",
    {
      name: "curated_data",
      workspaceId: unknownVariable.stringValue,
      storageContainerId: unknownVariable.stringValue,
    },
  );
dashMachineLearningDatastoreDatalakeGen2.overrideLogicalId("dash");

new MachineLearningDatastoreBlobstorage(this, "fine", {
  name: "raw_data",
  workspaceId: unknownVariable.stringValue,
  storageContainerId: unknownVariable.stringValue,
  accountKey: unknownVariable.stringValue,
});

const unknownMachineLearningDatastoreBlobstorage =
  new MachineLearningDatastoreBlobstorage(
    this,
    "unknown_machine_learning_datastore_blobstorage",
    {
      name: unknownVariable.stringValue,
      workspaceId: unknownVariable.stringValue,
      storageContainerId: unknownVariable.stringValue,
      accountKey: unknownVariable.stringValue,
    },
  );
unknownMachineLearningDatastoreBlobstorage.overrideLogicalId("unknown");
