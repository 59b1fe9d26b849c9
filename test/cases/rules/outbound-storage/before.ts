// azurerm 4.10.0
import { TerraformVariable } from "cdktf";
import { MachineLearningWorkspaceNetworkOutboundRuleFqdn } from "@cdktf/provider-azurerm/lib/machine-learning-workspace-network-outbound-rule-fqdn";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";

const unknown = new TerraformVariable(this, "unknown", {});

// The rule for a private endpoint has a type of its own, which came in 4.15: it cannot be advised to be written here.
new MachineLearningWorkspaceNetworkOutboundRuleFqdn(this, "data", {
  name: "data",
  workspaceId: unknown.stringValue,
  destinationFqdn: "stdata.blob.core.windows.net",
  //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error outbound-storage: Write a rule for a private endpoint to the storage account, with sub_resource_target = "blob": its host name cannot be allowed.
});

const dataStorageAccount = new StorageAccount(this, "data_storage_account", {
  name: "stdata",
  location: "westeurope",
  resourceGroupName: "rg-ml",
  accountTier: "Standard",
  accountReplicationType: "LRS",
});
dataStorageAccount.overrideLogicalId("data");
