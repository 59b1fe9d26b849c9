// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";

const unknown = new TerraformVariable(this, "unknown", {});

new AzurermProvider(this, "azurerm", {
  subscriptionId: unknown.stringValue,
  features: [{}],
});

new AzurermProvider(this, "azurerm_fine", {
  alias: "fine",
  subscriptionId: unknown.stringValue,
  features: [{}],
});
