// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { MachineLearningComputeCluster } from "@cdktf/provider-azurerm/lib/machine-learning-compute-cluster";
import { MachineLearningDatastoreFileshare } from "@cdktf/provider-azurerm/lib/machine-learning-datastore-fileshare";
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";

const unknown = new TerraformVariable(this, "unknown", {});

new MachineLearningComputeCluster(this, "account", {
  name: "cpu-training",
  location: "westeurope",
  machineLearningWorkspaceId: unknown.stringValue,
  vmSize: "STANDARD_DS3_V2",
  vmPriority: "Dedicated",
  localAuthEnabled: false,
  scaleSettings: {
    minNodeCount: 0,
    maxNodeCount: 4,
    scaleDownNodesAfterIdleDuration: "PT10M",
  },
  ssh: {
    adminUsername: "azureuser",
    adminPassword: "",
  },
});

new MachineLearningComputeCluster(this, "fine", {
  name: "cpu-training",
  location: "westeurope",
  machineLearningWorkspaceId: unknown.stringValue,
  vmSize: "STANDARD_DS3_V2",
  vmPriority: "Dedicated",
  localAuthEnabled: false,
  scaleSettings: {
    minNodeCount: 0,
    maxNodeCount: 4,
    scaleDownNodesAfterIdleDuration: "PT10M",
  },
  ssh: {
    adminUsername: "azureuser",
    keyValue: unknown.stringValue,
  },
});

new MachineLearningDatastoreFileshare(this, "none", {
  name: "raw_data",
  workspaceId: unknown.stringValue,
  storageFileshareId: unknown.stringValue,
  accountKey: "",
});

const fineMachineLearningDatastoreFileshare =
  new MachineLearningDatastoreFileshare(
    this,
    "fine_machine_learning_datastore_fileshare",
    {
      name: "raw_data",
      workspaceId: unknown.stringValue,
      storageFileshareId: unknown.stringValue,
      accountKey: unknown.stringValue,
    },
  );
fineMachineLearningDatastoreFileshare.overrideLogicalId("fine");

new RoleAssignment(this, "both", {
  scope: unknown.stringValue,
  principalId: unknown.stringValue,
  roleDefinitionId:
    "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/b24988ac-6180-42a0-ab88-20f7382dd24c",
});

const noneRoleAssignment = new RoleAssignment(this, "none_role_assignment", {
  scope: unknown.stringValue,
  principalId: unknown.stringValue,
  roleDefinitionId: "",
});
noneRoleAssignment.overrideLogicalId("none");

const fineRoleAssignment = new RoleAssignment(this, "fine_role_assignment", {
  scope: unknown.stringValue,
  principalId: unknown.stringValue,
  roleDefinitionName: "Contributor",
});
fineRoleAssignment.overrideLogicalId("fine");
