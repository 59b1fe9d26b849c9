// azurerm 4.41.0
import { TerraformVariable } from "cdktf";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";

const unknown = new TerraformVariable(this, "unknown", {});

new KeyVault(this, "fine", {
  name: "kv-fine-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  tenantId: unknown.stringValue,
  skuName: "standard",
  enableRbacAuthorization: true,
});
