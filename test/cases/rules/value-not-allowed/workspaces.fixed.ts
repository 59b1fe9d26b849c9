// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { AiFoundry } from "@cdktf/provider-azurerm/lib/ai-foundry";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";

const idVariable = new TerraformVariable(this, "id", {});

new MachineLearningWorkspace(this, "sku", {
  name: "mlw-sku",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  skuName: "Basic",
  identity: {
    type: "SystemAssigned",
  },
});

new MachineLearningWorkspace(this, "hub", {
  name: "mlw-hub",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  kind: "Default",
  identity: {
    type: "SystemAssigned",
  },
});

new MachineLearningWorkspace(this, "network", {
  name: "mlw-network",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
  managedNetwork: {
    isolationMode: "AllowOnlyApprovedOutbound",
  },
});

new MachineLearningWorkspace(this, "identity", {
  name: "mlw-identity",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned, UserAssigned",
    identityIds: [idVariable.stringValue],
  },
});

new MachineLearningWorkspace(this, "access", {
  name: "mlw-access",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  storageAccountAccessType: "AccessKey",
  identity: {
    type: "SystemAssigned",
  },
});

const accessAiFoundry = new AiFoundry(this, "access_ai_foundry", {
  name: "hub-access",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  publicNetworkAccess: "Disabled",
  identity: {
    type: "SystemAssigned",
  },
});
accessAiFoundry.overrideLogicalId("access");

new MachineLearningWorkspace(this, "fine", {
  name: "mlw-fine",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  kind: "Default",
  skuName: "Basic",
  identity: {
    type: "SystemAssigned",
  },
});

new MachineLearningWorkspace(this, "unknown", {
  name: "mlw-unknown",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  kind: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
});
