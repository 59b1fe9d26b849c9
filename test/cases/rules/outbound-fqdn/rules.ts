import { TerraformVariable } from "cdktf";
import { MachineLearningWorkspaceNetworkOutboundRuleFqdn } from "@cdktf/provider-azurerm/lib/machine-learning-workspace-network-outbound-rule-fqdn";

const unknownVariable = new TerraformVariable(this, "unknown", {});

new MachineLearningWorkspaceNetworkOutboundRuleFqdn(this, "scheme", {
  name: "scheme",
  workspaceId: unknownVariable.stringValue,
  destinationFqdn: "https://pypi.org/simple",
  //               ^^^^^^^^^^^^^^^^^^^^^^^^^ warning outbound-fqdn: Set destination_fqdn to a host name alone, "pypi.org": no scheme, port or path.
});

new MachineLearningWorkspaceNetworkOutboundRuleFqdn(this, "port", {
  name: "port",
  workspaceId: unknownVariable.stringValue,
  destinationFqdn: "*.contoso.com:8443",
  //               ^^^^^^^^^^^^^^^^^^^^ warning outbound-fqdn: Set destination_fqdn to a host name alone, "*.contoso.com": no scheme, port or path.
});

new MachineLearningWorkspaceNetworkOutboundRuleFqdn(this, "words", {
  name: "words",
  workspaceId: unknownVariable.stringValue,
  destinationFqdn: "our package index",
  //               ^^^^^^^^^^^^^^^^^^^ warning outbound-fqdn: Set destination_fqdn to a host name alone, such as pypi.org or *.pypi.org: no scheme, port or path.
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
