// azurerm 5.2.0
import { TerraformVariable } from "cdktf";
import { AiServices } from "@cdktf/provider-azurerm/lib/ai-services";

new AiServices(this, "gone", {
//  ^^^^^^^^^^ error unknown-type: azurerm 5.2.0 has no resource azurerm_ai_services. It was last in azurerm 4.81.0, and this folder uses 5.2.0: use azurerm_cognitive_account instead.
  name: "ai-gone",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  skuName: "S0",
});

new TerraformVariable(this, "id", {});
