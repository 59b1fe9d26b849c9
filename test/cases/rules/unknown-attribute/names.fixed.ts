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
    resourceGroupName: mainResourceGroup.name,
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
    `\${${mainMachineLearningWorkspace.fqn}.identity[0].principal_id}`,
    "${path.here}",
  ],
});
