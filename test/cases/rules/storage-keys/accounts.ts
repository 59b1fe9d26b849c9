// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";

const keyless = new StorageAccount(this, "keyless", {
  name: "stkeyless4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
  sharedAccessKeyEnabled: false,
});

const plainStorageAccount = new StorageAccount(this, "plain", {
  name: "stplain4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
});

const keysVariable = new TerraformVariable(this, "keys_variable", {});
keysVariable.overrideLogicalId("keys");

const open = new StorageAccount(this, "open", {
  name: "stopen4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
  sharedAccessKeyEnabled: keysVariable.booleanValue,
});

const idVariable = new TerraformVariable(this, "id", {});

new MachineLearningWorkspace(this, "keys", {
  name: "mlw-keys",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: keyless.id,
  //                ^^^^^^^^^^ warning storage-keys: Set storageAccountAccessType to "Identity": keyless does not allow keys, which the workspace would use.
  identity: {
    type: "SystemAssigned",
  },
//+   storageAccountAccessType: "Identity",
});

new MachineLearningWorkspace(this, "written", {
  name: "mlw-written",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: keyless.id,
  //                ^^^^^^^^^^ warning storage-keys: Set storageAccountAccessType to "Identity": keyless does not allow keys, which the workspace would use.
  storageAccountAccessType: "AccessKey",
//~   storageAccountAccessType: "Identity",
  identity: {
    type: "SystemAssigned",
  },
});

new MachineLearningWorkspace(this, "identity", {
  name: "mlw-identity",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: keyless.id,
  storageAccountAccessType: "Identity",
  identity: {
    type: "SystemAssigned",
  },
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
    storageAccountId: plainStorageAccount.id,
    identity: {
      type: "SystemAssigned",
    },
  },
);
plainMachineLearningWorkspace.overrideLogicalId("plain");

new MachineLearningWorkspace(this, "unknown", {
  name: "mlw-unknown",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: open.id,
  identity: {
    type: "SystemAssigned",
  },
});

new MachineLearningWorkspace(this, "also_unknown", {
  name: "mlw-also-unknown",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: keyless.id,
  storageAccountAccessType: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
});
