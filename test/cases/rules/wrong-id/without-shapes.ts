// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { KubernetesClusterNodePool } from "@cdktf/provider-azurerm/lib/kubernetes-cluster-node-pool";
import { StorageEncryptionScope } from "@cdktf/provider-azurerm/lib/storage-encryption-scope";
import { SynapseFirewallRule } from "@cdktf/provider-azurerm/lib/synapse-firewall-rule";

const unknownVariable = new TerraformVariable(this, "unknown", {});

new SynapseFirewallRule(this, "word", {
  name: "office",
  synapseWorkspaceId: "synw-ml",
  //                  ^^^^^^^^^ error wrong-id: Set synapse_workspace_id to the id of an azurerm_ai_foundry, an azurerm_synapse_workspace, an azurerm_databricks_workspace, or 5 more, not "synw-ml".
  startIpAddress: "10.0.0.1",
  endIpAddress: "10.0.0.9",
});

new KubernetesClusterNodePool(this, "other", {
  name: "gpu",
  kubernetesClusterId:
    "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/st",
    //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-id: Set kubernetes_cluster_id to the id of an azurerm_kubernetes_cluster, an azurerm_kubernetes_automatic_cluster, or an azurerm_service_fabric_managed_cluster, not "/subscriptions/00000000-0000-0000-0000-000000000000/resource…".
  vmSize: "Standard_NC6s_v3",
});

new SynapseFirewallRule(this, "fine", {
  name: "office",
  synapseWorkspaceId:
    "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Synapse/workspaces/synw-ml",
  startIpAddress: "10.0.0.1",
  endIpAddress: "10.0.0.9",
});

const unknownSynapseFirewallRule = new SynapseFirewallRule(
  this,
  "unknown_synapse_firewall_rule",
  {
    name: "office",
    synapseWorkspaceId: unknownVariable.stringValue,
    startIpAddress: "10.0.0.1",
    endIpAddress: "10.0.0.9",
  },
);
unknownSynapseFirewallRule.overrideLogicalId("unknown");

const wordStorageEncryptionScope = new StorageEncryptionScope(
  this,
  "word_storage_encryption_scope",
  {
    name: "keyscope",
    storageAccountId: unknownVariable.stringValue,
    source: "Microsoft.KeyVault",
    keyVaultKeyId: "cmk",
    //             ^^^^^ error wrong-id: Set key_vault_key_id to the URL of what is in the key vault, not "cmk".
  },
);
wordStorageEncryptionScope.overrideLogicalId("word");

const fineStorageEncryptionScope = new StorageEncryptionScope(
  this,
  "fine_storage_encryption_scope",
  {
    name: "keyscope",
    storageAccountId: unknownVariable.stringValue,
    source: "Microsoft.KeyVault",
    keyVaultKeyId: "https://kv-ml.vault.azure.net/keys/cmk",
  },
);
fineStorageEncryptionScope.overrideLogicalId("fine");
