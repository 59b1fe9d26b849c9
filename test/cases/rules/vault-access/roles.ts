// azurerm 4.81.0
import { App, TerraformStack, TerraformVariable } from "cdktf";
import { ApplicationInsights } from "@cdktf/provider-azurerm/lib/application-insights";
import { ContainerRegistry } from "@cdktf/provider-azurerm/lib/container-registry";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";
import { UserAssignedIdentity } from "@cdktf/provider-azurerm/lib/user-assigned-identity";

const app = new App();
const stack = new TerraformStack(app, "ml");

new AzurermProvider(stack, "azurerm", {
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

const train = new UserAssignedIdentity(stack, "train", {
  name: "id-train",
  resourceGroupName: "rg-ml",
  location: "westeurope",
});

const idVariable = new TerraformVariable(stack, "id", {});

const mlKeyVault = new KeyVault(stack, "ml", {
  name: "kv-ml-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  tenantId: idVariable.stringValue,
  skuName: "standard",
  rbacAuthorizationEnabled: true,
});

const mlStorageAccount = new StorageAccount(stack, "ml_storage_account", {
  name: "stml4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
});
mlStorageAccount.overrideLogicalId("ml");

const mlApplicationInsights = new ApplicationInsights(
  stack,
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
  stack,
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

const insights = new RoleAssignment(stack, "insights", {
  scope: mlApplicationInsights.id,
  roleDefinitionName: "Contributor",
  principalId: train.principalId,
  principalType: "ServicePrincipal",
});

const storage = new RoleAssignment(stack, "storage", {
  scope: mlStorageAccount.id,
  roleDefinitionName: "Contributor",
  principalId: train.principalId,
  principalType: "ServicePrincipal",
});

const blobs = new RoleAssignment(stack, "blobs", {
  scope: mlStorageAccount.id,
  roleDefinitionName: "Storage Blob Data Contributor",
  principalId: train.principalId,
  principalType: "ServicePrincipal",
});

const vault = new RoleAssignment(stack, "vault", {
  scope: mlKeyVault.id,
  roleDefinitionName: "Contributor",
  principalId: train.principalId,
  principalType: "ServicePrincipal",
});

const registry = new RoleAssignment(stack, "registry", {
  scope: mlContainerRegistry.id,
  roleDefinitionName: "Contributor",
  principalId: train.principalId,
  principalType: "ServicePrincipal",
});

//+ const trainSecrets = new RoleAssignment(stack, "train_secrets", {
//+   scope: mlKeyVault.id,
//+   roleDefinitionName: "Key Vault Administrator",
//+   principalId: train.principalId,
//+   principalType: "ServicePrincipal",
//+ });
//+
new MachineLearningWorkspace(stack, "one", {
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
    //            ^^^^^^^^ warning vault-access: Give train the role Key Vault Administrator on mlKeyVault: Contributor gives no access to the vault's secrets.
  },
  dependsOn: [insights, storage, blobs, vault, registry],
//~   dependsOn: [insights, storage, blobs, vault, registry, trainSecrets],
});

app.synth();
