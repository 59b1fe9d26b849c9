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
  subResourceTarget: "blob",
});

new MachineLearningWorkspaceNetworkOutboundRulePrivateEndpoint(this, "blob", {
  name: "blob",
  workspaceId: unknownVariable.stringValue,
  serviceResourceId: mlKeyVault.id,
  subResourceTarget: "vault",
});

new MachineLearningWorkspaceNetworkOutboundRulePrivateEndpoint(
  this,
  "registry",
  {
    name: "registry",
    workspaceId: unknownVariable.stringValue,
    serviceResourceId: mlContainerRegistry.id,
    subResourceTarget: "blob",
  },
);

new MachineLearningWorkspaceNetworkOutboundRulePrivateEndpoint(this, "text", {
  name: "text",
  workspaceId: unknownVariable.stringValue,
  serviceResourceId:
    "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Search/searchServices/s",
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
