// azurerm 5.2.0
import { TerraformVariable } from "cdktf";
import { CognitiveAccount } from "@cdktf/provider-azurerm/lib/cognitive-account";

new CognitiveAccount(this, "gone", {
  name: "ai-gone",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  skuName: "S0",
  kind: "AIServices",
  projectManagementEnabled: true,
});

new TerraformVariable(this, "id", {});
