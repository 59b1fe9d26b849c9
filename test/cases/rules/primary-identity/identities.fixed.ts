// azurerm 4.81.0
import { TerraformLocal, TerraformVariable } from "cdktf";
import { AiFoundry } from "@cdktf/provider-azurerm/lib/ai-foundry";
import { AiFoundryProject } from "@cdktf/provider-azurerm/lib/ai-foundry-project";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { UserAssignedIdentity } from "@cdktf/provider-azurerm/lib/user-assigned-identity";

const trainUserAssignedIdentity = new UserAssignedIdentity(this, "train", {
  name: "id-train",
  resourceGroupName: "rg-ml",
  location: "westeurope",
});

const deploy = new UserAssignedIdentity(this, "deploy", {
  name: "id-deploy",
  resourceGroupName: "rg-ml",
  location: "westeurope",
});

const idVariable = new TerraformVariable(this, "id", {});

new MachineLearningWorkspace(this, "system", {
  name: "mlw-system",
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

new MachineLearningWorkspace(this, "other", {
  name: "mlw-other",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  primaryUserAssignedIdentity: deploy.id,
  identity: {
    type: "UserAssigned",
    identityIds: [deploy.id],
  },
});

const trainLocal = new TerraformLocal(
  this,
  "train_local",
  trainUserAssignedIdentity.id,
);
trainLocal.overrideLogicalId("train");

new MachineLearningWorkspace(this, "fine", {
  name: "mlw-fine",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  primaryUserAssignedIdentity: trainLocal.asString,
  identity: {
    type: "UserAssigned",
    identityIds: [trainUserAssignedIdentity.id],
  },
});

new MachineLearningWorkspace(this, "unknown", {
  name: "mlw-unknown",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  primaryUserAssignedIdentity: deploy.id,
  identity: {
    type: "UserAssigned",
    identityIds: [trainUserAssignedIdentity.id, idVariable.stringValue],
  },
});

const otherAiFoundry = new AiFoundry(this, "other_ai_foundry", {
  name: "hub-other",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  primaryUserAssignedIdentity: deploy.id,
  identity: {
    type: "SystemAssigned, UserAssigned",
    identityIds: [deploy.id],
  },
});
otherAiFoundry.overrideLogicalId("other");

const systemAiFoundryProject = new AiFoundryProject(
  this,
  "system_ai_foundry_project",
  {
    name: "project-system",
    location: "westeurope",
    aiServicesHubId: idVariable.stringValue,
    identity: {
      type: "SystemAssigned",
    },
  },
);
systemAiFoundryProject.overrideLogicalId("system");
