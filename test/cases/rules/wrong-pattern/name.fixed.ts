// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";

new KeyVault(this, "example", {
  name: "my-vault",
  location: "westeurope",
  resourceGroupName: "example",
  skuName: "standard",
  tenantId: "00000000-0000-0000-0000-000000000000",
});

const nameVariable = new TerraformVariable(this, "name", {});

// Only Terraform knows what a template becomes.
new KeyVault(this, "made", {
  name: `my_${nameVariable.stringValue}`,
  location: "westeurope",
  resourceGroupName: "example",
  skuName: "standard",
  tenantId: "00000000-0000-0000-0000-000000000000",
});
