// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { ContainerRegistry } from "@cdktf/provider-azurerm/lib/container-registry";

const unknownVariable = new TerraformVariable(this, "unknown", {});

new ContainerRegistry(this, "same", {
  name: "crsame4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  sku: "Premium",
  georeplications: [
    {
      location: "West Europe",
      //        ^^^^^^^^^^^^^ warning registry-replication: Use a region other than westeurope: the registry itself is there.
    },
    {
      location: "northeurope",
    },
  ],
});

new ContainerRegistry(this, "fine", {
  name: "crfine4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  sku: "Premium",
  georeplications: [
    {
      location: "northeurope",
    },
  ],
});

const unknownContainerRegistry = new ContainerRegistry(
  this,
  "unknown_container_registry",
  {
    name: "crunknown4711",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    sku: "Premium",
    georeplications: [
      {
        location: unknownVariable.stringValue,
      },
    ],
  },
);
unknownContainerRegistry.overrideLogicalId("unknown");
