// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { MachineLearningComputeCluster } from "@cdktf/provider-azurerm/lib/machine-learning-compute-cluster";

const idVariable = new TerraformVariable(this, "id", {});

new MachineLearningComputeCluster(this, "both", {
  name: "cpu-both",
  location: "westeurope",
  machineLearningWorkspaceId: idVariable.stringValue,
  vmPriority: "Dedicated",
  vmSize: "STANDARD_DS3_V2",
  localAuthEnabled: false,
  identity: {
    type: "SystemAssigned, UserAssigned",
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information cluster-identity: Choose SystemAssigned or UserAssigned: Azure documents identities of one kind only for a compute cluster.
    identityIds: [idVariable.stringValue],
  },
  scaleSettings: {
    minNodeCount: 0,
    maxNodeCount: 2,
    scaleDownNodesAfterIdleDuration: "PT5M",
  },
});

new MachineLearningComputeCluster(this, "user", {
  name: "cpu-user",
  location: "westeurope",
  machineLearningWorkspaceId: idVariable.stringValue,
  vmPriority: "Dedicated",
  vmSize: "STANDARD_DS3_V2",
  localAuthEnabled: false,
  identity: {
    type: "UserAssigned",
    identityIds: [idVariable.stringValue],
  },
  scaleSettings: {
    minNodeCount: 0,
    maxNodeCount: 2,
    scaleDownNodesAfterIdleDuration: "PT5M",
  },
});

const typeVariable = new TerraformVariable(this, "type", {});

new MachineLearningComputeCluster(this, "unknown", {
  name: "cpu-unknown",
  location: "westeurope",
  machineLearningWorkspaceId: idVariable.stringValue,
  vmPriority: "Dedicated",
  vmSize: "STANDARD_DS3_V2",
  localAuthEnabled: false,
  identity: {
    type: typeVariable.stringValue,
    identityIds: [idVariable.stringValue],
  },
  scaleSettings: {
    minNodeCount: 0,
    maxNodeCount: 2,
    scaleDownNodesAfterIdleDuration: "PT5M",
  },
});
