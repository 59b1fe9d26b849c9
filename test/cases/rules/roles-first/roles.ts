// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { ApplicationInsights } from "@cdktf/provider-azurerm/lib/application-insights";
import { ContainerRegistry } from "@cdktf/provider-azurerm/lib/container-registry";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { KeyVaultAccessPolicyA } from "@cdktf/provider-azurerm/lib/key-vault-access-policy";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";
import { UserAssignedIdentity } from "@cdktf/provider-azurerm/lib/user-assigned-identity";

const trainUserAssignedIdentity = new UserAssignedIdentity(this, "train", {
  name: "id-train",
  resourceGroupName: "rg-ml",
  location: "westeurope",
});

const idVariable = new TerraformVariable(this, "id", {});

const mlKeyVault = new KeyVault(this, "ml", {
  name: "kv-ml-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  tenantId: idVariable.stringValue,
  skuName: "standard",
  rbacAuthorizationEnabled: false,
});

const mlStorageAccount = new StorageAccount(this, "ml_storage_account", {
  name: "stml4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
});
mlStorageAccount.overrideLogicalId("ml");

const mlApplicationInsights = new ApplicationInsights(
  this,
  "ml_application_insights",
  {
    name: "appi-ml",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    applicationType: "web",
    workspaceId: idVariable.stringValue,
  },
);
mlApplicationInsights.overrideLogicalId("ml");

const mlContainerRegistry = new ContainerRegistry(
  this,
  "ml_container_registry",
  {
    name: "crml4711",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    sku: "Premium",
    adminEnabled: true,
  },
);
mlContainerRegistry.overrideLogicalId("ml");

const trainKeyVaultAccessPolicy = new KeyVaultAccessPolicyA(
  this,
  "train_key_vault_access_policy",
  {
    keyVaultId: mlKeyVault.id,
    tenantId: idVariable.stringValue,
    objectId: trainUserAssignedIdentity.principalId,
    keyPermissions: ["Get", "WrapKey", "UnwrapKey"],
  },
);
trainKeyVaultAccessPolicy.overrideLogicalId("train");

const insights = new RoleAssignment(this, "insights", {
  scope: mlApplicationInsights.id,
  roleDefinitionName: "Contributor",
  principalId: trainUserAssignedIdentity.principalId,
});

const storage = new RoleAssignment(this, "storage", {
  scope: mlStorageAccount.id,
  roleDefinitionName: "Contributor",
  principalId: trainUserAssignedIdentity.principalId,
});

const blobs = new RoleAssignment(this, "blobs", {
  scope: mlStorageAccount.id,
  roleDefinitionName: "Storage Blob Data Contributor",
  principalId: trainUserAssignedIdentity.principalId,
});

const vault = new RoleAssignment(this, "vault", {
  scope: mlKeyVault.id,
  roleDefinitionName: "Contributor",
  principalId: trainUserAssignedIdentity.principalId,
});

const registry = new RoleAssignment(this, "registry", {
  scope: mlContainerRegistry.id,
  roleDefinitionName: "Contributor",
  principalId: trainUserAssignedIdentity.principalId,
});

new MachineLearningWorkspace(this, "without", {
  name: "mlw-without",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: mlApplicationInsights.id,
  containerRegistryId: mlContainerRegistry.id,
  keyVaultId: mlKeyVault.id,
  storageAccountId: mlStorageAccount.id,
  identity: {
    type: "UserAssigned",
    identityIds: [trainUserAssignedIdentity.id],
    //^^^^^^^^^ warning roles-first: Add azurerm_role_assignment.insights, azurerm_role_assignment.storage, azurerm_role_assignment.blobs, azurerm_role_assignment.vault, and azurerm_role_assignment.registry to depends_on: the identity needs its roles before the workspace is created.
  },
});

new MachineLearningWorkspace(this, "some", {
  name: "mlw-some",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: mlApplicationInsights.id,
  containerRegistryId: mlContainerRegistry.id,
  keyVaultId: mlKeyVault.id,
  storageAccountId: mlStorageAccount.id,
  identity: {
    type: "UserAssigned",
    identityIds: [trainUserAssignedIdentity.id],
  },
  dependsOn: [insights, storage, blobs],
  //^^^^^^^ warning roles-first: Add azurerm_role_assignment.vault and azurerm_role_assignment.registry to depends_on: the identity needs its roles before the workspace is created.
});

new MachineLearningWorkspace(this, "all", {
  name: "mlw-all",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: mlApplicationInsights.id,
  containerRegistryId: mlContainerRegistry.id,
  keyVaultId: mlKeyVault.id,
  storageAccountId: mlStorageAccount.id,
  identity: {
    type: "UserAssigned",
    identityIds: [trainUserAssignedIdentity.id],
  },
  dependsOn: [insights, storage, blobs, vault, registry],
});

const later = new MachineLearningWorkspace(this, "later", {
  name: "mlw-later",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: mlApplicationInsights.id,
  containerRegistryId: mlContainerRegistry.id,
  keyVaultId: mlKeyVault.id,
  storageAccountId: mlStorageAccount.id,
  identity: {
    type: "UserAssigned",
    identityIds: [trainUserAssignedIdentity.id],
  },
});
later.addOverride("depends_on", ["time_sleep.roles"]);

// Left out: there are no bindings for this provider here.
// resource "time_sleep" "roles" {
//   create_duration = "60s"
//   depends_on = [
//     azurerm_role_assignment.insights,
//     azurerm_role_assignment.storage,
//     azurerm_role_assignment.blobs,
//     azurerm_role_assignment.vault,
//     azurerm_role_assignment.registry,
//   ]
// }

new MachineLearningWorkspace(this, "own", {
  name: "mlw-own",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: mlApplicationInsights.id,
  containerRegistryId: mlContainerRegistry.id,
  keyVaultId: mlKeyVault.id,
  storageAccountId: mlStorageAccount.id,
  identity: {
    type: "SystemAssigned, UserAssigned",
    identityIds: [trainUserAssignedIdentity.id],
  },
});

const ids = new TerraformVariable(this, "ids", {});

new MachineLearningWorkspace(this, "unknown", {
  name: "mlw-unknown",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: mlApplicationInsights.id,
  containerRegistryId: mlContainerRegistry.id,
  keyVaultId: mlKeyVault.id,
  storageAccountId: mlStorageAccount.id,
  identity: {
    type: "UserAssigned",
    identityIds: ids.listValue,
  },
});
