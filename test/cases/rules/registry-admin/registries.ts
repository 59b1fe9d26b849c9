// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { ContainerRegistry } from "@cdktf/provider-azurerm/lib/container-registry";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";

const plainContainerRegistry = new ContainerRegistry(this, "plain", {
  name: "crplain4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  sku: "Premium",
});

const offContainerRegistry = new ContainerRegistry(this, "off", {
  name: "croff4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  sku: "Premium",
  adminEnabled: false,
});

const onContainerRegistry = new ContainerRegistry(this, "on", {
  name: "cron4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  sku: "Premium",
  adminEnabled: true,
});

const admin = new TerraformVariable(this, "admin", {});

const open = new ContainerRegistry(this, "open", {
  name: "cropen4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  sku: "Premium",
  adminEnabled: admin.booleanValue,
});

const idVariable = new TerraformVariable(this, "id", {});

const plainMachineLearningWorkspace = new MachineLearningWorkspace(
  this,
  "plain_machine_learning_workspace",
  {
    name: "mlw-plain",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    applicationInsightsId: idVariable.stringValue,
    containerRegistryId: plainContainerRegistry.id,
    //                   ^^^^^^^^^^^^^^^^^^^^^^^^^ information registry-admin: Set admin_enabled of azurerm_container_registry.plain to true: a workspace expects a registry with an admin user.
    keyVaultId: idVariable.stringValue,
    storageAccountId: idVariable.stringValue,
    identity: {
      type: "SystemAssigned",
    },
  },
);
plainMachineLearningWorkspace.overrideLogicalId("plain");

const offMachineLearningWorkspace = new MachineLearningWorkspace(
  this,
  "off_machine_learning_workspace",
  {
    name: "mlw-off",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    applicationInsightsId: idVariable.stringValue,
    containerRegistryId: offContainerRegistry.id,
    //                   ^^^^^^^^^^^^^^^^^^^^^^^ information registry-admin: Set admin_enabled of azurerm_container_registry.off to true: a workspace expects a registry with an admin user.
    keyVaultId: idVariable.stringValue,
    storageAccountId: idVariable.stringValue,
    identity: {
      type: "SystemAssigned",
    },
  },
);
offMachineLearningWorkspace.overrideLogicalId("off");

const onMachineLearningWorkspace = new MachineLearningWorkspace(
  this,
  "on_machine_learning_workspace",
  {
    name: "mlw-on",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    applicationInsightsId: idVariable.stringValue,
    containerRegistryId: onContainerRegistry.id,
    keyVaultId: idVariable.stringValue,
    storageAccountId: idVariable.stringValue,
    identity: {
      type: "SystemAssigned",
    },
  },
);
onMachineLearningWorkspace.overrideLogicalId("on");

new MachineLearningWorkspace(this, "unknown", {
  name: "mlw-unknown",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: open.id,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
});
