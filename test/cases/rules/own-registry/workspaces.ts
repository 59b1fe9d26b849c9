import { TerraformVariable } from "cdktf";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";

const unknown = new TerraformVariable(this, "unknown", {});

new MachineLearningWorkspace(this, "left", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning own-registry: Set container_registry_id, or ignore its changes: Azure creates a registry with the first job, and the next plan replaces the workspace because of it.
  name: "mlw-left",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: unknown.stringValue,
  keyVaultId: unknown.stringValue,
  storageAccountId: unknown.stringValue,
  identity: {
    type: "SystemAssigned",
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
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning own-registry: Set container_registry_id, or ignore its changes: Azure creates a registry with the first job, and the next plan replaces the workspace because of it.
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
  },
});
