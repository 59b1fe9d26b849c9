// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { MachineLearningWorkspaceNetworkOutboundRulePrivateEndpoint } from "@cdktf/provider-azurerm/lib/machine-learning-workspace-network-outbound-rule-private-endpoint";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";

const unknownVariable = new TerraformVariable(this, "unknown", {});

const ownStorageAccount = new StorageAccount(this, "own", {
  name: "stown4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
});

const other = new StorageAccount(this, "other", {
  name: "stother4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
});

const ownKeyVault = new KeyVault(this, "own_key_vault", {
  name: "kv-own-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  skuName: "standard",
  tenantId: unknownVariable.stringValue,
});
ownKeyVault.overrideLogicalId("own");

const w = new MachineLearningWorkspace(this, "w", {
  name: "mlw-w",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: unknownVariable.stringValue,
  containerRegistryId: unknownVariable.stringValue,
  keyVaultId: ownKeyVault.id,
  storageAccountId: ownStorageAccount.id,
  identity: {
    type: "SystemAssigned",
  },
  managedNetwork: {
    isolationMode: "AllowInternetOutbound",
  },
});

new MachineLearningWorkspaceNetworkOutboundRulePrivateEndpoint(this, "blob", {
  name: "blob",
  workspaceId: w.id,
  serviceResourceId: ownStorageAccount.id,
  //                 ^^^^^^^^^^^^^^^^^^^^ warning outbound-default: Remove this rule: Azure itself creates one to azurerm_storage_account.own, since azurerm_machine_learning_workspace.w uses it as storage_account_id.
  subResourceTarget: "blob",
});

new MachineLearningWorkspaceNetworkOutboundRulePrivateEndpoint(this, "vault", {
  name: "vault",
  workspaceId: w.id,
  serviceResourceId: ownKeyVault.id,
  //                 ^^^^^^^^^^^^^^ warning outbound-default: Remove this rule: Azure itself creates one to azurerm_key_vault.own, since azurerm_machine_learning_workspace.w uses it as key_vault_id.
  subResourceTarget: "vault",
});

new MachineLearningWorkspaceNetworkOutboundRulePrivateEndpoint(this, "itself", {
  name: "itself",
  workspaceId: w.id,
  serviceResourceId: w.id,
  //                 ^^^^ warning outbound-default: Remove this rule: Azure itself creates one to azurerm_machine_learning_workspace.w, since it is the workspace itself.
  subResourceTarget: "amlworkspace",
});

new MachineLearningWorkspaceNetworkOutboundRulePrivateEndpoint(this, "table", {
  name: "table",
  workspaceId: w.id,
  serviceResourceId: ownStorageAccount.id,
  subResourceTarget: "table",
});

new MachineLearningWorkspaceNetworkOutboundRulePrivateEndpoint(this, "fine", {
  name: "fine",
  workspaceId: w.id,
  serviceResourceId: other.id,
  subResourceTarget: "blob",
});

const unknownMachineLearningWorkspaceNetworkOutboundRulePrivateEndpoint =
  new MachineLearningWorkspaceNetworkOutboundRulePrivateEndpoint(
    this,
    "unknown_machine_learning_workspace_network_outbound_rule_private_endpoint",
    {
      name: "unknown",
      workspaceId: w.id,
      serviceResourceId: unknownVariable.stringValue,
      subResourceTarget: "blob",
    },
  );
unknownMachineLearningWorkspaceNetworkOutboundRulePrivateEndpoint.overrideLogicalId(
  "unknown",
);
