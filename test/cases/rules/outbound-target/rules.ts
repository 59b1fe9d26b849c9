// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { ContainerRegistry } from "@cdktf/provider-azurerm/lib/container-registry";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { MachineLearningWorkspaceNetworkOutboundRulePrivateEndpoint } from "@cdktf/provider-azurerm/lib/machine-learning-workspace-network-outbound-rule-private-endpoint";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";

const unknownVariable = new TerraformVariable(this, "unknown", {});

const data = new StorageAccount(this, "data", {
  name: "stdata4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
});

const mlKeyVault = new KeyVault(this, "ml", {
  name: "kv-ml-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  skuName: "standard",
  tenantId: unknownVariable.stringValue,
});

const mlContainerRegistry = new ContainerRegistry(
  this,
  "ml_container_registry",
  {
    name: "crml4711",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    sku: "Premium",
  },
);
mlContainerRegistry.overrideLogicalId("ml");

new MachineLearningWorkspaceNetworkOutboundRulePrivateEndpoint(this, "vault", {
  name: "vault",
  workspaceId: unknownVariable.stringValue,
  serviceResourceId: data.id,
  subResourceTarget: "vault",
  //                 ^^^^^^^ error outbound-target: Set sub_resource_target to "blob", "table", "queue", "file", "web", or "dfs": Microsoft.Storage has no "vault".
});

new MachineLearningWorkspaceNetworkOutboundRulePrivateEndpoint(this, "blob", {
  name: "blob",
  workspaceId: unknownVariable.stringValue,
  serviceResourceId: mlKeyVault.id,
  subResourceTarget: "blob",
  //                 ^^^^^^ error outbound-target: Set sub_resource_target to "vault": Microsoft.KeyVault has no "blob".
});

new MachineLearningWorkspaceNetworkOutboundRulePrivateEndpoint(
  this,
  "registry",
  {
    name: "registry",
    workspaceId: unknownVariable.stringValue,
    serviceResourceId: mlContainerRegistry.id,
    //                 ^^^^^^^^^^^^^^^^^^^^^^ error outbound-target: Create this rule with azapi, or in the portal: the provider does not support private endpoints to services of Microsoft.ContainerRegistry.
    subResourceTarget: "blob",
  },
);

new MachineLearningWorkspaceNetworkOutboundRulePrivateEndpoint(this, "text", {
  name: "text",
  workspaceId: unknownVariable.stringValue,
  serviceResourceId:
    "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Search/searchServices/s",
    //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error outbound-target: Create this rule with azapi, or in the portal: the provider does not support private endpoints to services of Microsoft.Search.
  subResourceTarget: "blob",
});

new MachineLearningWorkspaceNetworkOutboundRulePrivateEndpoint(this, "fine", {
  name: "fine",
  workspaceId: unknownVariable.stringValue,
  serviceResourceId: data.id,
  subResourceTarget: "blob",
});

const unknownMachineLearningWorkspaceNetworkOutboundRulePrivateEndpoint =
  new MachineLearningWorkspaceNetworkOutboundRulePrivateEndpoint(
    this,
    "unknown_machine_learning_workspace_network_outbound_rule_private_endpoint",
    {
      name: "unknown",
      workspaceId: unknownVariable.stringValue,
      serviceResourceId: unknownVariable.stringValue,
      subResourceTarget: "blob",
    },
  );
unknownMachineLearningWorkspaceNetworkOutboundRulePrivateEndpoint.overrideLogicalId(
  "unknown",
);
