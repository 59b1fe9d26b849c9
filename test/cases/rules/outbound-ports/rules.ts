import { TerraformVariable } from "cdktf";
import { MachineLearningWorkspaceNetworkOutboundRuleServiceTag } from "@cdktf/provider-azurerm/lib/machine-learning-workspace-network-outbound-rule-service-tag";

const unknownVariable = new TerraformVariable(this, "unknown", {});

new MachineLearningWorkspaceNetworkOutboundRuleServiceTag(this, "typo", {
  name: "typo",
  workspaceId: unknownVariable.stringValue,
  serviceTag: "AzureMonitor",
  protocol: "TCP",
  portRanges: "80,1024-655535",
  //          ^^^^^^^^^^^^^^^^ error outbound-ports: Change port_ranges: "1024-655535" is not a port or range of ports from 1 to 65535, as in "80,1024-65535".
});

new MachineLearningWorkspaceNetworkOutboundRuleServiceTag(this, "words", {
  name: "words",
  workspaceId: unknownVariable.stringValue,
  serviceTag: "AzureMonitor",
  protocol: "TCP",
  portRanges: "https",
  //          ^^^^^^^ error outbound-ports: Change port_ranges: "https" is not a port or range of ports from 1 to 65535, as in "80,1024-65535".
});

new MachineLearningWorkspaceNetworkOutboundRuleServiceTag(this, "backwards", {
  name: "backwards",
  workspaceId: unknownVariable.stringValue,
  serviceTag: "AzureMonitor",
  protocol: "TCP",
  portRanges: "90-80",
  //          ^^^^^^^ error outbound-ports: Change port_ranges: "90-80" is not a port or range of ports from 1 to 65535, as in "80,1024-65535".
});

new MachineLearningWorkspaceNetworkOutboundRuleServiceTag(this, "all", {
  name: "all",
  workspaceId: unknownVariable.stringValue,
  serviceTag: "AzureMonitor",
  protocol: "TCP",
  portRanges: "*",
});

new MachineLearningWorkspaceNetworkOutboundRuleServiceTag(this, "fine", {
  name: "fine",
  workspaceId: unknownVariable.stringValue,
  serviceTag: "AzureMonitor",
  protocol: "TCP",
  portRanges: "80,443, 1024-65535",
});

const unknownMachineLearningWorkspaceNetworkOutboundRuleServiceTag =
  new MachineLearningWorkspaceNetworkOutboundRuleServiceTag(
    this,
    "unknown_machine_learning_workspace_network_outbound_rule_service_tag",
    {
      name: "unknown",
      workspaceId: unknownVariable.stringValue,
      serviceTag: "AzureMonitor",
      protocol: "TCP",
      portRanges: unknownVariable.stringValue,
    },
  );
unknownMachineLearningWorkspaceNetworkOutboundRuleServiceTag.overrideLogicalId(
  "unknown",
);
