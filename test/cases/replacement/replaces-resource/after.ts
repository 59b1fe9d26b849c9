import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";

new KeyVault(this, "old", {
  name: "kv-old",
  location: "westeurope",
  resourceGroupName: "rg",
  tenantId: "11111111-2222-3333-4444-555555555555",
  skuName: "standard",
  rbacAuthorizationEnabled: true,
  purgeProtectionEnabled: true,
});

const newKeyVault = new KeyVault(this, "new", {
  name: "kv-new",
  location: "westeurope",
  resourceGroupName: "rg",
  tenantId: "11111111-2222-3333-4444-555555555555",
  skuName: "standard",
  rbacAuthorizationEnabled: true,
  purgeProtectionEnabled: true,
});

const st = new StorageAccount(this, "st", {
  name: "stml",
  location: "westeurope",
  resourceGroupName: "rg",
  accountTier: "Standard",
  accountReplicationType: "ZRS",
  //^^^^^^^^^^^^^^^^^^^^ warning replaces-resource: Changing accountReplicationType replaces st: it would be destroyed and created again.
//+   lifecycle: {
//+     preventDestroy: true,
//+   },
});

new MachineLearningWorkspace(this, "ml", {
  name: "mlw-main",
  location: "westeurope",
  resourceGroupName: "rg",
  applicationInsightsId:
    "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Insights/components/ai",
  keyVaultId: newKeyVault.id,
  //^^^^^^^^ warning replaces-resource: Changing keyVaultId replaces MachineLearningWorkspace "ml": it would be destroyed and created again.
  storageAccountId: st.id,
  identity: {
    type: "SystemAssigned",
  },
//+   lifecycle: {
//+     preventDestroy: true,
//+   },
});
