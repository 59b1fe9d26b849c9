// azurerm 3.50.0
import { TerraformVariable } from "cdktf";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";

const idVariable = new TerraformVariable(this, "id", {});

new MachineLearningWorkspace(this, "old", {
  name: "mlw-old",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  kind: "Default",
  //^^ error unknown-argument: azurerm_machine_learning_workspace has no argument kind. It needs azurerm 3.91.0 or newer, and this folder uses 3.50.0.
  serviceSideEncryptionEnabled: false,
  //^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_machine_learning_workspace has no argument service_side_encryption_enabled. It needs azurerm 4.46.0 or newer, and this folder uses 3.50.0.
  v1LegacyModeEnabled: false,
  identity: {
    type: "SystemAssigned",
  },
  managedNetwork: [
  //^^^^^^^^^^^^ error unknown-argument: azurerm_machine_learning_workspace has no block managed_network. It needs azurerm 3.93.0 or newer, and this folder uses 3.50.0.
    {
      isolationMode: "Disabled",
    },
  ],
  serverlessCompute: [
  //^^^^^^^^^^^^^^^ error unknown-argument: azurerm_machine_learning_workspace has no block serverless_compute. It needs azurerm 3.106.0 or newer, and this folder uses 3.50.0.
    {
      publicIpEnabled: true,
    },
  ],
});
