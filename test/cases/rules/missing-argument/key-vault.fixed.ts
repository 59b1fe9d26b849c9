// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";

const tenant = new TerraformVariable(this, "tenant", {});

new KeyVault(this, "example", {
  name: "example",
  tenantId: tenant.stringValue,
  location: "",
  resourceGroupName: "",
  skuName: "standard",
});
