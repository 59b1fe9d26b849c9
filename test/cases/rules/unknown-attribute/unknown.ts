// azurerm 4.81.0
import { TerraformLocal, TerraformOutput, TerraformVariable } from "cdktf";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

const mainResourceGroup = new ResourceGroup(this, "main", {
  name: "rg-ml",
  location: "westeurope",
});

const settings = new TerraformVariable(this, "settings", {});

const ids = new TerraformLocal(this, "ids", `\${${settings.fqn}.ids}`);

// What a variable has is known only to Terraform, and so is which block is meant.
const mainMachineLearningWorkspace = new MachineLearningWorkspace(
  this,
  "main_machine_learning_workspace",
  {
    name: `\${${settings.fqn}.name}`,
    location: mainResourceGroup.location,
    resourceGroupName: mainResourceGroup.name,
    applicationInsightsId: `\${${settings.fqn}.ids[0].insights}`,
    containerRegistryId: `\${${settings.fqn}.ids["registry"]}`,
    keyVaultId: `\${${settings.fqn}.ids.vault}`,
    storageAccountId: `\${${ids.fqn}.storage}`,
    identity: {
      type: "SystemAssigned",
    },
  },
);
mainMachineLearningWorkspace.overrideLogicalId("main");

new TerraformOutput(this, "principal", {
  value: `\${${mainMachineLearningWorkspace.fqn}.identity[${settings.fqn}.index].principal_id}`,
});
