// azurerm 4.73.0
import { TerraformVariable } from "cdktf";
import { AiFoundryProject } from "@cdktf/provider-azurerm/lib/ai-foundry-project";
import { AiServices } from "@cdktf/provider-azurerm/lib/ai-services";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";

const idVariable = new TerraformVariable(this, "id", {});

new MachineLearningWorkspace(this, "server_side", {
  name: "mlw-server-side",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  serviceSideEncryptionEnabled: false,
  //^^^^^^^^^^^^^^^^^^^^^^^^^^ error required-with: Set encryption too: serviceSideEncryptionEnabled needs it.
  identity: {
    type: "SystemAssigned",
  },
//+   encryption: {
//+     keyId: "",
//+     keyVaultId: "",
//+   },
});

new MachineLearningWorkspace(this, "fine", {
  name: "mlw-fine",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  serviceSideEncryptionEnabled: true,
  identity: {
    type: "SystemAssigned",
  },
  encryption: {
    keyVaultId: idVariable.stringValue,
    keyId: "https://kv.vault.azure.net/keys/k/0123",
  },
});

new AiFoundryProject(this, "primary", {
  name: "project-primary",
  location: "westeurope",
  aiServicesHubId: idVariable.stringValue,
  primaryUserAssignedIdentity: idVariable.stringValue,
  //^^^^^^^^^^^^^^^^^^^^^^^^^ error required-with: Set identity too: primaryUserAssignedIdentity needs it.
//~   identity: {
//+     type: "SystemAssigned",
//+   },
});

new AiServices(this, "rules", {
  name: "ai-rules",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  skuName: "S0",
  networkAcls: {
  //^^^^^^^^^ error required-with: Set customSubdomainName too: networkAcls needs it.
    defaultAction: "Deny",
  },
//+   customSubdomainName: "",
});

const fineAiServices = new AiServices(this, "fine_ai_services", {
  name: "ai-fine",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  skuName: "S0",
  customSubdomainName: "ai-fine",
  networkAcls: {
    defaultAction: "Deny",
  },
});
fineAiServices.overrideLogicalId("fine");
