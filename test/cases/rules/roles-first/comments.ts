// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";
import { UserAssignedIdentity } from "@cdktf/provider-azurerm/lib/user-assigned-identity";

// A list keeps its lines and their comments when it gets longer.
const train = new UserAssignedIdentity(this, "train", {
  name: "id-train",
  resourceGroupName: "rg-ml",
  location: "westeurope",
});

const ml = new StorageAccount(this, "ml", {
  name: "stml4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
});

const account = new RoleAssignment(this, "account", {
  scope: ml.id,
  roleDefinitionName: "Contributor",
  principalId: train.principalId,
  principalType: "ServicePrincipal",
});

new RoleAssignment(this, "blobs", {
  scope: ml.id,
  roleDefinitionName: "Storage Blob Data Contributor",
  principalId: train.principalId,
  principalType: "ServicePrincipal",
});

const idVariable = new TerraformVariable(this, "id", {});

new MachineLearningWorkspace(this, "w", {
  name: "mlw-roles",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  storageAccountId: ml.id,
  identity: {
    type: "UserAssigned",
    identityIds: [train.id],
  },
  dependsOn: [account],
  //^^^^^^^ warning roles-first: Add RoleAssignment "blobs" to dependsOn: the identity needs its roles before the workspace is created.
});
