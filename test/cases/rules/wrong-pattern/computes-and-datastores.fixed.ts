// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { MachineLearningComputeCluster } from "@cdktf/provider-azurerm/lib/machine-learning-compute-cluster";
import { MachineLearningDatastoreBlobstorage } from "@cdktf/provider-azurerm/lib/machine-learning-datastore-blobstorage";

const unknownVariable = new TerraformVariable(this, "unknown", {});

new MachineLearningComputeCluster(this, "underscore", {
  name: "cpu-cluster",
  location: "westeurope",
  machineLearningWorkspaceId: unknownVariable.stringValue,
  vmSize: "STANDARD_DS3_V2",
  vmPriority: "Dedicated",
  localAuthEnabled: false,
  scaleSettings: {
    minNodeCount: 0,
    maxNodeCount: 4,
    scaleDownNodesAfterIdleDuration: "PT10M",
  },
});

new MachineLearningComputeCluster(this, "fine", {
  name: "cpu-training",
  location: "westeurope",
  machineLearningWorkspaceId: unknownVariable.stringValue,
  vmSize: "STANDARD_DS3_V2",
  vmPriority: "Dedicated",
  localAuthEnabled: false,
  scaleSettings: {
    minNodeCount: 0,
    maxNodeCount: 4,
    scaleDownNodesAfterIdleDuration: "PT10M",
  },
});

const unknownMachineLearningComputeCluster = new MachineLearningComputeCluster(
  this,
  "unknown_machine_learning_compute_cluster",
  {
    name: unknownVariable.stringValue,
    location: "westeurope",
    machineLearningWorkspaceId: unknownVariable.stringValue,
    vmSize: "STANDARD_DS3_V2",
    vmPriority: "Dedicated",
    localAuthEnabled: false,
    scaleSettings: {
      minNodeCount: 0,
      maxNodeCount: 4,
      scaleDownNodesAfterIdleDuration: "PT10M",
    },
  },
);
unknownMachineLearningComputeCluster.overrideLogicalId("unknown");

const underscoreMachineLearningDatastoreBlobstorage =
  new MachineLearningDatastoreBlobstorage(
    this,
    "underscore_machine_learning_datastore_blobstorage",
    {
      name: "raw",
      workspaceId: unknownVariable.stringValue,
      storageContainerId: unknownVariable.stringValue,
      accountKey: unknownVariable.stringValue,
    },
  );
underscoreMachineLearningDatastoreBlobstorage.overrideLogicalId("underscore");

const fineMachineLearningDatastoreBlobstorage =
  new MachineLearningDatastoreBlobstorage(
    this,
    "fine_machine_learning_datastore_blobstorage",
    {
      name: "raw_data",
      workspaceId: unknownVariable.stringValue,
      storageContainerId: unknownVariable.stringValue,
      accountKey: unknownVariable.stringValue,
    },
  );
fineMachineLearningDatastoreBlobstorage.overrideLogicalId("fine");
