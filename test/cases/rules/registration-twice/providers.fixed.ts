// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";

const unknownVariable = new TerraformVariable(this, "unknown", {});

new AzurermProvider(this, "azurerm", {
  subscriptionId: unknownVariable.stringValue,
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
  resourceProviderRegistrations: "none",
  features: [{}],
});
