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
  enableRbacAuthorization: true,
  //^^^^^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_key_vault has no argument enable_rbac_authorization. It was in azurerm 4.81.0, and this folder uses 5.2.0: use rbac_authorization_enabled instead.
  rbacAuthorizationEnabled: true,
});

new AzurermProvider(this, "azurerm", {
  skipProviderRegistration: true,
  //^^^^^^^^^^^^^^^^^^^^^^ error unknown-argument: provider azurerm has no argument skip_provider_registration. It was in azurerm 4.81.0, and this folder uses 5.2.0: use resource_provider_registrations instead.
  enhancedValidation: [{}],
  //^^^^^^^^^^^^^^^^ error unknown-argument: provider azurerm has no block enhanced_validation. It was in azurerm 4.81.0, and this folder uses 5.2.0: use features instead.
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
