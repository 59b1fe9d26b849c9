// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { MachineLearningWorkspaceNetworkOutboundRuleFqdn } from "@cdktf/provider-azurerm/lib/machine-learning-workspace-network-outbound-rule-fqdn";
//~ import { MachineLearningWorkspaceNetworkOutboundRulePrivateEndpoint } from "@cdktf/provider-azurerm/lib/machine-learning-workspace-network-outbound-rule-private-endpoint";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";

const unknown = new TerraformVariable(this, "unknown", {});

new StorageAccount(this, "raw", {
  name: "straw4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
});

// Jobs read their data from here.
new MachineLearningWorkspaceNetworkOutboundRuleFqdn(this, "account", {
//~ new MachineLearningWorkspaceNetworkOutboundRulePrivateEndpoint(this, "account", {
  name: "account",
  workspaceId: unknown.stringValue,
  destinationFqdn: "straw4711.blob.core.windows.net",
  //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error outbound-storage: Write a rule for a private endpoint to the storage account, with subResourceTarget = "blob": its host name cannot be allowed.
//~   serviceResourceId: "${azurerm_storage_account.raw.id}",
//+   subResourceTarget: "blob",
});
