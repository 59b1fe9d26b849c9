import { TerraformVariable } from "cdktf";
import { PrivateEndpoint } from "@cdktf/provider-azurerm/lib/private-endpoint";

const unknown = new TerraformVariable(this, "unknown", {});

// azurerm 5.3 and newer take blanks here, and Terraform would take one of them.
new PrivateEndpoint(this, "later", {
  name: "pe-later",
  location: "westeurope",
  resourceGroupName: "rg-training",
  subnetId: unknown.stringValue,
  privateServiceConnection: {
    name: "later",
    isManualConnection: false,
    privateConnectionResourceId: unknown.stringValue,
    subresourceNames: ["managed environments"],
  },
});

new PrivateEndpoint(this, "never", {
  name: "pe-never",
  location: "westeurope",
  resourceGroupName: "rg-training",
  subnetId: unknown.stringValue,
  privateServiceConnection: {
    name: "never",
    isManualConnection: false,
    privateConnectionResourceId: unknown.stringValue,
    subresourceNames: ["managed/environments"],
    //                 ^^^^^^^^^^^^^^^^^^^^^^ warning wrong-pattern: Change subresource_names: "managed/environments" does not match ^([a-zA-Z0-9])([\w\.-]{1,61})([a-zA-Z0-9])$.
  },
});
