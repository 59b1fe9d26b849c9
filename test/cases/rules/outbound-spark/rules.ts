import { TerraformVariable } from "cdktf";
import { MachineLearningWorkspaceNetworkOutboundRulePrivateEndpoint } from "@cdktf/provider-azurerm/lib/machine-learning-workspace-network-outbound-rule-private-endpoint";

const unknownVariable = new TerraformVariable(this, "unknown", {});

new MachineLearningWorkspaceNetworkOutboundRulePrivateEndpoint(this, "vault", {
  name: "vault",
  workspaceId: unknownVariable.stringValue,
  serviceResourceId: unknownVariable.stringValue,
  subResourceTarget: "vault",
  sparkEnabled: true,
  //^^^^^^^^^^^^^^^^ information outbound-spark: Remove spark_enabled: it only applies to storage, not to "vault".
});

new MachineLearningWorkspaceNetworkOutboundRulePrivateEndpoint(this, "fine", {
  name: "fine",
  workspaceId: unknownVariable.stringValue,
  serviceResourceId: unknownVariable.stringValue,
  subResourceTarget: "blob",
  sparkEnabled: true,
});

new MachineLearningWorkspaceNetworkOutboundRulePrivateEndpoint(this, "off", {
  name: "off",
  workspaceId: unknownVariable.stringValue,
  serviceResourceId: unknownVariable.stringValue,
  subResourceTarget: "vault",
  sparkEnabled: false,
});

const unknownMachineLearningWorkspaceNetworkOutboundRulePrivateEndpoint =
  new MachineLearningWorkspaceNetworkOutboundRulePrivateEndpoint(
    this,
    "unknown_machine_learning_workspace_network_outbound_rule_private_endpoint",
    {
      name: "unknown",
      workspaceId: unknownVariable.stringValue,
      serviceResourceId: unknownVariable.stringValue,
      subResourceTarget: unknownVariable.stringValue,
      sparkEnabled: true,
    },
  );
unknownMachineLearningWorkspaceNetworkOutboundRulePrivateEndpoint.overrideLogicalId(
  "unknown",
);
