// azurerm 5.2.0
import { TerraformOutput } from "cdktf";
import { CognitiveAccount } from "@cdktf/provider-azurerm/lib/cognitive-account";

const main = new CognitiveAccount(this, "main", {
  name: "ai-main",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  skuName: "S0",
  localAuthEnabled: false,
  publicNetworkAccessEnabled: false,
  kind: "AIServices",
  projectManagementEnabled: true,
});

new TerraformOutput(this, "endpoint", {
  value: main.endpoint,
});

new CognitiveAccount(this, "encrypted", {
  name: "ai-encrypted",
  location: "westeurope",
  resourceGroupName: "rg-ml",
  skuName: "S0",
  customerManagedKey: { keyVaultKeyId: "https://hsm.managedhsm.azure.net/keys/k/0123" },
  kind: "AIServices",
  projectManagementEnabled: true,
});
