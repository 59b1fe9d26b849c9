// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { ContainerRegistry } from "@cdktf/provider-azurerm/lib/container-registry";

const unknownVariable = new TerraformVariable(this, "unknown", {});

new ContainerRegistry(this, "basic", {
  name: "crbasic4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  sku: "Basic",
  anonymousPullEnabled: true,
  //^^^^^^^^^^^^^^^^^^ warning registry-sku: Set sku to "Standard" or "Premium", or remove anonymous_pull_enabled: a Basic registry does not have it.
  zoneRedundancyEnabled: true,
  //^^^^^^^^^^^^^^^^^^^ warning registry-sku: Set sku to "Premium", or remove zone_redundancy_enabled: a Basic registry does not have it.
  retentionPolicyInDays: 7,
  //^^^^^^^^^^^^^^^^^^^ warning registry-sku: Set sku to "Premium", or remove retention_policy_in_days: a Basic registry does not have it.
});

new ContainerRegistry(this, "standard", {
  name: "crstandard4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  sku: "Standard",
  publicNetworkAccessEnabled: false,
  //^^^^^^^^^^^^^^^^^^^^^^^^ warning registry-sku: Set sku to "Premium", or remove public_network_access_enabled: a Standard registry does not have it.
  anonymousPullEnabled: true,
  georeplications: [
  //^^^^^^^^^^^^^ warning registry-sku: Set sku to "Premium", or remove georeplications: a Standard registry does not have it.
    {
      location: "northeurope",
    },
  ],
});

new ContainerRegistry(this, "rules", {
  name: "crrules4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  sku: "Standard",
  networkRuleSet: [
  //^^^^^^^^^^^^ warning registry-sku: Set sku to "Premium", or remove network_rule_set: a Standard registry does not have it.
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
