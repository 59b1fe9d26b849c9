// azurerm 5.2.0
import { TerraformVariable } from "cdktf";
import { PrivateEndpoint } from "@cdktf/provider-azurerm/lib/private-endpoint";

const unknown = new TerraformVariable(this, "unknown", {});

// Newer releases of azurerm take blanks here, which this one does not.
new PrivateEndpoint(this, "pinned", {
  name: "pe-pinned",
  location: "westeurope",
  resourceGroupName: "rg-training",
  subnetId: unknown.stringValue,
  privateServiceConnection: {
    name: "pinned",
    isManualConnection: false,
    privateConnectionResourceId: unknown.stringValue,
    subresourceNames: ["managed-environments"],
  },
});
