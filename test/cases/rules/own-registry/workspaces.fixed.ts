import { TerraformVariable } from "cdktf";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";

const unknown = new TerraformVariable(this, "unknown", {});

new MachineLearningWorkspace(this, "left", {
  name: "mlw-left",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: unknown.stringValue,
  keyVaultId: unknown.stringValue,
  storageAccountId: unknown.stringValue,
  identity: {
    type: "SystemAssigned",
  },
  lifecycle: {
    ignoreChanges: ["container_registry_id"],
  },
});

new MachineLearningWorkspace(this, "fine", {
  name: "mlw-fine",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: unknown.stringValue,
  containerRegistryId: unknown.stringValue,
  keyVaultId: unknown.stringValue,
  storageAccountId: unknown.stringValue,
  identity: {
    type: "SystemAssigned",
  },
});

new MachineLearningWorkspace(this, "ignored", {
  name: "mlw-ignored",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: unknown.stringValue,
  keyVaultId: unknown.stringValue,
  storageAccountId: unknown.stringValue,
  identity: {
    type: "SystemAssigned",
  },
  lifecycle: {
    ignoreChanges: ["container_registry_id"],
  },
});

new MachineLearningWorkspace(this, "kept", {
  name: "mlw-kept",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: unknown.stringValue,
  keyVaultId: unknown.stringValue,
  storageAccountId: unknown.stringValue,
  identity: {
    type: "SystemAssigned",
  },
  lifecycle: {
    preventDestroy: true,
    ignoreChanges: ["container_registry_id"],
  },
});
