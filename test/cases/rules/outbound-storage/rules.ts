import { TerraformVariable } from "cdktf";
import { MachineLearningWorkspaceNetworkOutboundRuleFqdn } from "@cdktf/provider-azurerm/lib/machine-learning-workspace-network-outbound-rule-fqdn";

const unknownVariable = new TerraformVariable(this, "unknown", {});

new MachineLearningWorkspaceNetworkOutboundRuleFqdn(this, "account", {
  name: "account",
  workspaceId: unknownVariable.stringValue,
  destinationFqdn: "stml4711.blob.core.windows.net",
  //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error outbound-storage: Write a rule for a private endpoint to the storage account, with sub_resource_target = "blob": its host name cannot be allowed.
});

new MachineLearningWorkspaceNetworkOutboundRuleFqdn(this, "every", {
  name: "every",
  workspaceId: unknownVariable.stringValue,
  destinationFqdn: "*.dfs.core.windows.net",
  //               ^^^^^^^^^^^^^^^^^^^^^^^^ error outbound-storage: Write a rule for a private endpoint to the storage account, with sub_resource_target = "dfs": its host name cannot be allowed.
});

new MachineLearningWorkspaceNetworkOutboundRuleFqdn(this, "fine", {
  name: "fine",
  workspaceId: unknownVariable.stringValue,
  destinationFqdn: "pypi.org",
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
