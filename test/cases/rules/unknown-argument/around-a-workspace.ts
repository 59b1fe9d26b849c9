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
  //^^^^^^ error unknown-argument: azurerm_machine_learning_compute_instance has no argument location. It was last in azurerm 3.117.1, and this folder uses 4.81.0.
//-
});

new MachineLearningComputeCluster(this, "parent", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set machine_learning_workspace_id: azurerm_machine_learning_compute_cluster requires it.
  name: "cpu-training",
  location: "westeurope",
  vmSize: "STANDARD_DS3_V2",
  vmPriority: "Dedicated",
  localAuthEnabled: false,
  workspaceId: unknown.value,
  //^^^^^^^^^ error unknown-argument: azurerm_machine_learning_compute_cluster has no argument workspace_id. Did you mean machine_learning_workspace_id?
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
  //^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_machine_learning_datastore_blobstorage has no argument service_data_identity. Did you mean service_data_auth_identity?
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
