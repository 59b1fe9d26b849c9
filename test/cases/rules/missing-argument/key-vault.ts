// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";

const tenant = new TerraformVariable(this, "tenant", {});

new KeyVault(this, "example", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set location, resource_group_name, and sku_name: azurerm_key_vault requires them.
  name: "example",
  tenantId: tenant.stringValue,
});
