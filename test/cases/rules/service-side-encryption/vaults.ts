// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";

const idVariable = new TerraformVariable(this, "id", {});

const closedKeyVault = new KeyVault(this, "closed", {
  name: "kv-closed-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  tenantId: idVariable.stringValue,
  skuName: "standard",
  rbacAuthorizationEnabled: false,
  purgeProtectionEnabled: true,
  publicNetworkAccessEnabled: false,
});

const openKeyVault = new KeyVault(this, "open", {
  name: "kv-open-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  tenantId: idVariable.stringValue,
  skuName: "standard",
  rbacAuthorizationEnabled: false,
  purgeProtectionEnabled: true,
});

const openVariable = new TerraformVariable(this, "open_variable", {});
openVariable.overrideLogicalId("open");

const unknownKeyVault = new KeyVault(this, "unknown", {
  name: "kv-unknown-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  tenantId: idVariable.stringValue,
  skuName: "standard",
  rbacAuthorizationEnabled: false,
  purgeProtectionEnabled: true,
  publicNetworkAccessEnabled: openVariable.booleanValue,
});

const closedMachineLearningWorkspace = new MachineLearningWorkspace(
  this,
  "closed_machine_learning_workspace",
  {
    name: "mlw-closed",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    applicationInsightsId: idVariable.stringValue,
    containerRegistryId: idVariable.stringValue,
    keyVaultId: idVariable.stringValue,
    storageAccountId: idVariable.stringValue,
    serviceSideEncryptionEnabled: true,
    //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning service-side-encryption: Allow public access to azurerm_key_vault.closed, or remove service_side_encryption_enabled: the service cannot reach a private vault.
    identity: {
      type: "SystemAssigned",
    },
    encryption: {
      keyVaultId: closedKeyVault.id,
      keyId: "https://kv.vault.azure.net/keys/k/0123",
    },
  },
);
closedMachineLearningWorkspace.overrideLogicalId("closed");

new MachineLearningWorkspace(this, "classic", {
  name: "mlw-classic",
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
    keyVaultId: closedKeyVault.id,
    keyId: "https://kv.vault.azure.net/keys/k/0123",
  },
});

const openMachineLearningWorkspace = new MachineLearningWorkspace(
  this,
  "open_machine_learning_workspace",
  {
    name: "mlw-open",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    applicationInsightsId: idVariable.stringValue,
    containerRegistryId: idVariable.stringValue,
    keyVaultId: idVariable.stringValue,
    storageAccountId: idVariable.stringValue,
    serviceSideEncryptionEnabled: true,
    identity: {
      type: "SystemAssigned",
    },
    encryption: {
      keyVaultId: openKeyVault.id,
      keyId: "https://kv.vault.azure.net/keys/k/0123",
    },
  },
);
openMachineLearningWorkspace.overrideLogicalId("open");

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
    serviceSideEncryptionEnabled: true,
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
