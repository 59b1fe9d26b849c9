// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";

const plainStorageAccount = new StorageAccount(this, "plain", {
  name: "stplain4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
//+   publicNetworkAccessEnabled: false,
});

const closedStorageAccount = new StorageAccount(this, "closed", {
  name: "stclosed4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
  publicNetworkAccessEnabled: false,
});

const open = new TerraformVariable(this, "open", {});

const unknownStorageAccount = new StorageAccount(this, "unknown", {
  name: "stunknown4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
  publicNetworkAccessEnabled: open.booleanValue,
});

const ruledStorageAccount = new StorageAccount(this, "ruled", {
  name: "struled4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
  networkRules: {
    defaultAction: "Deny",
  },
});

const idVariable = new TerraformVariable(this, "id", {});

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
    //                ^^^^^^^^^^^^^^^^^^^^^^ information high-impact-storage: Give plainStorageAccount networkRules, or close it behind a private endpoint: the workspace says that its data is of high business impact.
    highBusinessImpact: true,
    identity: {
      type: "SystemAssigned",
    },
//+     publicNetworkAccessEnabled: false,
  },
);
plainMachineLearningWorkspace.overrideLogicalId("plain");

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
    storageAccountId: closedStorageAccount.id,
    highBusinessImpact: true,
    publicNetworkAccessEnabled: false,
    identity: {
      type: "SystemAssigned",
    },
  },
);
closedMachineLearningWorkspace.overrideLogicalId("closed");

const ruledMachineLearningWorkspace = new MachineLearningWorkspace(
  this,
  "ruled_machine_learning_workspace",
  {
    name: "mlw-ruled",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    applicationInsightsId: idVariable.stringValue,
    containerRegistryId: idVariable.stringValue,
    keyVaultId: idVariable.stringValue,
    storageAccountId: ruledStorageAccount.id,
    highBusinessImpact: true,
    identity: {
      type: "SystemAssigned",
    },
  },
);
ruledMachineLearningWorkspace.overrideLogicalId("ruled");

new MachineLearningWorkspace(this, "low", {
  name: "mlw-low",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: plainStorageAccount.id,
  identity: {
    type: "SystemAssigned",
  },
//+   publicNetworkAccessEnabled: false,
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
    storageAccountId: unknownStorageAccount.id,
    highBusinessImpact: true,
    identity: {
      type: "SystemAssigned",
    },
  },
);
unknownMachineLearningWorkspace.overrideLogicalId("unknown");
