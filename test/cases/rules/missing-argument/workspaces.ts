// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { AiFoundry } from "@cdktf/provider-azurerm/lib/ai-foundry";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";

const idVariable = new TerraformVariable(this, "id", {});

new MachineLearningWorkspace(this, "insights", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set applicationInsightsId: MachineLearningWorkspace requires it.
  name: "mlw-insights",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
//+   applicationInsightsId: "",
});

const insightsAiFoundry = new AiFoundry(this, "insights_ai_foundry", {
  name: "hub-insights",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
});
insightsAiFoundry.overrideLogicalId("insights");

new MachineLearningWorkspace(this, "x", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set an identity block: MachineLearningWorkspace requires it.
  name: "mlw-x",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
//+   identity: {
//+     type: "SystemAssigned",
//+   },
});
