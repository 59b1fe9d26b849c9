// azurerm 4.73.0
import { TerraformVariable } from "cdktf";
import { AiFoundry } from "@cdktf/provider-azurerm/lib/ai-foundry";
import { AiFoundryProject } from "@cdktf/provider-azurerm/lib/ai-foundry-project";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";

const idVariable = new TerraformVariable(this, "id", {});

const plain = new MachineLearningWorkspace(this, "plain", {
  name: "mlw-plain",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
});

const one = new AiFoundry(this, "one", {
  name: "hub-one",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
});

new AiFoundryProject(this, "workspace", {
  name: "project-workspace",
  location: "westeurope",
  aiServicesHubId: plain.id,
  //               ^^^^^^^^ error project-hub: Set aiServicesHubId to the id of a hub (AiFoundry): plain is not one.
//~   aiServicesHubId: one.id,
});

const fine = new AiFoundryProject(this, "fine", {
  name: "project-fine",
  location: "westeurope",
  aiServicesHubId: one.id,
});

new AiFoundryProject(this, "project", {
  name: "project-project",
  location: "westeurope",
  aiServicesHubId: fine.id,
  //               ^^^^^^^ error project-hub: Set aiServicesHubId to the id of a hub (AiFoundry): fine is not one.
//~   aiServicesHubId: one.id,
});

new AiFoundryProject(this, "unknown", {
  name: "project-unknown",
  location: "westeurope",
  aiServicesHubId: idVariable.stringValue,
});
