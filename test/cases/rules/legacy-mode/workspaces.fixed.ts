// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";

const idVariable = new TerraformVariable(this, "id", {});

new MachineLearningWorkspace(this, "public", {
  name: "mlw-public",
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

new MachineLearningWorkspace(this, "closed", {
  name: "mlw-closed",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  v1LegacyModeEnabled: true,
  publicNetworkAccessEnabled: false,
  identity: {
    type: "SystemAssigned",
  },
});

new MachineLearningWorkspace(this, "off", {
  name: "mlw-off",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  v1LegacyModeEnabled: false,
  identity: {
    type: "SystemAssigned",
  },
});

const open = new TerraformVariable(this, "open", {});

new MachineLearningWorkspace(this, "unknown", {
  name: "mlw-unknown",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  v1LegacyModeEnabled: true,
  publicNetworkAccessEnabled: open.booleanValue,
  identity: {
    type: "SystemAssigned",
  },
});
