// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { AiFoundryProject } from "@cdktf/provider-azurerm/lib/ai-foundry-project";

const idVariable = new TerraformVariable(this, "id", {});

new AiFoundryProject(this, "example", {
  name: "example",
  location: "westeurope",
  aiServicesHubId: idVariable.stringValue,
  primaryUserAssignedIdentity: idVariable.stringValue,
  //^^^^^^^^^^^^^^^^^^^^^^^^^ error required-with: Set identity too: primary_user_assigned_identity needs it.
});
