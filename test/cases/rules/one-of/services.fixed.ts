// azurerm 4.73.0
import { TerraformVariable } from "cdktf";
import { AiServices } from "@cdktf/provider-azurerm/lib/ai-services";

new AiServices(this, "both", {
  name: "ai-both",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  skuName: "S0",
  customerManagedKey: {
    keyVaultKeyId: "https://kv.vault.azure.net/keys/k/0123",
  },
});

const idVariable = new TerraformVariable(this, "id", {});

new AiServices(this, "one", {
  name: "ai-one",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  skuName: "S0",
  customerManagedKey: {
    keyVaultKeyId: idVariable.stringValue,
  },
});

new AiServices(this, "none", {
  name: "ai-none",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  skuName: "S0",
  customerManagedKey: {
    keyVaultKeyId: "",
  },
});
