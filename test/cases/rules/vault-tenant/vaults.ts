// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";

const unknownVariable = new TerraformVariable(this, "unknown", {});

new KeyVault(this, "foreign", {
  name: "kv-foreign-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  skuName: "standard",
  tenantId: "11111111-1111-1111-1111-111111111111",
  //        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning vault-tenant: Set tenant_id to 00000000-0000-0000-0000-000000000000, the tenant of the provider: otherwise its users have no access to this vault.
});

new KeyVault(this, "fine", {
  name: "kv-fine-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  skuName: "standard",
  tenantId: "00000000-0000-0000-0000-000000000000",
});

const unknownKeyVault = new KeyVault(this, "unknown_key_vault", {
  name: "kv-unknown-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  skuName: "standard",
  tenantId: unknownVariable.stringValue,
});
unknownKeyVault.overrideLogicalId("unknown");

new AzurermProvider(this, "azurerm", {
  tenantId: "00000000-0000-0000-0000-000000000000",
  subscriptionId: unknownVariable.stringValue,
  features: [{}],
});
