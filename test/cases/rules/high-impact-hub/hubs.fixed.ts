// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { AiFoundry } from "@cdktf/provider-azurerm/lib/ai-foundry";

const idVariable = new TerraformVariable(this, "id", {});

new AiFoundry(this, "off", {
  name: "hub-off",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
  encryption: {
    keyVaultId: idVariable.stringValue,
    keyId: "https://kv.vault.azure.net/keys/k/0123",
  },
});

new AiFoundry(this, "plain", {
  name: "hub-plain",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  highBusinessImpactEnabled: false,
  identity: {
    type: "SystemAssigned",
  },
});

new AiFoundry(this, "on", {
  name: "hub-on",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  highBusinessImpactEnabled: true,
  identity: {
    type: "SystemAssigned",
  },
  encryption: {
    keyVaultId: idVariable.stringValue,
    keyId: "https://kv.vault.azure.net/keys/k/0123",
  },
});

const high = new TerraformVariable(this, "high", {});

new AiFoundry(this, "unknown", {
  name: "hub-unknown",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  highBusinessImpactEnabled: high.booleanValue,
  identity: {
    type: "SystemAssigned",
  },
  encryption: {
    keyVaultId: idVariable.stringValue,
    keyId: "https://kv.vault.azure.net/keys/k/0123",
  },
});
