// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { AiFoundry } from "@cdktf/provider-azurerm/lib/ai-foundry";
import { AiFoundryProject } from "@cdktf/provider-azurerm/lib/ai-foundry-project";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { MachineLearningWorkspaceNetworkOutboundRuleFqdn } from "@cdktf/provider-azurerm/lib/machine-learning-workspace-network-outbound-rule-fqdn";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

const idVariable = new TerraformVariable(this, "id", {});

new AiFoundry(this, "empty", {
  name: "hub-empty",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  description: "",
  friendlyName: "",
  identity: {
    type: "SystemAssigned",
  },
});

const emptyAiFoundryProject = new AiFoundryProject(
  this,
  "empty_ai_foundry_project",
  {
    name: "project-empty",
    location: "westeurope",
    aiServicesHubId: idVariable.stringValue,
    description: "",
  },
);
emptyAiFoundryProject.overrideLogicalId("empty");

new AiFoundry(this, "fine", {
  name: "hub-fine",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  description: "For training",
  identity: {
    type: "SystemAssigned",
  },
});

const emptyMachineLearningWorkspaceNetworkOutboundRuleFqdn =
  new MachineLearningWorkspaceNetworkOutboundRuleFqdn(
    this,
    "empty_machine_learning_workspace_network_outbound_rule_fqdn",
    {
      name: "",
      workspaceId: idVariable.stringValue,
      destinationFqdn: "pypi.org",
    },
  );
emptyMachineLearningWorkspaceNetworkOutboundRuleFqdn.overrideLogicalId("empty");

new ResourceGroup(this, "dot", {
  name: "rg-ml",
  location: "westeurope",
});

new MachineLearningWorkspace(this, "key", {
  name: "mlw-key",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
  encryption: {
    keyVaultId: idVariable.stringValue,
    keyId: "cmk",
  },
});
