// azurerm 4.81.0
import { TerraformLocal } from "cdktf";
import { DataAzurermClientConfig } from "@cdktf/provider-azurerm/lib/data-azurerm-client-config";
import { DataAzurermKeyVault } from "@cdktf/provider-azurerm/lib/data-azurerm-key-vault";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";
import { UserAssignedIdentity } from "@cdktf/provider-azurerm/lib/user-assigned-identity";

const me = new DataAzurermClientConfig(this, "me", {});

const shared = new DataAzurermKeyVault(this, "shared", {
  name: "kv-shared",
  resourceGroupName: "rg-shared",
});

const mlResourceGroup = new ResourceGroup(this, "ml", {
  name: "rg-ml",
  location: "westeurope",
});

const mlUserAssignedIdentity = new UserAssignedIdentity(
  this,
  "ml_user_assigned_identity",
  {
    name: "id-ml",
    location: "westeurope",
    resourceGroupName: mlResourceGroup.name,
  },
);
mlUserAssignedIdentity.overrideLogicalId("ml");

const mlStorageAccount = new StorageAccount(this, "ml_storage_account", {
  name: "stml4711",
  location: "westeurope",
  resourceGroupName: mlResourceGroup.name,
  accountTier: "Standard",
  accountReplicationType: "LRS",
});
mlStorageAccount.overrideLogicalId("ml");

const mlKeyVault = new KeyVault(this, "ml_key_vault", {
  name: "kv-ml-4711",
  location: "westeurope",
  resourceGroupName: mlResourceGroup.name,
  skuName: "standard",
  tenantId: me.tenantId,
  rbacAuthorizationEnabled: true,
});
mlKeyVault.overrideLogicalId("ml");

const store = new TerraformLocal(this, "store", mlStorageAccount.name);

new MachineLearningWorkspace(this, "wrong", {
  name: "mlw-wrong",
  location: "westeurope",
  resourceGroupName: mlResourceGroup.name,
  applicationInsightsId: mlResourceGroup.id,
  containerRegistryId: shared.id,
  keyVaultId: mlKeyVault.id,
  storageAccountId: store.asString,
  primaryUserAssignedIdentity: mlUserAssignedIdentity.id,
  identity: {
    type: "UserAssigned",
    identityIds: [mlUserAssignedIdentity.id],
  },
});
