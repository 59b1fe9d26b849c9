import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";

const kv = new KeyVault(this, "kv", {
//         ^^^^^^^^^^^^^^^^^^^^^^^ error one-way-change: Keep purgeProtectionEnabled as it was: once on, it cannot be turned off, and the vault cannot be purged before its retention ends.
  name: "kv-ml",
  location: "westeurope",
  resourceGroupName: "rg",
  tenantId: "11111111-2222-3333-4444-555555555555",
  skuName: "standard",
  rbacAuthorizationEnabled: true,
  softDeleteRetentionDays: 30,
  //^^^^^^^^^^^^^^^^^^^^^ error one-way-change: Keep softDeleteRetentionDays as it was: the provider refuses to change it once it is set.
//~   softDeleteRetentionDays: 90,
//+   purgeProtectionEnabled: true,
});

new MachineLearningWorkspace(this, "ml", {
  name: "mlw-main",
  location: "westeurope",
  resourceGroupName: "rg",
  applicationInsightsId:
    "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Insights/components/ai",
  keyVaultId: kv.id,
  storageAccountId:
    "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/stml",
  identity: {
    type: "SystemAssigned",
    //^^ warning one-way-change: Keep identity.type as it was: a workspace with both kinds of identities cannot go back to SystemAssigned alone.
//~     type: "SystemAssigned, UserAssigned",
  },
  managedNetwork: {
    isolationMode: "AllowInternetOutbound",
    //^^^^^^^^^^^ error one-way-change: Keep managedNetwork.isolationMode as it was: a managed network cannot be opened again. Create a new workspace for another mode.
//~     isolationMode: "AllowOnlyApprovedOutbound",
  },
  serverlessCompute: {
    publicIpEnabled: false,
    //^^^^^^^^^^^^^ error one-way-change: Keep serverlessCompute.publicIpEnabled as it was: without subnetId it cannot be turned off. Set subnetId first.
//~     publicIpEnabled: true,
  },
});
