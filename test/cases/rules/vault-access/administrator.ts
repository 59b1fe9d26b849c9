// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { ApplicationInsights } from "@cdktf/provider-azurerm/lib/application-insights";
import { ContainerRegistry } from "@cdktf/provider-azurerm/lib/container-registry";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
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

const train = new UserAssignedIdentity(this, "train", {
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
  rbacAuthorizationEnabled: true,
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

const insights = new RoleAssignment(this, "insights", {
  scope: mlApplicationInsights.id,
  roleDefinitionName: "Contributor",
  principalId: train.principalId,
});

const storage = new RoleAssignment(this, "storage", {
  scope: mlStorageAccount.id,
  roleDefinitionName: "Contributor",
  principalId: train.principalId,
});

const blobs = new RoleAssignment(this, "blobs", {
  scope: mlStorageAccount.id,
  roleDefinitionName: "Storage Blob Data Contributor",
  principalId: train.principalId,
});

const vault = new RoleAssignment(this, "vault", {
  scope: mlKeyVault.id,
  roleDefinitionName: "Contributor",
  principalId: train.principalId,
});

const registry = new RoleAssignment(this, "registry", {
  scope: mlContainerRegistry.id,
  roleDefinitionName: "Contributor",
  principalId: train.principalId,
});

const secrets = new RoleAssignment(this, "secrets", {
  scope: mlKeyVault.id,
  roleDefinitionName: "Key Vault Administrator",
  principalId: train.principalId,
});

new MachineLearningWorkspace(this, "one", {
  name: "mlw-one",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: mlApplicationInsights.id,
  containerRegistryId: mlContainerRegistry.id,
  keyVaultId: mlKeyVault.id,
  storageAccountId: mlStorageAccount.id,
  identity: {
    type: "UserAssigned",
    identityIds: [train.id],
  },
  dependsOn: [insights, storage, blobs, vault, registry, secrets],
});
