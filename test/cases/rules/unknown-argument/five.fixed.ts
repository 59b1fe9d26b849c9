// azurerm 5.2.0
import { TerraformVariable } from "cdktf";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";

const unknown = new TerraformVariable(this, "unknown", {});

new KeyVault(this, "old", {
  name: "kv-old-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  skuName: "standard",
  tenantId: unknown.stringValue,
  rbacAuthorizationEnabled: true,
});

new AzurermProvider(this, "azurerm", {
  resourceProviderRegistrations: "core",
  features: [{}],
});

new AzurermProvider(this, "azurerm_fine", {
  alias: "fine",
  features: [
    {
      enhancedValidation: [{}],
    },
  ],
});
