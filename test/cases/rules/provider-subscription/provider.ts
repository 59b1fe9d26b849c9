// azurerm 4.20.0
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";

new AzurermProvider(this, "azurerm", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information provider-subscription: Set subscription_id, or ARM_SUBSCRIPTION_ID in the environment: azurerm 4.20.0 cannot plan without it.
  features: [{}],
});

new AzurermProvider(this, "azurerm_other", {
  alias: "other",
  features: [{}],
});
