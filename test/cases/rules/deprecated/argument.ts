// azurerm 4.81.0
import { AiServices } from "@cdktf/provider-azurerm/lib/ai-services";

new AiServices(this, "example", {
//  ^^^^^^^^^^ warning deprecated: azurerm_ai_services is deprecated: use azurerm_cognitive_account instead.
  name: "example",
  location: "westeurope",
  resourceGroupName: "example",
  skuName: "S0",
});
