// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { ContainerRegistry } from "@cdktf/provider-azurerm/lib/container-registry";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";

const unknown = new TerraformVariable(this, "unknown", {});

new ContainerRegistry(this, "main", {
  name: "crmllab",
  resourceGroupName: unknown.stringValue,
  location: "westeurope",
  sku: "Premium",
  adminEnabled: true,
});

const mainMachineLearningWorkspace = new MachineLearningWorkspace(
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning own-registry: Set containerRegistryId, or ignore its changes: Azure creates a registry with the first job, and the next plan replaces the workspace because of it.
  this,
  "main_machine_learning_workspace",
  {
    name: `mlw-main-${unknown.stringValue}`,
    resourceGroupName: unknown.stringValue,
    location: "westeurope",
    applicationInsightsId: unknown.stringValue,
    keyVaultId: unknown.stringValue,
    storageAccountId: unknown.stringValue,
    publicNetworkAccessEnabled: true,
    identity: {
      type: "SystemAssigned",
    },
//+     containerRegistryId: "${azurerm_container_registry.main.id}",
  },
);
mainMachineLearningWorkspace.overrideLogicalId("main");
