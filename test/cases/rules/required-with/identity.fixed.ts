// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { AiFoundryProject } from "@cdktf/provider-azurerm/lib/ai-foundry-project";

const idVariable = new TerraformVariable(this, "id", {});

new AiFoundryProject(this, "example", {
  name: "example",
  location: "westeurope",
  aiServicesHubId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
});
