// azurerm 4.73.0
import { TerraformVariable } from "cdktf";
import { AiFoundry } from "@cdktf/provider-azurerm/lib/ai-foundry";
import { AiFoundryProject } from "@cdktf/provider-azurerm/lib/ai-foundry-project";
import { AiServices } from "@cdktf/provider-azurerm/lib/ai-services";
import { ContainerRegistry } from "@cdktf/provider-azurerm/lib/container-registry";
import { DataAzurermMachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/data-azurerm-machine-learning-workspace";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { KeyVaultKey } from "@cdktf/provider-azurerm/lib/key-vault-key";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";

const idVariable = new TerraformVariable(this, "id", {});

new MachineLearningWorkspace(this, "dash", {
  name: "-ml",
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

const dashAiFoundry = new AiFoundry(this, "dash_ai_foundry", {
  name: "-ml",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
});
dashAiFoundry.overrideLogicalId("dash");

const dashAiFoundryProject = new AiFoundryProject(
  this,
  "dash_ai_foundry_project",
  {
    name: "project",
    location: "westeurope",
    aiServicesHubId: idVariable.stringValue,
  },
);
dashAiFoundryProject.overrideLogicalId("dash");

new MachineLearningWorkspace(this, "fine", {
  name: "ml_ws-01",
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

new MachineLearningWorkspace(this, "unknown", {
  name: idVariable.stringValue,
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

const dashMachineLearningWorkspaceData =
  new DataAzurermMachineLearningWorkspace(
    this,
    "dash_machine_learning_workspace_data",
    {
      name: "-ml",
      resourceGroupName: "rg-ml",
    },
  );
dashMachineLearningWorkspaceData.overrideLogicalId("dash");

const dashStorageAccount = new StorageAccount(this, "dash_storage_account", {
  name: "mlstorage",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
});
dashStorageAccount.overrideLogicalId("dash");

const dashKeyVault = new KeyVault(this, "dash_key_vault", {
  name: "kv--ml",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  tenantId: idVariable.stringValue,
  skuName: "standard",
  rbacAuthorizationEnabled: false,
});
dashKeyVault.overrideLogicalId("dash");

new KeyVaultKey(this, "cmk", {
  name: "cmk-key",
  keyVaultId: idVariable.stringValue,
  keyType: "RSA",
  keySize: 2048,
  keyOpts: ["unwrapKey", "wrapKey"],
});

const dashContainerRegistry = new ContainerRegistry(
  this,
  "dash_container_registry",
  {
    name: "cr-ml",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    sku: "Premium",
    adminEnabled: true,
  },
);
dashContainerRegistry.overrideLogicalId("dash");

new AiServices(this, "x", {
  name: "ai",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  skuName: "S0",
});
