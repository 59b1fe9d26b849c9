// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { ContainerRegistry } from "@cdktf/provider-azurerm/lib/container-registry";
import { PrivateEndpoint } from "@cdktf/provider-azurerm/lib/private-endpoint";

const unknownVariable = new TerraformVariable(this, "unknown", {});

const standardContainerRegistry = new ContainerRegistry(this, "standard", {
  name: "crstandard4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  sku: "Premium",
});

const fineContainerRegistry = new ContainerRegistry(this, "fine", {
  name: "crfine4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  sku: "Premium",
});

const unknownContainerRegistry = new ContainerRegistry(
  this,
  "unknown_container_registry",
  {
    name: "crunknown4711",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    sku: unknownVariable.stringValue,
  },
);
unknownContainerRegistry.overrideLogicalId("unknown");

const standardPrivateEndpoint = new PrivateEndpoint(
  this,
  "standard_private_endpoint",
  {
    name: "pe-standard",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    subnetId: unknownVariable.stringValue,
    privateServiceConnection: {
      name: "registry",
      isManualConnection: false,
      privateConnectionResourceId: standardContainerRegistry.id,
      subresourceNames: ["registry"],
    },
  },
);
standardPrivateEndpoint.overrideLogicalId("standard");

const finePrivateEndpoint = new PrivateEndpoint(this, "fine_private_endpoint", {
  name: "pe-fine",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  subnetId: unknownVariable.stringValue,
  privateServiceConnection: {
    name: "registry",
    isManualConnection: false,
    privateConnectionResourceId: fineContainerRegistry.id,
    subresourceNames: ["registry"],
  },
});
finePrivateEndpoint.overrideLogicalId("fine");

const unknownPrivateEndpoint = new PrivateEndpoint(
  this,
  "unknown_private_endpoint",
  {
    name: "pe-unknown",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    subnetId: unknownVariable.stringValue,
    privateServiceConnection: {
      name: "registry",
      isManualConnection: false,
      privateConnectionResourceId: unknownContainerRegistry.id,
      subresourceNames: ["registry"],
    },
  },
);
unknownPrivateEndpoint.overrideLogicalId("unknown");

new PrivateEndpoint(this, "other", {
  name: "pe-other",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  subnetId: unknownVariable.stringValue,
  privateServiceConnection: {
    name: "registry",
    isManualConnection: false,
    privateConnectionResourceId: unknownVariable.stringValue,
    subresourceNames: ["registry"],
  },
});
