import { TerraformVariable } from "cdktf";
import { MachineLearningDatastoreBlobstorage } from "@cdktf/provider-azurerm/lib/machine-learning-datastore-blobstorage";

const unknownVariable = new TerraformVariable(this, "unknown", {});

new MachineLearningDatastoreBlobstorage(this, "first", {
  name: "raw_data",
  workspaceId: unknownVariable.stringValue,
  storageContainerId: unknownVariable.stringValue,
  accountKey: unknownVariable.stringValue,
});

new MachineLearningDatastoreBlobstorage(this, "fine", {
  name: "raw_data",
  workspaceId: unknownVariable.stringValue,
  storageContainerId: unknownVariable.stringValue,
  accountKey: unknownVariable.stringValue,
  isDefault: false,
});

const unknownMachineLearningDatastoreBlobstorage =
  new MachineLearningDatastoreBlobstorage(
    this,
    "unknown_machine_learning_datastore_blobstorage",
    {
      name: "raw_data",
      workspaceId: unknownVariable.stringValue,
      storageContainerId: unknownVariable.stringValue,
      accountKey: unknownVariable.stringValue,
      isDefault: unknownVariable.booleanValue,
    },
  );
unknownMachineLearningDatastoreBlobstorage.overrideLogicalId("unknown");
