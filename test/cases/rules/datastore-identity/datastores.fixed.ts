import { TerraformVariable } from "cdktf";
import { MachineLearningDatastoreBlobstorage } from "@cdktf/provider-azurerm/lib/machine-learning-datastore-blobstorage";
import { MachineLearningDatastoreDatalakeGen2 } from "@cdktf/provider-azurerm/lib/machine-learning-datastore-datalake-gen2";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";

const unknownVariable = new TerraformVariable(this, "unknown", {});

const system = new MachineLearningWorkspace(this, "system", {
  name: "mlw-system",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: unknownVariable.stringValue,
  containerRegistryId: unknownVariable.stringValue,
  keyVaultId: unknownVariable.stringValue,
  storageAccountId: unknownVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
});

const both = new MachineLearningWorkspace(this, "both", {
  name: "mlw-both",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: unknownVariable.stringValue,
  containerRegistryId: unknownVariable.stringValue,
  keyVaultId: unknownVariable.stringValue,
  storageAccountId: unknownVariable.stringValue,
  identity: {
    type: "SystemAssigned, UserAssigned",
    identityIds: [unknownVariable.stringValue],
  },
  primaryUserAssignedIdentity: unknownVariable.stringValue,
});

new MachineLearningDatastoreBlobstorage(this, "user", {
  name: "raw_data",
  workspaceId: system.id,
  storageContainerId: unknownVariable.stringValue,
  serviceDataAuthIdentity: "WorkspaceSystemAssignedIdentity",
});

const userMachineLearningDatastoreDatalakeGen2 =
  new MachineLearningDatastoreDatalakeGen2(
    this,
    "user_machine_learning_datastore_datalake_gen2",
    {
      name: "raw_data",
      workspaceId: system.id,
      storageContainerId: unknownVariable.stringValue,
      serviceDataIdentity: "WorkspaceSystemAssignedIdentity",
    },
  );
userMachineLearningDatastoreDatalakeGen2.overrideLogicalId("user");

new MachineLearningDatastoreBlobstorage(this, "fine", {
  name: "raw_data",
  workspaceId: both.id,
  storageContainerId: unknownVariable.stringValue,
  serviceDataAuthIdentity: "WorkspaceUserAssignedIdentity",
});

const unknownMachineLearningDatastoreBlobstorage =
  new MachineLearningDatastoreBlobstorage(
    this,
    "unknown_machine_learning_datastore_blobstorage",
    {
      name: "raw_data",
      workspaceId: unknownVariable.stringValue,
      storageContainerId: unknownVariable.stringValue,
      serviceDataAuthIdentity: "WorkspaceUserAssignedIdentity",
    },
  );
unknownMachineLearningDatastoreBlobstorage.overrideLogicalId("unknown");
