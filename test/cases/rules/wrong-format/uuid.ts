// azurerm 4.81.0
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";

new KeyVault(this, "example", {
  name: "my-vault",
  location: "westeurope",
  resourceGroupName: "ends-with-a-dot.",
  //                 ^^^^^^^^^^^^^^^^^^ error wrong-format: Set resource_group_name to a resource group's name (letters, digits, . _ - and parentheses, no dot at the end), not "ends-with-a-dot.".
  skuName: "standard",
  tenantId: "mine",
  //        ^^^^^^ error wrong-format: Set tenant_id to a UUID, not "mine".
});
