// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { MachineLearningComputeCluster } from "@cdktf/provider-azurerm/lib/machine-learning-compute-cluster";
import { UserAssignedIdentity } from "@cdktf/provider-azurerm/lib/user-assigned-identity";

const workspace = new TerraformVariable(this, "workspace", {});

new UserAssignedIdentity(this, "fine", {
  name: "id-fine",
  resourceGroupName: "rg-ml",
  location: "westeurope",
});

// How many a function gives is known when the program runs.
new MachineLearningComputeCluster(this, "unknown", {
  name: "unknown",
  location: "westeurope",
  machineLearningWorkspaceId: workspace.stringValue,
  vmPriority: "Dedicated",
  vmSize: "STANDARD_DS3_V2",
  localAuthEnabled: false,
  scaleSettings: {
    minNodeCount: 0,
    maxNodeCount: 1,
    scaleDownNodesAfterIdleDuration: "PT2M",
  },
  identity: identities(),
});
