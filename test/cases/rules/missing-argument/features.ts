// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";

const unknown = new TerraformVariable(this, "unknown", {});

new AzurermProvider(this, "azurerm", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set a features block: provider azurerm requires it.
  subscriptionId: unknown.stringValue,
});

new AzurermProvider(this, "azurerm_fine", {
  alias: "fine",
  subscriptionId: unknown.stringValue,
  features: [{}],
});
