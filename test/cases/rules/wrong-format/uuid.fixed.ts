// azurerm 4.81.0
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";

new KeyVault(this, "example", {
  name: "my-vault",
  location: "westeurope",
  resourceGroupName: "ends-with-a-dot",
  skuName: "standard",
  tenantId: "mine",
});
