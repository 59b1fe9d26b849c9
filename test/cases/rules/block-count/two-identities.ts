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
  identity: [
  //^^^^^^ error block-count: Remove this identity block: MachineLearningWorkspace takes only one.
//~   identity: {
    {
      type: "SystemAssigned",
    },
    {
//- 4 lines
      type: "SystemAssigned",
    },
  ],
//-
});
