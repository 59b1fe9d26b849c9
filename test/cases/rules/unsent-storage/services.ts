// azurerm 4.73.0
import { TerraformVariable } from "cdktf";
import { AiServices } from "@cdktf/provider-azurerm/lib/ai-services";

const idVariable = new TerraformVariable(this, "id", {});

new AiServices(this, "one", {
  name: "ai-one",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  skuName: "S0",
  storage: [
  //^^^^^ warning unsent-storage: Remove storage: the provider never sends it to Azure.
    {
      storageAccountId: idVariable.stringValue,
    },
  ],
//- 5 lines
});

new AiServices(this, "two", {
  name: "ai-two",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  skuName: "S0",
});
