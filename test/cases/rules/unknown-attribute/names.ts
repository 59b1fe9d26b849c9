// azurerm 4.81.0
import { TerraformOutput, TerraformVariable } from "cdktf";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

const mainResourceGroup = new ResourceGroup(this, "main", {
  name: "main",
  location: "westeurope",
});

const idVariable = new TerraformVariable(this, "id", {});

const mainMachineLearningWorkspace = new MachineLearningWorkspace(
  this,
  "main_machine_learning_workspace",
  {
    name: "main",
    location: mainResourceGroup.region,
    //                          ^^^^^^ error unknown-attribute: azurerm_resource_group has no attribute region.
    resourceGroupName: mainResourceGroup.nam,
    //                                   ^^^ error unknown-attribute: azurerm_resource_group has no attribute nam. Did you mean name?
    applicationInsightsId: idVariable.stringValue,
    containerRegistryId: idVariable.stringValue,
    keyVaultId: idVariable.stringValue,
    storageAccountId: idVariable.stringValue,
    identity: {
      type: "SystemAssigned",
    },
  },
);
mainMachineLearningWorkspace.overrideLogicalId("main");

new TerraformOutput(this, "principal", {
  value: [
    `\${${mainMachineLearningWorkspace.fqn}.identity[0].principal_id}`,
    `\${${mainMachineLearningWorkspace.fqn}.identity[0].principal}`,
    //                                                  ^^^^^^^^^ error unknown-attribute: azurerm_machine_learning_workspace has no attribute principal here. Did you mean principal_id?
    "${path.here}",
    //      ^^^^ error unknown-attribute: path has no here: write path.module or path.root or path.cwd.
  ],
});
