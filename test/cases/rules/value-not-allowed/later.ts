import { TerraformVariable } from "cdktf";
import { ServicebusNamespace } from "@cdktf/provider-azurerm/lib/servicebus-namespace";

const unknownVariable = new TerraformVariable(this, "unknown", {});

// azurerm 5.6 takes this version of TLS, and Terraform would take it.
new ServicebusNamespace(this, "later", {
  name: "sb-later",
  location: "westeurope",
  resourceGroupName: "rg-training",
  sku: "Standard",
  minimumTlsVersion: "1.3",
});

new ServicebusNamespace(this, "never", {
  name: "sb-never",
  location: "westeurope",
  resourceGroupName: "rg-training",
  sku: "Standard",
  minimumTlsVersion: "1.4",
  //                 ^^^^^ error value-not-allowed: Set minimum_tls_version to "1.2", not "1.4".
});

const unknownServicebusNamespace = new ServicebusNamespace(
  this,
  "unknown_servicebus_namespace",
  {
    name: "sb-unknown",
    location: "westeurope",
    resourceGroupName: "rg-training",
    sku: "Standard",
    minimumTlsVersion: unknownVariable.stringValue,
  },
);
unknownServicebusNamespace.overrideLogicalId("unknown");
