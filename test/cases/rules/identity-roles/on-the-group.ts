// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { ApplicationInsights } from "@cdktf/provider-azurerm/lib/application-insights";
import { ContainerRegistry } from "@cdktf/provider-azurerm/lib/container-registry";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { KeyVaultAccessPolicyA } from "@cdktf/provider-azurerm/lib/key-vault-access-policy";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";
import { UserAssignedIdentity } from "@cdktf/provider-azurerm/lib/user-assigned-identity";

new AzurermProvider(this, "azurerm", {
  features: [
    {
      machineLearning: [
        {
          purgeSoftDeletedWorkspaceOnDestroy: true,
        },
      ],
    },
  ],
});

const mlResourceGroup = new ResourceGroup(this, "ml", {
  name: "rg-ml",
  location: "westeurope",
});

const trainUserAssignedIdentity = new UserAssignedIdentity(this, "train", {
  name: "id-train",
  resourceGroupName: mlResourceGroup.name,
  location: "westeurope",
});

const idVariable = new TerraformVariable(this, "id", {});

const mlKeyVault = new KeyVault(this, "ml_key_vault", {
  name: "kv-ml-4711",
  resourceGroupName: mlResourceGroup.name,
  location: "westeurope",
  tenantId: idVariable.stringValue,
  skuName: "standard",
  rbacAuthorizationEnabled: false,
});
mlKeyVault.overrideLogicalId("ml");

const mlStorageAccount = new StorageAccount(this, "ml_storage_account", {
  name: "stml4711",
  resourceGroupName: mlResourceGroup.name,
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
    resourceGroupName: mlResourceGroup.name,
    //                 ^^^^^^^^^^^^^^^^^^^^ hint left-behind: Set preventDeletionIfContainsResources = false or disableGeneratedRule = true in the provider's features if the group comes and goes: Azure makes an alert rule and an action group of its own in it, and azurerm does not destroy a group that has resources.
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
    resourceGroupName: mlResourceGroup.name,
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

new RoleAssignment(this, "group", {
  scope: mlResourceGroup.id,
  roleDefinitionName: "Contributor",
  principalId: trainUserAssignedIdentity.principalId,
  principalType: "ServicePrincipal",
});

new RoleAssignment(this, "blobs", {
  scope: mlResourceGroup.id,
  roleDefinitionName: "Storage Blob Data Contributor",
  principalId: trainUserAssignedIdentity.principalId,
  principalType: "ServicePrincipal",
});

new MachineLearningWorkspace(this, "one", {
  name: "mlw-one",
  resourceGroupName: mlResourceGroup.name,
  location: "westeurope",
  applicationInsightsId: mlApplicationInsights.id,
  containerRegistryId: mlContainerRegistry.id,
  keyVaultId: mlKeyVault.id,
  storageAccountId: mlStorageAccount.id,
  identity: {
    type: "UserAssigned",
    identityIds: [trainUserAssignedIdentity.id],
    //^^^^^^^^^ warning roles-first: Add RoleAssignment "group" and RoleAssignment "blobs" to dependsOn: the identity needs its roles before the workspace is created.
  },
});
