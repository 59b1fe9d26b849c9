// azurerm 4.81.0
import { TerraformLocal, TerraformVariable } from "cdktf";
import { AiFoundry } from "@cdktf/provider-azurerm/lib/ai-foundry";
import { ContainerRegistry } from "@cdktf/provider-azurerm/lib/container-registry";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";

const westResourceGroup = new ResourceGroup(this, "west", {
  name: "rg-west",
  location: "West Europe",
});

const eastResourceGroup = new ResourceGroup(this, "east", {
  name: "rg-east",
  location: "eastus",
});

const idVariable = new TerraformVariable(this, "id", {});

const unknownResourceGroup = new ResourceGroup(this, "unknown", {
  name: "rg-unknown",
  location: idVariable.stringValue,
});

const westKeyVault = new KeyVault(this, "west_key_vault", {
  name: "kv-west-4711",
  resourceGroupName: "rg-ml",
  location: westResourceGroup.location,
  tenantId: idVariable.stringValue,
  skuName: "standard",
  rbacAuthorizationEnabled: false,
});
westKeyVault.overrideLogicalId("west");

const eastKeyVault = new KeyVault(this, "east_key_vault", {
  name: "kv-east-4711",
  resourceGroupName: "rg-ml",
  location: eastResourceGroup.location,
  tenantId: idVariable.stringValue,
  skuName: "standard",
  rbacAuthorizationEnabled: false,
});
eastKeyVault.overrideLogicalId("east");

const unknownKeyVault = new KeyVault(this, "unknown_key_vault", {
  name: "kv-unknown-4711",
  resourceGroupName: "rg-ml",
  location: unknownResourceGroup.location,
  tenantId: idVariable.stringValue,
  skuName: "standard",
  rbacAuthorizationEnabled: false,
});
unknownKeyVault.overrideLogicalId("unknown");

const eastStorageAccount = new StorageAccount(this, "east_storage_account", {
  name: "steast4711",
  resourceGroupName: "rg-ml",
  location: "East US",
  accountTier: "Standard",
  accountReplicationType: "LRS",
});
eastStorageAccount.overrideLogicalId("east");

const region = new TerraformLocal(this, "region", "eastus");

const eastContainerRegistry = new ContainerRegistry(
  this,
  "east_container_registry",
  {
    name: "creast4711",
    resourceGroupName: "rg-ml",
    location: region.asString,
    sku: "Premium",
    adminEnabled: true,
  },
);
eastContainerRegistry.overrideLogicalId("east");

new MachineLearningWorkspace(this, "far", {
  name: "mlw-far",
  resourceGroupName: "rg-ml",
  location: westResourceGroup.location,
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: eastContainerRegistry.id,
  //                   ^^^^^^^^^^^^^^^^^^^^^^^^ information workspace-location: Keep the workspace and what it uses in one region: azurerm_container_registry.east is in eastus, the workspace in westeurope.
  keyVaultId: eastKeyVault.id,
  //          ^^^^^^^^^^^^^^^ information workspace-location: Keep the workspace and what it uses in one region: azurerm_key_vault.east is in eastus, the workspace in westeurope.
  storageAccountId: eastStorageAccount.id,
  //                ^^^^^^^^^^^^^^^^^^^^^ information workspace-location: Keep the workspace and what it uses in one region: azurerm_storage_account.east is in eastus, the workspace in westeurope.
  identity: {
    type: "SystemAssigned",
  },
});

new MachineLearningWorkspace(this, "near", {
  name: "mlw-near",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: westKeyVault.id,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
});

const unknownMachineLearningWorkspace = new MachineLearningWorkspace(
  this,
  "unknown_machine_learning_workspace",
  {
    name: "mlw-unknown",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    applicationInsightsId: idVariable.stringValue,
    containerRegistryId: idVariable.stringValue,
    keyVaultId: unknownKeyVault.id,
    storageAccountId: idVariable.stringValue,
    identity: {
      type: "SystemAssigned",
    },
  },
);
unknownMachineLearningWorkspace.overrideLogicalId("unknown");

new MachineLearningWorkspace(this, "also_unknown", {
  name: "mlw-also-unknown",
  resourceGroupName: "rg-ml",
  location: idVariable.stringValue,
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: eastKeyVault.id,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
});

const farAiFoundry = new AiFoundry(this, "far_ai_foundry", {
  name: "hub-far",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  keyVaultId: eastKeyVault.id,
  //          ^^^^^^^^^^^^^^^ information workspace-location: Keep the workspace and what it uses in one region: azurerm_key_vault.east is in eastus, the workspace in westeurope.
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
});
farAiFoundry.overrideLogicalId("far");
