// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
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

const there = new MachineLearningWorkspace(this, "there", {
  name: "mlw-there",
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
there.importFrom(
  "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-ml/providers/Microsoft.MachineLearningServices/workspaces/mlw-there",
);

new MachineLearningWorkspace(this, "new", {
  name: "mlw-new",
  //    ^^^^^^^^^ information soft-deleted-name: Set purgeSoftDeletedWorkspaceOnDestroy in the provider's features if this workspace will be created again: a destroyed one keeps its name for 14 days.
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
