// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { KeyVaultKey } from "@cdktf/provider-azurerm/lib/key-vault-key";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";

const idVariable = new TerraformVariable(this, "id", {});

const oneKeyVault = new KeyVault(this, "one", {
  name: "kv-one-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  tenantId: idVariable.stringValue,
  skuName: "standard",
  rbacAuthorizationEnabled: false,
  purgeProtectionEnabled: true,
});

const two = new KeyVault(this, "two", {
  name: "kv-two-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  tenantId: idVariable.stringValue,
  skuName: "standard",
  rbacAuthorizationEnabled: false,
  purgeProtectionEnabled: true,
});

const oneKeyVaultKey = new KeyVaultKey(this, "one_key_vault_key", {
  name: "key-one",
  keyVaultId: oneKeyVault.id,
  keyType: "RSA",
  keySize: 2048,
  keyOpts: ["unwrapKey", "wrapKey"],
});
oneKeyVaultKey.overrideLogicalId("one");

const unknownKeyVaultKey = new KeyVaultKey(this, "unknown", {
  name: "key-unknown",
  keyVaultId: idVariable.stringValue,
  keyType: "RSA",
  keySize: 2048,
  keyOpts: ["unwrapKey", "wrapKey"],
});

new MachineLearningWorkspace(this, "other", {
  name: "mlw-other",
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
    keyVaultId: two.id,
//~     keyVaultId: oneKeyVault.id,
    keyId: oneKeyVaultKey.id,
    //     ^^^^^^^^^^^^^^^^^ warning encryption-key-vault: Use a key of the vault in keyVaultId: oneKeyVaultKey is in another one.
  },
});

new MachineLearningWorkspace(this, "same", {
  name: "mlw-same",
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
    keyVaultId: oneKeyVault.id,
    keyId: oneKeyVaultKey.id,
  },
});

new MachineLearningWorkspace(this, "followed", {
  name: "mlw-followed",
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
    keyVaultId: oneKeyVaultKey.keyVaultId,
    keyId: oneKeyVaultKey.id,
  },
});

const unknownMachineLearningWorkspace = new MachineLearningWorkspace(
  this,
  "unknown_machine_learning_workspace",
  {
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
      keyVaultId: oneKeyVault.id,
      keyId: unknownKeyVaultKey.id,
    },
  },
);
unknownMachineLearningWorkspace.overrideLogicalId("unknown");
