// azurerm 4.81.0
import { App, TerraformStack, TerraformVariable } from "cdktf";
import { ApplicationInsights } from "@cdktf/provider-azurerm/lib/application-insights";
import { ContainerRegistry } from "@cdktf/provider-azurerm/lib/container-registry";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { KeyVaultAccessPolicyA } from "@cdktf/provider-azurerm/lib/key-vault-access-policy";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";
import { UserAssignedIdentity } from "@cdktf/provider-azurerm/lib/user-assigned-identity";
//+ import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";

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

const trainUserAssignedIdentity = new UserAssignedIdentity(stack, "train", {
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
  rbacAuthorizationEnabled: false,
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

const trainKeyVaultAccessPolicy = new KeyVaultAccessPolicyA(
  stack,
  "train_key_vault_access_policy",
  {
    keyVaultId: mlKeyVault.id,
    tenantId: idVariable.stringValue,
    objectId: trainUserAssignedIdentity.principalId,
    keyPermissions: ["Get", "WrapKey", "UnwrapKey"],
  },
);
trainKeyVaultAccessPolicy.overrideLogicalId("train");

//+ const trainVault = new RoleAssignment(stack, "train_vault", {
//+   scope: mlKeyVault.id,
//+   roleDefinitionName: "Contributor",
//+   principalId: trainUserAssignedIdentity.principalId,
//+   principalType: "ServicePrincipal",
//+ });
//+
//+ const trainStorage = new RoleAssignment(stack, "train_storage", {
//+   scope: mlStorageAccount.id,
//+   roleDefinitionName: "Contributor",
//+   principalId: trainUserAssignedIdentity.principalId,
//+   principalType: "ServicePrincipal",
//+ });
//+
//+ const trainBlobs = new RoleAssignment(stack, "train_blobs", {
//+   scope: mlStorageAccount.id,
//+   roleDefinitionName: "Storage Blob Data Contributor",
//+   principalId: trainUserAssignedIdentity.principalId,
//+   principalType: "ServicePrincipal",
//+ });
//+
//+ const trainInsights = new RoleAssignment(stack, "train_insights", {
//+   scope: mlApplicationInsights.id,
//+   roleDefinitionName: "Contributor",
//+   principalId: trainUserAssignedIdentity.principalId,
//+   principalType: "ServicePrincipal",
//+ });
//+
//+ const trainRegistry = new RoleAssignment(stack, "train_registry", {
//+   scope: mlContainerRegistry.id,
//+   roleDefinitionName: "Contributor",
//+   principalId: trainUserAssignedIdentity.principalId,
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
    identityIds: [trainUserAssignedIdentity.id],
    //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning identity-roles: Give trainUserAssignedIdentity the roles Contributor on mlKeyVault, Contributor on mlStorageAccount, Storage Blob Data Contributor on mlStorageAccount, Contributor on mlApplicationInsights, and Contributor on mlContainerRegistry: the workspace uses only this identity.
  },
//+   dependsOn: [
//+     trainVault,
//+     trainStorage,
//+     trainBlobs,
//+     trainInsights,
//+     trainRegistry,
//+   ],
});

app.synth();
