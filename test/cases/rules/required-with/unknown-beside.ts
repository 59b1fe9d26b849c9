// azurerm 5.2.0
import { TerraformVariable } from "cdktf";
import { WindowsWebApp } from "@cdktf/provider-azurerm/lib/windows-web-app";

const address = new TerraformVariable(this, "address", {});

// The provider does not look into a block where something is not known yet.
new WindowsWebApp(this, "unknown", {
  name: "example-app",
  location: "westeurope",
  resourceGroupName: "example",
  servicePlanId: address.stringValue,
  siteConfig: {
    healthCheckPath: "/health",
    //^^^^^^^^^^^^^ warning required-with: Set siteConfig.healthCheckEvictionTimeInMin too: healthCheckPath needs it.
    ipRestriction: [
      {
        ipAddress: `${address.stringValue}/32`,
      },
    ],
//+     healthCheckEvictionTimeInMin: 2,
  },
});

new WindowsWebApp(this, "known", {
  name: "example-app",
  location: "westeurope",
  resourceGroupName: "example",
  servicePlanId: address.stringValue,
  siteConfig: {
    healthCheckPath: "/health",
    //^^^^^^^^^^^^^ error required-with: Set siteConfig.healthCheckEvictionTimeInMin too: healthCheckPath needs it.
    ipRestriction: [
      {
        ipAddress: "192.0.2.1/32",
      },
    ],
//+     healthCheckEvictionTimeInMin: 2,
  },
});
