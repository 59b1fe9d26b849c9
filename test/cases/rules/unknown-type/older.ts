// azurerm 2.99.0
import { TerraformVariable } from "cdktf";
import { ContainerApp } from "@cdktf/provider-azurerm/lib/container-app";
import { KeyVaults } from "@cdktf/provider-azurerm/lib/key-vaults";
//~ import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

// Of this release only the structure is known.
const unknown = new TerraformVariable(this, "unknown", {});

new KeyVaults(this, "misspelt", {
//  ^^^^^^^^^ error unknown-type: azurerm 2.99.0 has no resource KeyVaults. Did you mean KeyVault?
//~ new KeyVault(this, "misspelt", {
  name: "kv-misspelt",
//+   location: "${azurerm_resource_group.there.location}",
//+   resourceGroupName: "${azurerm_resource_group.there.name}",
//+   skuName: "standard",
//+   tenantId: "",
});

new ContainerApp(this, "later", {
//  ^^^^^^^^^^^^ error unknown-type: azurerm 2.99.0 has no resource ContainerApp. It is in azurerm 3.43.0, and this folder uses 2.99.0.
  name: unknown.value,
});

new ResourceGroup(this, "there", {
  name: "rg-there",
  location: "westeurope",
});
