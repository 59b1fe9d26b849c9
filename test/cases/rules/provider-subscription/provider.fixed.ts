// azurerm 4.20.0
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";

new AzurermProvider(this, "azurerm", {
  features: [{}],
  subscriptionId: "",
});

new AzurermProvider(this, "azurerm_other", {
  alias: "other",
  features: [{}],
});
