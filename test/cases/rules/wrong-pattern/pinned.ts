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
    subresourceNames: ["managed environments"],
    //                 ^^^^^^^^^^^^^^^^^^^^^^ warning wrong-pattern: Change subresource_names: "managed environments" does not match ^([a-zA-Z0-9])([\w\.-]{1,61})([a-zA-Z0-9])$.
  },
});
