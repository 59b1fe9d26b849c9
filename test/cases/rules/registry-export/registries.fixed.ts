// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { ContainerRegistry } from "@cdktf/provider-azurerm/lib/container-registry";

const unknownVariable = new TerraformVariable(this, "unknown", {});

new ContainerRegistry(this, "open", {
  name: "cropen4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  sku: "Premium",
  exportPolicyEnabled: false,
  publicNetworkAccessEnabled: false,
});

new ContainerRegistry(this, "public", {
  name: "crpublic4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  sku: "Premium",
  exportPolicyEnabled: false,
  publicNetworkAccessEnabled: false,
});

new ContainerRegistry(this, "fine", {
  name: "crfine4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  sku: "Premium",
  exportPolicyEnabled: false,
  publicNetworkAccessEnabled: false,
});

const unknownContainerRegistry = new ContainerRegistry(
  this,
  "unknown_container_registry",
  {
    name: "crunknown4711",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    sku: "Premium",
    exportPolicyEnabled: false,
    publicNetworkAccessEnabled: unknownVariable.booleanValue,
  },
);
unknownContainerRegistry.overrideLogicalId("unknown");
