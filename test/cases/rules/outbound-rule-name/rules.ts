// azurerm 4.81.0
import { TerraformLocal, TerraformVariable } from "cdktf";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { MachineLearningWorkspaceNetworkOutboundRuleFqdn } from "@cdktf/provider-azurerm/lib/machine-learning-workspace-network-outbound-rule-fqdn";
import { MachineLearningWorkspaceNetworkOutboundRuleServiceTag } from "@cdktf/provider-azurerm/lib/machine-learning-workspace-network-outbound-rule-service-tag";

const idVariable = new TerraformVariable(this, "id", {});

const one = new MachineLearningWorkspace(this, "one", {
  name: "mlw-one",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
  managedNetwork: {
    isolationMode: "AllowOnlyApprovedOutbound",
  },
});

const two = new MachineLearningWorkspace(this, "two", {
  name: "mlw-two",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
  managedNetwork: {
    isolationMode: "AllowOnlyApprovedOutbound",
  },
});

new MachineLearningWorkspaceNetworkOutboundRuleFqdn(this, "first", {
  name: "packages",
  workspaceId: one.id,
  destinationFqdn: "pypi.org",
});

new MachineLearningWorkspaceNetworkOutboundRuleFqdn(this, "second", {
  name: "packages",
  //    ^^^^^^^^^^ error outbound-rule-name: Give this rule another name: azurerm_machine_learning_workspace_network_outbound_rule_fqdn.first of the same workspace has it too.
  workspaceId: one.id,
  destinationFqdn: "conda.anaconda.org",
});

new MachineLearningWorkspaceNetworkOutboundRuleFqdn(this, "elsewhere", {
  name: "packages",
  workspaceId: two.id,
  destinationFqdn: "pypi.org",
});

new MachineLearningWorkspaceNetworkOutboundRuleFqdn(this, "unknown", {
  name: "packages",
  workspaceId: idVariable.stringValue,
  destinationFqdn: "pypi.org",
});

const nameLocal = new TerraformLocal(this, "name", "packages");

new MachineLearningWorkspaceNetworkOutboundRuleServiceTag(this, "third", {
  name: nameLocal.asString,
  //    ^^^^^^^^^^^^^^^^^^ error outbound-rule-name: Give this rule another name: azurerm_machine_learning_workspace_network_outbound_rule_fqdn.first of the same workspace has it too.
  workspaceId: one.id,
  serviceTag: "AzureMonitor",
  protocol: "TCP",
  portRanges: "443",
});
