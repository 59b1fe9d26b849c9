import { TerraformVariable } from "cdktf";
import { MachineLearningWorkspaceNetworkOutboundRuleFqdn } from "@cdktf/provider-azurerm/lib/machine-learning-workspace-network-outbound-rule-fqdn";

const unknownVariable = new TerraformVariable(this, "unknown", {});

new MachineLearningWorkspaceNetworkOutboundRuleFqdn(this, "scheme", {
  name: "scheme",
  workspaceId: unknownVariable.stringValue,
  destinationFqdn: "pypi.org",
});

new MachineLearningWorkspaceNetworkOutboundRuleFqdn(this, "port", {
  name: "port",
  workspaceId: unknownVariable.stringValue,
  destinationFqdn: "*.contoso.com",
});

new MachineLearningWorkspaceNetworkOutboundRuleFqdn(this, "words", {
  name: "words",
  workspaceId: unknownVariable.stringValue,
  destinationFqdn: "our package index",
});

new MachineLearningWorkspaceNetworkOutboundRuleFqdn(this, "fine", {
  name: "fine",
  workspaceId: unknownVariable.stringValue,
  destinationFqdn: "pypi.org",
});

new MachineLearningWorkspaceNetworkOutboundRuleFqdn(this, "any", {
  name: "any",
  workspaceId: unknownVariable.stringValue,
  destinationFqdn: "*.anaconda.org",
});

const unknownMachineLearningWorkspaceNetworkOutboundRuleFqdn =
  new MachineLearningWorkspaceNetworkOutboundRuleFqdn(
    this,
    "unknown_machine_learning_workspace_network_outbound_rule_fqdn",
    {
      name: "unknown",
      workspaceId: unknownVariable.stringValue,
      destinationFqdn: unknownVariable.stringValue,
    },
  );
unknownMachineLearningWorkspaceNetworkOutboundRuleFqdn.overrideLogicalId(
  "unknown",
);
