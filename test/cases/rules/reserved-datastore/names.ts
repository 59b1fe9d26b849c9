// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { MachineLearningDatastoreBlobstorage } from "@cdktf/provider-azurerm/lib/machine-learning-datastore-blobstorage";

const idVariable = new TerraformVariable(this, "id", {});

new MachineLearningDatastoreBlobstorage(this, "workspaceblobstore", {
  name: "workspaceblobstore",
  //    ^^^^^^^^^^^^^^^^^^^^ warning reserved-datastore: Use another name, or import workspaceblobstore: Azure creates this datastore with every workspace.
  workspaceId: idVariable.stringValue,
  storageContainerId: idVariable.stringValue,
  accountKey: idVariable.stringValue,
});

new MachineLearningDatastoreBlobstorage(this, "mine", {
  name: "mine",
  workspaceId: idVariable.stringValue,
  storageContainerId: idVariable.stringValue,
  accountKey: idVariable.stringValue,
});

new MachineLearningDatastoreBlobstorage(this, "unknown", {
  name: idVariable.stringValue,
  workspaceId: idVariable.stringValue,
  storageContainerId: idVariable.stringValue,
  accountKey: idVariable.stringValue,
});

const imported = new MachineLearningDatastoreBlobstorage(this, "imported", {
  name: "workspaceartifactstore",
  workspaceId: idVariable.stringValue,
  storageContainerId: idVariable.stringValue,
  accountKey: idVariable.stringValue,
});
imported.importFrom(idVariable.stringValue);
