// azurerm 5.2.0
import { TerraformOutput } from "cdktf";
import { AiServices } from "@cdktf/provider-azurerm/lib/ai-services";
//~ import { CognitiveAccount } from "@cdktf/provider-azurerm/lib/cognitive-account";

const main = new AiServices(this, "main", {
//               ^^^^^^^^^^ error unknown-type: azurerm 5.2.0 has no resource AiServices. It was last in azurerm 4.81.0, and this folder uses 5.2.0: use CognitiveAccount instead.
//~ const main = new CognitiveAccount(this, "main", {
  name: "ai-main",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  skuName: "S0",
  localAuthenticationEnabled: false,
//~   localAuthEnabled: false,
  publicNetworkAccess: "Disabled",
//~   publicNetworkAccessEnabled: false,
//+   kind: "AIServices",
//+   projectManagementEnabled: true,
});

new TerraformOutput(this, "endpoint", {
  value: main.endpoint,
});

new AiServices(this, "encrypted", {
//  ^^^^^^^^^^ error unknown-type: azurerm 5.2.0 has no resource AiServices. It was last in azurerm 4.81.0, and this folder uses 5.2.0: use CognitiveAccount instead.
//~ new CognitiveAccount(this, "encrypted", {
  name: "ai-encrypted",
  location: "westeurope",
  resourceGroupName: "rg-ml",
  skuName: "S0",
  customerManagedKey: { managedHsmKeyId: "https://hsm.managedhsm.azure.net/keys/k/0123" },
//~   customerManagedKey: { keyVaultKeyId: "https://hsm.managedhsm.azure.net/keys/k/0123" },
//+   kind: "AIServices",
//+   projectManagementEnabled: true,
});
