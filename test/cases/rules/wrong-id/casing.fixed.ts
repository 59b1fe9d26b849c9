// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";

const idVariable = new TerraformVariable(this, "id", {});

new MachineLearningWorkspace(this, "portal", {
  name: "mlw-portal",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId:
    "/subscriptions/S/resourceGroups/rg-ml/providers/Microsoft.Insights/components/appi",
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
});

new MachineLearningWorkspace(this, "fine", {
  name: "mlw-fine",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId:
    "/subscriptions/S/resourceGroups/rg-ml/providers/Microsoft.Insights/components/appi",
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
});
