// azurerm 4.81.0
import { TerraformLocal, TerraformVariable } from "cdktf";
import { AiFoundry } from "@cdktf/provider-azurerm/lib/ai-foundry";
import { KeyVaultKey } from "@cdktf/provider-azurerm/lib/key-vault-key";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";

const idVariable = new TerraformVariable(this, "id", {});

const cmk = new KeyVaultKey(this, "cmk", {
  name: "key-cmk",
  keyVaultId: idVariable.stringValue,
  keyType: "RSA",
  keySize: 2048,
  keyOpts: ["unwrapKey", "wrapKey"],
});

new MachineLearningWorkspace(this, "versionless", {
  name: "mlw-versionless",
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
    keyId: cmk.versionlessId,
    //     ^^^^^^^^^^^^^^^^^ warning encryption-key: Set key_id to azurerm_key_vault_key.cmk.id: encryption needs the URL with the version of the key.
  },
});

new MachineLearningWorkspace(this, "resource", {
  name: "mlw-resource",
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
    keyId: cmk.resourceId,
    //     ^^^^^^^^^^^^^^ error encryption-key: Set key_id to azurerm_key_vault_key.cmk.id, the key's URL: resource_id is its id in Azure Resource Manager.
  },
});

new MachineLearningWorkspace(this, "text", {
  name: "mlw-text",
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
    keyId: "https://kv-ml.vault.azure.net/keys/cmk",
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning encryption-key: Add the version to key_id, as in …/keys/name/version: encryption uses one version of a key.
  },
});

const key = new TerraformLocal(this, "key", cmk.resourceVersionlessId);

new MachineLearningWorkspace(this, "local", {
  name: "mlw-local",
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
    keyId: key.asString,
    //     ^^^^^^^^^^^^ error encryption-key: Set key_id to azurerm_key_vault_key.cmk.id, the key's URL: resource_versionless_id is its id in Azure Resource Manager.
  },
});

new MachineLearningWorkspace(this, "fine", {
  name: "mlw-fine",
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
    keyId: cmk.id,
  },
});

new MachineLearningWorkspace(this, "unknown", {
  name: "mlw-unknown",
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
    keyId: idVariable.stringValue,
  },
});

const versionlessAiFoundry = new AiFoundry(this, "versionless_ai_foundry", {
  name: "hub-versionless",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
  encryption: {
    keyVaultId: idVariable.stringValue,
    keyId: cmk.versionlessId,
    //     ^^^^^^^^^^^^^^^^^ error encryption-key: Set key_id to azurerm_key_vault_key.cmk.id: encryption needs the URL with the version of the key.
  },
});
versionlessAiFoundry.overrideLogicalId("versionless");
