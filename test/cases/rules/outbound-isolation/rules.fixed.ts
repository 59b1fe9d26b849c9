import { TerraformVariable } from "cdktf";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { MachineLearningWorkspaceNetworkOutboundRuleFqdn } from "@cdktf/provider-azurerm/lib/machine-learning-workspace-network-outbound-rule-fqdn";
import { MachineLearningWorkspaceNetworkOutboundRulePrivateEndpoint } from "@cdktf/provider-azurerm/lib/machine-learning-workspace-network-outbound-rule-private-endpoint";
import { MachineLearningWorkspaceNetworkOutboundRuleServiceTag } from "@cdktf/provider-azurerm/lib/machine-learning-workspace-network-outbound-rule-service-tag";

const unknownVariable = new TerraformVariable(this, "unknown", {});

const plainMachineLearningWorkspace = new MachineLearningWorkspace(
  this,
  "plain",
  {
    name: "mlw-plain",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    applicationInsightsId: unknownVariable.stringValue,
    containerRegistryId: unknownVariable.stringValue,
    keyVaultId: unknownVariable.stringValue,
    storageAccountId: unknownVariable.stringValue,
    identity: {
      type: "SystemAssigned",
    },
    managedNetwork: {
      isolationMode: "AllowOnlyApprovedOutbound",
    },
  },
);

const internetMachineLearningWorkspace = new MachineLearningWorkspace(
  this,
  "internet",
  {
    name: "mlw-internet",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    applicationInsightsId: unknownVariable.stringValue,
    containerRegistryId: unknownVariable.stringValue,
    keyVaultId: unknownVariable.stringValue,
    storageAccountId: unknownVariable.stringValue,
    identity: {
      type: "SystemAssigned",
    },
    managedNetwork: {
      isolationMode: "AllowOnlyApprovedOutbound",
    },
  },
);

const approved = new MachineLearningWorkspace(this, "approved", {
  name: "mlw-approved",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: unknownVariable.stringValue,
  containerRegistryId: unknownVariable.stringValue,
  keyVaultId: unknownVariable.stringValue,
  storageAccountId: unknownVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
  managedNetwork: {
    isolationMode: "AllowOnlyApprovedOutbound",
  },
});

const unknownMachineLearningWorkspace = new MachineLearningWorkspace(
  this,
  "unknown_machine_learning_workspace",
  {
    name: "mlw-unknown",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    applicationInsightsId: unknownVariable.stringValue,
    containerRegistryId: unknownVariable.stringValue,
    keyVaultId: unknownVariable.stringValue,
    storageAccountId: unknownVariable.stringValue,
    identity: {
      type: "SystemAssigned",
    },
    managedNetwork: {
      isolationMode: unknownVariable.stringValue,
    },
  },
);
unknownMachineLearningWorkspace.overrideLogicalId("unknown");

const internetMachineLearningWorkspaceNetworkOutboundRuleFqdn =
  new MachineLearningWorkspaceNetworkOutboundRuleFqdn(
    this,
    "internet_machine_learning_workspace_network_outbound_rule_fqdn",
    {
      name: "internet",
      workspaceId: internetMachineLearningWorkspace.id,
      destinationFqdn: "pypi.org",
    },
  );
internetMachineLearningWorkspaceNetworkOutboundRuleFqdn.overrideLogicalId(
  "internet",
);

const plainMachineLearningWorkspaceNetworkOutboundRuleServiceTag =
  new MachineLearningWorkspaceNetworkOutboundRuleServiceTag(
    this,
    "plain_machine_learning_workspace_network_outbound_rule_service_tag",
    {
      name: "plain",
      workspaceId: plainMachineLearningWorkspace.id,
      serviceTag: "AzureMonitor",
      protocol: "TCP",
      portRanges: "443",
    },
  );
plainMachineLearningWorkspaceNetworkOutboundRuleServiceTag.overrideLogicalId(
  "plain",
);

new MachineLearningWorkspaceNetworkOutboundRulePrivateEndpoint(
  this,
  "endpoint",
  {
    name: "endpoint",
    workspaceId: plainMachineLearningWorkspace.id,
    serviceResourceId: unknownVariable.stringValue,
    subResourceTarget: "blob",
  },
);

new MachineLearningWorkspaceNetworkOutboundRulePrivateEndpoint(
  this,
  "reached",
  {
    name: "reached",
    workspaceId: internetMachineLearningWorkspace.id,
    serviceResourceId: unknownVariable.stringValue,
    subResourceTarget: "blob",
  },
);

new MachineLearningWorkspaceNetworkOutboundRuleFqdn(this, "fine", {
  name: "fine",
  workspaceId: approved.id,
  destinationFqdn: "pypi.org",
});

const unknownMachineLearningWorkspaceNetworkOutboundRuleFqdn =
  new MachineLearningWorkspaceNetworkOutboundRuleFqdn(
    this,
    "unknown_machine_learning_workspace_network_outbound_rule_fqdn",
    {
      name: "unknown",
      workspaceId: unknownMachineLearningWorkspace.id,
      destinationFqdn: "pypi.org",
    },
  );
unknownMachineLearningWorkspaceNetworkOutboundRuleFqdn.overrideLogicalId(
  "unknown",
);

new MachineLearningWorkspaceNetworkOutboundRuleFqdn(this, "elsewhere", {
  name: "elsewhere",
  workspaceId: unknownVariable.stringValue,
  destinationFqdn: "pypi.org",
});
