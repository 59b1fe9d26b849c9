// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { ContainerRegistry } from "@cdktf/provider-azurerm/lib/container-registry";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";

const closedContainerRegistry = new ContainerRegistry(this, "closed", {
  name: "crclosed4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  sku: "Premium",
  adminEnabled: true,
  publicNetworkAccessEnabled: false,
});

const openContainerRegistry = new ContainerRegistry(this, "open", {
  name: "cropen4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  sku: "Premium",
  adminEnabled: true,
});

const openVariable = new TerraformVariable(this, "open_variable", {});
openVariable.overrideLogicalId("open");

const unknownContainerRegistry = new ContainerRegistry(this, "unknown", {
  name: "crunknown4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  sku: "Premium",
  adminEnabled: true,
  publicNetworkAccessEnabled: openVariable.booleanValue,
});

const idVariable = new TerraformVariable(this, "id", {});

const closedMachineLearningWorkspace = new MachineLearningWorkspace(
  this,
  "closed_machine_learning_workspace",
  {
    name: "mlw-closed",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    applicationInsightsId: idVariable.stringValue,
    containerRegistryId: closedContainerRegistry.id,
    //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning private-registry: Set imageBuildComputeName to the name of a cluster: closedContainerRegistry has no public access, so images must be built in the network.
    keyVaultId: idVariable.stringValue,
    storageAccountId: idVariable.stringValue,
    publicNetworkAccessEnabled: false,
    identity: {
      type: "SystemAssigned",
    },
//+     imageBuildComputeName: "",
  },
);
closedMachineLearningWorkspace.overrideLogicalId("closed");

new MachineLearningWorkspace(this, "named", {
  name: "mlw-named",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: closedContainerRegistry.id,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  publicNetworkAccessEnabled: false,
  imageBuildComputeName: "image-builder",
  identity: {
    type: "SystemAssigned",
  },
});

const openMachineLearningWorkspace = new MachineLearningWorkspace(
  this,
  "open_machine_learning_workspace",
  {
    name: "mlw-open",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    applicationInsightsId: idVariable.stringValue,
    containerRegistryId: openContainerRegistry.id,
    keyVaultId: idVariable.stringValue,
    storageAccountId: idVariable.stringValue,
    identity: {
      type: "SystemAssigned",
    },
  },
);
openMachineLearningWorkspace.overrideLogicalId("open");

const unknownMachineLearningWorkspace = new MachineLearningWorkspace(
  this,
  "unknown_machine_learning_workspace",
  {
    name: "mlw-unknown",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    applicationInsightsId: idVariable.stringValue,
    containerRegistryId: unknownContainerRegistry.id,
    keyVaultId: idVariable.stringValue,
    storageAccountId: idVariable.stringValue,
    identity: {
      type: "SystemAssigned",
    },
  },
);
unknownMachineLearningWorkspace.overrideLogicalId("unknown");
