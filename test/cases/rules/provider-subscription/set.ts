// azurerm 4.20.0
import { TerraformVariable } from "cdktf";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";

const unknown = new TerraformVariable(this, "unknown", {});

new AzurermProvider(this, "azurerm", {
  subscriptionId: unknown.stringValue,
  features: [{}],
});
