// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { MachineLearningWorkspaceNetworkOutboundRulePrivateEndpoint } from "@cdktf/provider-azurerm/lib/machine-learning-workspace-network-outbound-rule-private-endpoint";
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
new MachineLearningWorkspaceNetworkOutboundRulePrivateEndpoint(this, "account", {
  name: "account",
  workspaceId: unknown.stringValue,
  serviceResourceId: "${azurerm_storage_account.raw.id}",
  subResourceTarget: "blob",
});
