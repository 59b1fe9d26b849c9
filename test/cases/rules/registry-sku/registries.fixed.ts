// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { ContainerRegistry } from "@cdktf/provider-azurerm/lib/container-registry";

const unknownVariable = new TerraformVariable(this, "unknown", {});

new ContainerRegistry(this, "basic", {
  name: "crbasic4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  sku: "Premium",
  anonymousPullEnabled: true,
  zoneRedundancyEnabled: true,
  retentionPolicyInDays: 7,
});

new ContainerRegistry(this, "standard", {
  name: "crstandard4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  sku: "Premium",
  publicNetworkAccessEnabled: false,
  anonymousPullEnabled: true,
  georeplications: [
    {
      location: "northeurope",
    },
  ],
});

new ContainerRegistry(this, "rules", {
  name: "crrules4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  sku: "Premium",
  networkRuleSet: [
    {
      defaultAction: "Deny",
    },
  ],
});

new ContainerRegistry(this, "none", {
  name: "crnone4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  sku: "Standard",
  networkRuleSet: [],
  retentionPolicyInDays: 0,
});

new ContainerRegistry(this, "fine", {
  name: "crfine4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  sku: "Premium",
  publicNetworkAccessEnabled: false,
});

const unknownContainerRegistry = new ContainerRegistry(
  this,
  "unknown_container_registry",
  {
    name: "crunknown4711",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    sku: unknownVariable.stringValue,
    publicNetworkAccessEnabled: false,
  },
);
unknownContainerRegistry.overrideLogicalId("unknown");
