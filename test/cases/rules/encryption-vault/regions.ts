// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";

const idVariable = new TerraformVariable(this, "id", {});

const far = new KeyVault(this, "far", {
  name: "kv-far-4711",
  resourceGroupName: "rg-ml",
  location: "East US",
  tenantId: idVariable.stringValue,
  skuName: "standard",
  rbacAuthorizationEnabled: true,
  purgeProtectionEnabled: true,
});

const near = new KeyVault(this, "near", {
  name: "kv-near-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  tenantId: idVariable.stringValue,
  skuName: "standard",
  rbacAuthorizationEnabled: true,
  purgeProtectionEnabled: true,
});

new MachineLearningWorkspace(this, "one", {
  name: "mlw-one",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: near.id,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
  encryption: {
    keyVaultId: far.id,
    //          ^^^^^^ error encryption-vault: Use a vault in westeurope: far is in eastus, and encryption needs one in the region of the workspace.
//~     keyVaultId: near.id,
    keyId: "https://kv.vault.azure.net/keys/k/0123",
  },
});
