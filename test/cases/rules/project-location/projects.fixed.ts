// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { AiFoundry } from "@cdktf/provider-azurerm/lib/ai-foundry";
import { AiFoundryProject } from "@cdktf/provider-azurerm/lib/ai-foundry-project";

const idVariable = new TerraformVariable(this, "id", {});

const west = new AiFoundry(this, "west", {
  name: "hub-west",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
});

new AiFoundryProject(this, "far", {
  name: "project-far",
  location: west.location,
  aiServicesHubId: west.id,
});

new AiFoundryProject(this, "near", {
  name: "project-near",
  location: "West Europe",
  aiServicesHubId: west.id,
});

new AiFoundryProject(this, "same", {
  name: "project-same",
  location: west.location,
  aiServicesHubId: west.id,
});

new AiFoundryProject(this, "unknown", {
  name: "project-unknown",
  location: idVariable.stringValue,
  aiServicesHubId: west.id,
});
