import { TerraformVariable } from "cdktf";
import { MachineLearningDatastoreBlobstorage } from "@cdktf/provider-azurerm/lib/machine-learning-datastore-blobstorage";

const unknownVariable = new TerraformVariable(this, "unknown", {});

const raw = new MachineLearningDatastoreBlobstorage(this, "raw", {
  name: "raw_data",
  workspaceId: unknownVariable.stringValue,
  storageContainerId: unknownVariable.stringValue,
  accountKey: unknownVariable.stringValue,
});
raw.importFrom(
  "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.MachineLearningServices/workspaces/mlw/dataStores/raw",
);

const fine = new MachineLearningDatastoreBlobstorage(this, "fine", {
  name: "raw_data",
  workspaceId: unknownVariable.stringValue,
  storageContainerId: unknownVariable.stringValue,
  accountKey: unknownVariable.stringValue,
});
fine.importFrom(
  "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.MachineLearningServices/workspaces/mlw/dataStores/raw",
);

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
unknownMachineLearningDatastoreBlobstorage.importFrom(
  unknownVariable.stringValue,
);
