// azurerm 4.81.0
import { TerraformLocal, TerraformVariable } from "cdktf";
import { AiFoundry } from "@cdktf/provider-azurerm/lib/ai-foundry";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";

const idVariable = new TerraformVariable(this, "id", {});

const plainKeyVault = new KeyVault(this, "plain", {
  name: "kv-plain-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  tenantId: idVariable.stringValue,
  skuName: "standard",
  rbacAuthorizationEnabled: false,
});

const offKeyVault = new KeyVault(this, "off", {
  name: "kv-off-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  tenantId: idVariable.stringValue,
  skuName: "standard",
  rbacAuthorizationEnabled: false,
  purgeProtectionEnabled: false,
});

const fineKeyVault = new KeyVault(this, "fine", {
  name: "kv-fine-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  tenantId: idVariable.stringValue,
  skuName: "standard",
  rbacAuthorizationEnabled: false,
  purgeProtectionEnabled: true,
});

const purge = new TerraformVariable(this, "purge", {});

const unknownKeyVault = new KeyVault(this, "unknown", {
  name: "kv-unknown-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  tenantId: idVariable.stringValue,
  skuName: "standard",
  rbacAuthorizationEnabled: false,
  purgeProtectionEnabled: purge.booleanValue,
});

const farKeyVault = new KeyVault(this, "far", {
  name: "kv-far-4711",
  resourceGroupName: "rg-ml",
  location: "East US",
  tenantId: idVariable.stringValue,
  skuName: "standard",
  rbacAuthorizationEnabled: false,
  purgeProtectionEnabled: true,
});

const plainMachineLearningWorkspace = new MachineLearningWorkspace(
  this,
  "plain_machine_learning_workspace",
  {
    name: "mlw-plain",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    applicationInsightsId: idVariable.stringValue,
    containerRegistryId: idVariable.stringValue,
    keyVaultId: idVariable.stringValue,
    storageAccountId: idVariable.stringValue,
    identity: {
      type: "SystemAssigned",
    },
    encryption: {
      keyVaultId: plainKeyVault.id,
      //          ^^^^^^^^^^^^^^^^ error encryption-vault: Set purge_protection_enabled of azurerm_key_vault.plain to true: encryption does not accept a vault whose keys can be purged.
      keyId: "https://kv.vault.azure.net/keys/k/0123",
    },
  },
);
plainMachineLearningWorkspace.overrideLogicalId("plain");

const vault = new TerraformLocal(this, "vault", offKeyVault.id);

const offMachineLearningWorkspace = new MachineLearningWorkspace(
  this,
  "off_machine_learning_workspace",
  {
    name: "mlw-off",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    applicationInsightsId: idVariable.stringValue,
    containerRegistryId: idVariable.stringValue,
    keyVaultId: idVariable.stringValue,
    storageAccountId: idVariable.stringValue,
    identity: {
      type: "SystemAssigned",
    },
    encryption: {
      keyVaultId: vault.asString,
      //          ^^^^^^^^^^^^^^ error encryption-vault: Set purge_protection_enabled of azurerm_key_vault.off to true: encryption does not accept a vault whose keys can be purged.
      keyId: "https://kv.vault.azure.net/keys/k/0123",
    },
  },
);
offMachineLearningWorkspace.overrideLogicalId("off");

const fineMachineLearningWorkspace = new MachineLearningWorkspace(
  this,
  "fine_machine_learning_workspace",
  {
    name: "mlw-fine",
    resourceGroupName: "rg-ml",
    location: "West Europe",
    applicationInsightsId: idVariable.stringValue,
    containerRegistryId: idVariable.stringValue,
    keyVaultId: idVariable.stringValue,
    storageAccountId: idVariable.stringValue,
    identity: {
      type: "SystemAssigned",
    },
    encryption: {
      keyVaultId: fineKeyVault.id,
      keyId: "https://kv.vault.azure.net/keys/k/0123",
    },
  },
);
fineMachineLearningWorkspace.overrideLogicalId("fine");

const farMachineLearningWorkspace = new MachineLearningWorkspace(
  this,
  "far_machine_learning_workspace",
  {
    name: "mlw-far",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    applicationInsightsId: idVariable.stringValue,
    containerRegistryId: idVariable.stringValue,
    keyVaultId: idVariable.stringValue,
    storageAccountId: idVariable.stringValue,
    identity: {
      type: "SystemAssigned",
    },
    encryption: {
      keyVaultId: farKeyVault.id,
      //          ^^^^^^^^^^^^^^ error encryption-vault: Use a vault in westeurope: azurerm_key_vault.far is in eastus, and encryption needs one in the region of the workspace.
      keyId: "https://kv.vault.azure.net/keys/k/0123",
    },
  },
);
farMachineLearningWorkspace.overrideLogicalId("far");

const unknownMachineLearningWorkspace = new MachineLearningWorkspace(
  this,
  "unknown_machine_learning_workspace",
  {
    name: "mlw-unknown",
    resourceGroupName: "rg-ml",
    location: idVariable.stringValue,
    applicationInsightsId: idVariable.stringValue,
    containerRegistryId: idVariable.stringValue,
    keyVaultId: idVariable.stringValue,
    storageAccountId: idVariable.stringValue,
    identity: {
      type: "SystemAssigned",
    },
    encryption: {
      keyVaultId: unknownKeyVault.id,
      keyId: "https://kv.vault.azure.net/keys/k/0123",
    },
  },
);
unknownMachineLearningWorkspace.overrideLogicalId("unknown");

new MachineLearningWorkspace(this, "also_unknown", {
  name: "mlw-also-unknown",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
  encryption: {
    keyVaultId: idVariable.stringValue,
    keyId: "https://kv.vault.azure.net/keys/k/0123",
  },
});

const plainAiFoundry = new AiFoundry(this, "plain_ai_foundry", {
  name: "hub-plain",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
  encryption: {
    keyVaultId: plainKeyVault.id,
    //          ^^^^^^^^^^^^^^^^ error encryption-vault: Set purge_protection_enabled of azurerm_key_vault.plain to true: encryption does not accept a vault whose keys can be purged.
    keyId: "https://kv.vault.azure.net/keys/k/0123",
  },
});
plainAiFoundry.overrideLogicalId("plain");
