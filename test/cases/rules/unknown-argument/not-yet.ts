// azurerm 4.73.0
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
  storageAccountAccessType: "Identity",
  //^^^^^^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_machine_learning_workspace has no argument storage_account_access_type. It needs azurerm 4.77.0 or newer, and this folder uses 4.73.0.
  identity: {
    type: "SystemAssigned",
  },
});
