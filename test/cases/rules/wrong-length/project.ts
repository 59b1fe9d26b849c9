// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { AiFoundryProject } from "@cdktf/provider-azurerm/lib/ai-foundry-project";

const idVariable = new TerraformVariable(this, "id", {});

new AiFoundryProject(this, "short", {
  name: "p1",
  //    ^^^^ error wrong-length: Make name longer: it needs at least 3 characters and has 2.
  location: "westeurope",
  aiServicesHubId: idVariable.stringValue,
});

new AiFoundryProject(this, "fine", {
  name: "proj1",
  location: "westeurope",
  aiServicesHubId: idVariable.stringValue,
});

new AiFoundryProject(this, "unknown", {
  name: idVariable.stringValue,
  location: "westeurope",
  aiServicesHubId: idVariable.stringValue,
});
