// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { ApplicationInsights } from "@cdktf/provider-azurerm/lib/application-insights";
import { KeyVaultAccessPolicyA } from "@cdktf/provider-azurerm/lib/key-vault-access-policy";
import { KeyVaultKey } from "@cdktf/provider-azurerm/lib/key-vault-key";
import { MachineLearningComputeCluster } from "@cdktf/provider-azurerm/lib/machine-learning-compute-cluster";
import { MachineLearningComputeInstance } from "@cdktf/provider-azurerm/lib/machine-learning-compute-instance";
import { MachineLearningWorkspaceNetworkOutboundRuleServiceTag } from "@cdktf/provider-azurerm/lib/machine-learning-workspace-network-outbound-rule-service-tag";

const unknownVariable = new TerraformVariable(this, "unknown", {});

new KeyVaultAccessPolicyA(this, "camel", {
  keyVaultId: unknownVariable.stringValue,
  tenantId: unknownVariable.stringValue,
  objectId: unknownVariable.stringValue,
  keyPermissions: ["WrapKey"],
});

new KeyVaultAccessPolicyA(this, "fine", {
  keyVaultId: unknownVariable.stringValue,
  tenantId: unknownVariable.stringValue,
  objectId: unknownVariable.stringValue,
  keyPermissions: ["WrapKey"],
});

new KeyVaultKey(this, "title", {
  name: "cmk",
  keyVaultId: unknownVariable.stringValue,
  keyType: "RSA",
  keySize: 2048,
  keyOpts: ["wrapKey"],
});

const fineKeyVaultKey = new KeyVaultKey(this, "fine_key_vault_key", {
  name: "cmk",
  keyVaultId: unknownVariable.stringValue,
  keyType: "RSA",
  keySize: 2048,
  keyOpts: ["wrapKey", "unwrapKey"],
});
fineKeyVaultKey.overrideLogicalId("fine");

const titleApplicationInsights = new ApplicationInsights(
  this,
  "title_application_insights",
  {
    name: "appi-title",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    applicationType: "web",
    workspaceId: unknownVariable.stringValue,
  },
);
titleApplicationInsights.overrideLogicalId("title");

new ApplicationInsights(this, "days", {
  name: "appi-days",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationType: "web",
  workspaceId: unknownVariable.stringValue,
  retentionInDays: 120,
});

const fineApplicationInsights = new ApplicationInsights(
  this,
  "fine_application_insights",
  {
    name: "appi-fine",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    applicationType: "web",
    workspaceId: unknownVariable.stringValue,
    retentionInDays: 90,
  },
);
fineApplicationInsights.overrideLogicalId("fine");

const unknownApplicationInsights = new ApplicationInsights(
  this,
  "unknown_application_insights",
  {
    name: "appi-unknown",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    applicationType: unknownVariable.stringValue,
    workspaceId: unknownVariable.stringValue,
  },
);
unknownApplicationInsights.overrideLogicalId("unknown");

new MachineLearningComputeCluster(this, "low", {
  name: "cpu-training",
  location: "westeurope",
  machineLearningWorkspaceId: unknownVariable.stringValue,
  vmSize: "STANDARD_DS3_V2",
  vmPriority: "Dedicated",
  localAuthEnabled: false,
  scaleSettings: {
    minNodeCount: 0,
    maxNodeCount: 4,
    scaleDownNodesAfterIdleDuration: "PT10M",
  },
});

const titleMachineLearningComputeInstance = new MachineLearningComputeInstance(
  this,
  "title_machine_learning_compute_instance",
  {
    name: "ci-anna",
    machineLearningWorkspaceId: unknownVariable.stringValue,
    virtualMachineSize: "Standard_DS3_v2",
    localAuthEnabled: false,
    authorizationType: "personal",
  },
);
titleMachineLearningComputeInstance.overrideLogicalId("title");

const fineMachineLearningComputeInstance = new MachineLearningComputeInstance(
  this,
  "fine_machine_learning_compute_instance",
  {
    name: "ci-anna",
    machineLearningWorkspaceId: unknownVariable.stringValue,
    virtualMachineSize: "Standard_DS3_v2",
    localAuthEnabled: false,
    authorizationType: "personal",
  },
);
fineMachineLearningComputeInstance.overrideLogicalId("fine");

new MachineLearningWorkspaceNetworkOutboundRuleServiceTag(this, "region", {
  name: "region",
  workspaceId: unknownVariable.stringValue,
  serviceTag: "Storage.WestEurope",
  protocol: "TCP",
  portRanges: "443",
});

new MachineLearningWorkspaceNetworkOutboundRuleServiceTag(this, "lower", {
  name: "lower",
  workspaceId: unknownVariable.stringValue,
  serviceTag: "AzureMonitor",
  protocol: "TCP",
  portRanges: "443",
});

const fineMachineLearningWorkspaceNetworkOutboundRuleServiceTag =
  new MachineLearningWorkspaceNetworkOutboundRuleServiceTag(
    this,
    "fine_machine_learning_workspace_network_outbound_rule_service_tag",
    {
      name: "fine",
      workspaceId: unknownVariable.stringValue,
      serviceTag: "Storage",
      protocol: "TCP",
      portRanges: "443",
    },
  );
fineMachineLearningWorkspaceNetworkOutboundRuleServiceTag.overrideLogicalId(
  "fine",
);
