// azurerm 4.81.0
import { TerraformLocal, TerraformVariable } from "cdktf";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";

new AzurermProvider(this, "azurerm", {
  features: [{}],
//~   features: [{
//+     machineLearning: [
//+       {
//+         purgeSoftDeletedWorkspaceOnDestroy: false,
//+       },
//+     ],
//+   }],
});

const idVariable = new TerraformVariable(this, "id", {});

new MachineLearningWorkspace(this, "fixed", {
  name: "mlw-fixed",
  //    ^^^^^^^^^^^ information soft-deleted-name: Set purgeSoftDeletedWorkspaceOnDestroy in the provider's features if this workspace will be created again: a destroyed one keeps its name for 14 days.
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
});

const nameLocal = new TerraformLocal(this, "name", "mlw-of-all");

new MachineLearningWorkspace(this, "local", {
  name: nameLocal.asString,
  //    ^^^^^^^^^^^^^^^^^^ information soft-deleted-name: Set purgeSoftDeletedWorkspaceOnDestroy in the provider's features if this workspace will be created again: a destroyed one keeps its name for 14 days.
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
});

new MachineLearningWorkspace(this, "random", {
  name: "mlw-${random_string.suffix.result}",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
});

new MachineLearningWorkspace(this, "unknown", {
  name: idVariable.stringValue,
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
});

// Left out: there are no bindings for this provider here.
// resource "random_string" "suffix" {
//   length = 6
// }

const nameVariable = new TerraformVariable(this, "name_variable", {
  default: "mlw-default",
});
nameVariable.overrideLogicalId("name");

new MachineLearningWorkspace(this, "assumed", {
  name: nameVariable.stringValue,
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
});
