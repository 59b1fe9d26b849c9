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
});

new MachineLearningComputeCluster(this, "parent", {
  name: "cpu-training",
  location: "westeurope",
  vmSize: "STANDARD_DS3_V2",
  vmPriority: "Dedicated",
  localAuthEnabled: false,
  scaleSettings: {
    minNodeCount: 0,
    maxNodeCount: 4,
    scaleDownNodesAfterIdleDuration: "PT10M",
  },
  machineLearningWorkspaceId: "",
});

new MachineLearningDatastoreBlobstorage(this, "identity", {
  name: "raw_data",
  workspaceId: unknown.stringValue,
  storageContainerId: unknown.stringValue,
  serviceDataAuthIdentity: "None",
  accountKey: unknown.stringValue,
});

new MachineLearningDatastoreBlobstorage(this, "fine", {
  name: "raw_data",
  workspaceId: unknown.stringValue,
  storageContainerId: unknown.stringValue,
  serviceDataAuthIdentity: "None",
  accountKey: unknown.stringValue,
});
