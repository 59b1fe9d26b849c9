// azurerm 4.73.0
import { TerraformVariable } from "cdktf";
import { AiServices } from "@cdktf/provider-azurerm/lib/ai-services";

const nameVariable = new TerraformVariable(this, "name", {});

new AiServices(this, "unknown", {
  name: nameVariable.stringValue,
  resourceGroupName: "rg-ml",
  location: "westeurope",
  skuName: "S0",
});
