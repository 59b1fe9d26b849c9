// azurerm 3.117.1
import { TerraformVariable } from "cdktf";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";

const idVariable = new TerraformVariable(this, "id", {});

new MachineLearningWorkspace(this, "both", {
  name: "mlw-both",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  publicAccessBehindVirtualNetworkEnabled: true,
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error conflict: Keep either public_access_behind_virtual_network_enabled or public_network_access_enabled: the provider does not take both.
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning deprecated: public_access_behind_virtual_network_enabled of azurerm_machine_learning_workspace is deprecated: remove it, since public_network_access_enabled is set.
  publicNetworkAccessEnabled: true,
  //^^^^^^^^^^^^^^^^^^^^^^^^ error conflict: Keep either public_network_access_enabled or public_access_behind_virtual_network_enabled: the provider does not take both.
  identity: {
    type: "SystemAssigned",
  },
});

new MachineLearningWorkspace(this, "one", {
  name: "mlw-one",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  publicNetworkAccessEnabled: true,
  identity: {
    type: "SystemAssigned",
  },
});
