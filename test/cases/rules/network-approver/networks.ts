// azurerm 4.81.0
import { App, TerraformStack, TerraformVariable } from "cdktf";
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
  resourceGroupName: mlResourceGroup.name,
  location: "westeurope",
});

const mlResourceGroup = new ResourceGroup(stack, "ml", {
  name: "rg-ml",
  location: "westeurope",
});

const idVariable = new TerraformVariable(stack, "id", {});

const mlKeyVault = new KeyVault(stack, "ml_key_vault", {
  name: "kv-ml-4711",
  resourceGroupName: mlResourceGroup.name,
  location: "westeurope",
  tenantId: idVariable.stringValue,
  skuName: "standard",
  rbacAuthorizationEnabled: false,
});
mlKeyVault.overrideLogicalId("ml");

const mlStorageAccount = new StorageAccount(stack, "ml_storage_account", {
  name: "stml4711",
  resourceGroupName: mlResourceGroup.name,
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
    resourceGroupName: mlResourceGroup.name,
    //                 ^^^^^^^^^^^^^^^^^^^^ hint left-behind: Set preventDeletionIfContainsResources = false or disableGeneratedRule = true in the provider's features if the group comes and goes: Azure makes an alert rule and an action group of its own in it, and azurerm does not destroy a group that has resources.
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
    resourceGroupName: mlResourceGroup.name,
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

const insights = new RoleAssignment(stack, "insights", {
  scope: mlApplicationInsights.id,
  roleDefinitionName: "Contributor",
  principalId: trainUserAssignedIdentity.principalId,
  principalType: "ServicePrincipal",
});

const storage = new RoleAssignment(stack, "storage", {
  scope: mlStorageAccount.id,
  roleDefinitionName: "Contributor",
  principalId: trainUserAssignedIdentity.principalId,
  principalType: "ServicePrincipal",
});

const blobs = new RoleAssignment(stack, "blobs", {
  scope: mlStorageAccount.id,
  roleDefinitionName: "Storage Blob Data Contributor",
  principalId: trainUserAssignedIdentity.principalId,
  principalType: "ServicePrincipal",
});

const vault = new RoleAssignment(stack, "vault", {
  scope: mlKeyVault.id,
  roleDefinitionName: "Contributor",
  principalId: trainUserAssignedIdentity.principalId,
  principalType: "ServicePrincipal",
});

const registry = new RoleAssignment(stack, "registry", {
  scope: mlContainerRegistry.id,
  roleDefinitionName: "Contributor",
  principalId: trainUserAssignedIdentity.principalId,
  principalType: "ServicePrincipal",
});

//+ const trainNetwork = new RoleAssignment(stack, "train_network", {
//+   scope: mlResourceGroup.id,
//+   roleDefinitionName: "Azure AI Enterprise Network Connection Approver",
//+   principalId: trainUserAssignedIdentity.principalId,
//+   principalType: "ServicePrincipal",
//+ });
//+
new MachineLearningWorkspace(stack, "one", {
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
    //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information network-approver: Give trainUserAssignedIdentity the role Azure AI Enterprise Network Connection Approver on the resource group: the managed network needs it.
  },
  managedNetwork: {
    isolationMode: "AllowOnlyApprovedOutbound",
  },
  dependsOn: [insights, storage, blobs, vault, registry],
//~   dependsOn: [insights, storage, blobs, vault, registry, trainNetwork],
});

new MachineLearningWorkspace(stack, "open", {
  name: "mlw-open",
  resourceGroupName: mlResourceGroup.name,
  location: "westeurope",
  applicationInsightsId: mlApplicationInsights.id,
  containerRegistryId: mlContainerRegistry.id,
  keyVaultId: mlKeyVault.id,
  storageAccountId: mlStorageAccount.id,
  identity: {
    type: "UserAssigned",
    identityIds: [trainUserAssignedIdentity.id],
  },
  managedNetwork: {
    isolationMode: "Disabled",
  },
  dependsOn: [insights, storage, blobs, vault, registry],
});

new MachineLearningWorkspace(stack, "unknown", {
  name: "mlw-unknown",
  resourceGroupName: mlResourceGroup.name,
  location: "westeurope",
  applicationInsightsId: mlApplicationInsights.id,
  containerRegistryId: mlContainerRegistry.id,
  keyVaultId: mlKeyVault.id,
  storageAccountId: mlStorageAccount.id,
  identity: {
    type: "UserAssigned",
    identityIds: [trainUserAssignedIdentity.id],
  },
  managedNetwork: {
    isolationMode: idVariable.stringValue,
  },
  dependsOn: [insights, storage, blobs, vault, registry],
});

app.synth();
