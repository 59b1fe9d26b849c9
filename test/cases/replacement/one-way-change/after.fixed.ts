import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";

const kv = new KeyVault(this, "kv", {
  name: "kv-ml",
  location: "westeurope",
  resourceGroupName: "rg",
  tenantId: "11111111-2222-3333-4444-555555555555",
  skuName: "standard",
  rbacAuthorizationEnabled: true,
  softDeleteRetentionDays: 90,
  purgeProtectionEnabled: true,
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
    type: "SystemAssigned, UserAssigned",
  },
  managedNetwork: {
    isolationMode: "AllowOnlyApprovedOutbound",
  },
  serverlessCompute: {
    publicIpEnabled: true,
  },
});
