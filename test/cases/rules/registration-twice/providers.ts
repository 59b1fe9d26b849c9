// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";

const unknownVariable = new TerraformVariable(this, "unknown", {});

new AzurermProvider(this, "azurerm", {
  subscriptionId: unknownVariable.stringValue,
  skipProviderRegistration: true,
  //^^^^^^^^^^^^^^^^^^^^^^ error registration-twice: Remove skip_provider_registration: resource_provider_registrations = "none" already says it.
  //^^^^^^^^^^^^^^^^^^^^^^ warning deprecated: skip_provider_registration of provider azurerm is deprecated: remove it, since resource_provider_registrations is set.
  resourceProviderRegistrations: "none",
  features: [{}],
});

new AzurermProvider(this, "azurerm_fine", {
  alias: "fine",
  subscriptionId: unknownVariable.stringValue,
  resourceProviderRegistrations: "none",
  features: [{}],
});

new AzurermProvider(this, "azurerm_unknown", {
  alias: "unknown",
  subscriptionId: unknownVariable.stringValue,
  skipProviderRegistration: unknownVariable.booleanValue,
  //^^^^^^^^^^^^^^^^^^^^^^ warning deprecated: skip_provider_registration of provider azurerm is deprecated: remove it, since resource_provider_registrations is set.
  resourceProviderRegistrations: "none",
  features: [{}],
});
