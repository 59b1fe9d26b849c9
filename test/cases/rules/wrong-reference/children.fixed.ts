// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { MachineLearningComputeInstance } from "@cdktf/provider-azurerm/lib/machine-learning-compute-instance";
import { MachineLearningDatastoreDatalakeGen2 } from "@cdktf/provider-azurerm/lib/machine-learning-datastore-datalake-gen2";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { StorageDataLakeGen2Filesystem } from "@cdktf/provider-azurerm/lib/storage-data-lake-gen2-filesystem";

const unknown = new TerraformVariable(this, "unknown", {});

const w = new MachineLearningWorkspace(this, "w", {
  name: "mlw-w",
  location: "westeurope",
  resourceGroupName: "rg-ml",
  applicationInsightsId: unknown.stringValue,
  containerRegistryId: unknown.stringValue,
  keyVaultId: unknown.stringValue,
  storageAccountId: unknown.stringValue,
  identity: {
    type: "SystemAssigned",
  },
});

const lake = new StorageDataLakeGen2Filesystem(this, "lake", {
  name: "lake",
  storageAccountId: unknown.stringValue,
});

new MachineLearningDatastoreDatalakeGen2(this, "wrong", {
  name: "lake",
  workspaceId: w.id,
  storageContainerId: lake.id,
});

const wrongMachineLearningComputeInstance = new MachineLearningComputeInstance(
  this,
  "wrong_machine_learning_compute_instance",
  {
    name: "ci-anna",
    machineLearningWorkspaceId: w.id,
    virtualMachineSize: "Standard_DS3_v2",
    localAuthEnabled: false,
  },
);
wrongMachineLearningComputeInstance.overrideLogicalId("wrong");

new MachineLearningComputeInstance(this, "fine", {
  name: "ci-bert",
  machineLearningWorkspaceId: w.id,
  virtualMachineSize: "Standard_DS3_v2",
  localAuthEnabled: false,
});
