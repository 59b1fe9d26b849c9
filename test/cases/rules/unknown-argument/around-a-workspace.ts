// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { MachineLearningComputeCluster } from "@cdktf/provider-azurerm/lib/machine-learning-compute-cluster";
import { MachineLearningComputeInstance } from "@cdktf/provider-azurerm/lib/machine-learning-compute-instance";
import { MachineLearningDatastoreBlobstorage } from "@cdktf/provider-azurerm/lib/machine-learning-datastore-blobstorage";

const unknown = new TerraformVariable(this, "unknown", {});

new MachineLearningComputeInstance(this, "location", {
  name: "ci-anna",
  machineLearningWorkspaceId: unknown.stringValue,
  virtualMachineSize: "Standard_DS3_v2",
  localAuthEnabled: false,
  location: "westeurope",
  //^^^^^^ error unknown-argument: MachineLearningComputeInstance has no argument location. It was last in azurerm 3.117.1, and this folder uses 4.81.0.
//-
});

new MachineLearningComputeCluster(this, "parent", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set machineLearningWorkspaceId: MachineLearningComputeCluster requires it.
  name: "cpu-training",
  location: "westeurope",
  vmSize: "STANDARD_DS3_V2",
  vmPriority: "Dedicated",
  localAuthEnabled: false,
  workspaceId: unknown.value,
  //^^^^^^^^^ error unknown-argument: MachineLearningComputeCluster has no argument workspaceId. Did you mean machineLearningWorkspaceId?
//-
  scaleSettings: {
    minNodeCount: 0,
    maxNodeCount: 4,
    scaleDownNodesAfterIdleDuration: "PT10M",
  },
//+   machineLearningWorkspaceId: "",
});

new MachineLearningDatastoreBlobstorage(this, "identity", {
  name: "raw_data",
  workspaceId: unknown.stringValue,
  storageContainerId: unknown.stringValue,
  serviceDataIdentity: "None",
  //^^^^^^^^^^^^^^^^^ error unknown-argument: MachineLearningDatastoreBlobstorage has no argument serviceDataIdentity. Did you mean serviceDataAuthIdentity?
//~   serviceDataAuthIdentity: "None",
  accountKey: unknown.stringValue,
});

new MachineLearningDatastoreBlobstorage(this, "fine", {
  name: "raw_data",
  workspaceId: unknown.stringValue,
  storageContainerId: unknown.stringValue,
  serviceDataAuthIdentity: "None",
  accountKey: unknown.stringValue,
});
