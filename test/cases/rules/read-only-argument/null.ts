// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";

const tenant = new TerraformVariable(this, "tenant", {});

new KeyVault(this, "null", {
  name: "kv-null",
  location: "westeurope",
  resourceGroupName: "rg",
  tenantId: tenant.stringValue,
  skuName: "standard",
  vaultUri: undefined,
});

const nothing = new TerraformVariable(this, "nothing", {});
nothing.addOverride("default", null);

// As a module that is called, these may be null.
new KeyVault(this, "open", {
  name: "kv-open",
  location: "westeurope",
  resourceGroupName: "rg",
  tenantId: tenant.stringValue,
  skuName: "standard",
  vaultUri: nothing.stringValue,
  //^^^^^^ warning read-only-argument: Remove vaultUri: the provider sets it, so KeyVault accepts no value for it.
//-
});

new KeyVault(this, "conditional", {
  name: "kv-conditional",
  location: "westeurope",
  resourceGroupName: "rg",
  tenantId: tenant.stringValue,
  skuName: "standard",
  vaultUri: `\${${tenant.fqn} == null ? null : "https://kv.vault.azure.net/"}`,
  //^^^^^^ warning read-only-argument: Remove vaultUri: the provider sets it, so KeyVault accepts no value for it.
//-
});

new KeyVault(this, "given", {
  name: "kv-given",
  location: "westeurope",
  resourceGroupName: "rg",
  tenantId: tenant.stringValue,
  skuName: "standard",
  vaultUri: tenant.stringValue,
  //^^^^^^ error read-only-argument: Remove vaultUri: the provider sets it, so KeyVault accepts no value for it.
//-
});
