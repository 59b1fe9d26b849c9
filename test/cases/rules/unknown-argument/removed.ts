// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";

const idVariable = new TerraformVariable(this, "id", {});

new MachineLearningWorkspace(this, "example", {
  name: "example",
  location: "westeurope",
  resourceGroupName: "example",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  publicAccessBehindVirtualNetworkEnabled: true,
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_machine_learning_workspace has no argument public_access_behind_virtual_network_enabled. It was last in azurerm 3.117.1, and this folder uses 4.81.0: use public_network_access_enabled instead.
  identity: {
    type: "SystemAssigned",
  },
});
