// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";

const tenant = new TerraformVariable(this, "tenant", {});

// What a function gives may be either.
new KeyVault(this, "unknown", {
  name: "kv-ml-4711",
  location: "westeurope",
  resourceGroupName: "rg-ml",
  skuName: "standard",
  tenantId: tenant.stringValue,
  rbacAuthorizationEnabled: true,
  networkAcls: rules(),
});
