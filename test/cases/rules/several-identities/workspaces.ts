// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { UserAssignedIdentity } from "@cdktf/provider-azurerm/lib/user-assigned-identity";

const train = new UserAssignedIdentity(this, "train", {
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

new MachineLearningWorkspace(this, "one", {
  name: "mlw-one",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "UserAssigned",
    identityIds: [train.id, deploy.id],
    //^^^^^^^^^ warning several-identities: Set primaryUserAssignedIdentity too: with several identities Azure must know which one the workspace uses.
  },
//+   primaryUserAssignedIdentity: train.id,
});

new MachineLearningWorkspace(this, "two", {
  name: "mlw-two",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  primaryUserAssignedIdentity: deploy.id,
  identity: {
    type: "UserAssigned",
    identityIds: [train.id, deploy.id],
  },
});

new MachineLearningWorkspace(this, "three", {
  name: "mlw-three",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned, UserAssigned",
    identityIds: [train.id, deploy.id],
  },
});

new MachineLearningWorkspace(this, "four", {
  name: "mlw-four",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "UserAssigned",
    identityIds: [train.id],
  },
});

const ids = new TerraformVariable(this, "ids", {});

new MachineLearningWorkspace(this, "unknown", {
  name: "mlw-unknown",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "UserAssigned",
    identityIds: ids.listValue,
  },
});
