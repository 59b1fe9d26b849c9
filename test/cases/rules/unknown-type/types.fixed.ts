// azurerm 4.81.0
import { DataAzurermClientConfig } from "@cdktf/provider-azurerm/lib/data-azurerm-client-config";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";

new MachineLearningWorkspace(this, "example", {
  lifecycle: {
    ignoreChanges: ["container_registry_id"],
  },
  applicationInsightsId: "",
  keyVaultId: "",
  location: "",
  name: "",
  resourceGroupName: "",
  storageAccountId: "",
  identity: {
    type: "SystemAssigned",
  },
});

new DataAzurermClientConfig(this, "me", {});
