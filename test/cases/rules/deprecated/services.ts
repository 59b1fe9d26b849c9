// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { AiServices } from "@cdktf/provider-azurerm/lib/ai-services";

new AiServices(this, "old", {
//  ^^^^^^^^^^ warning deprecated: azurerm_ai_services is deprecated: use azurerm_cognitive_account instead.
  name: "ai-old",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  skuName: "S0",
});

new TerraformVariable(this, "id", {});
