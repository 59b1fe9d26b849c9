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
  skuName: "Standard",
  //       ^^^^^^^^^^ error value-not-allowed: Set sku_name to "Basic", not "Standard".
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
  kind: "Hub",
  //    ^^^^^ error value-not-allowed: Set kind to "Default" or "FeatureStore", not "Hub".
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
    isolationMode: "allow_only_approved_outbound",
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error value-not-allowed: Set isolation_mode to "AllowInternetOutbound", "AllowOnlyApprovedOutbound", or "Disabled", not "allow_only_approved_outbound".
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
    type: "SystemAssigned,UserAssigned",
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning value-not-allowed: Set type to "UserAssigned", "SystemAssigned", or "SystemAssigned, UserAssigned", not "SystemAssigned,UserAssigned".
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
  storageAccountAccessType: "UserDelegationSAS",
  //                        ^^^^^^^^^^^^^^^^^^^ error value-not-allowed: Set storage_account_access_type to "AccessKey" or "Identity", not "UserDelegationSAS".
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
  publicNetworkAccess: "false",
  //                   ^^^^^^^ error value-not-allowed: Set public_network_access to "Disabled" or "Enabled", not "false".
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
