// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";

const tenant = new TerraformVariable(this, "tenant", {});

const roles = new TerraformVariable(this, "roles", {});

new KeyVault(this, "fine", {
  name: "kv-fine-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  tenantId: tenant.stringValue,
  skuName: "standard",
  rbacAuthorizationEnabled: roles.booleanValue,
});
