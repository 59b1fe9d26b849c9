// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { UserAssignedIdentity } from "@cdktf/provider-azurerm/lib/user-assigned-identity";

new UserAssignedIdentity(this, "train", {
  name: "id-train",
  resourceGroupName: "rg-ml",
  location: "westeurope",
});

new UserAssignedIdentity(this, "deploy", {
  name: "id-deploy",
  resourceGroupName: "rg-ml",
  location: "westeurope",
});

const idVariable = new TerraformVariable(this, "id", {});

new MachineLearningWorkspace(this, "without", {
  name: "mlw-without",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "UserAssigned",
    //    ^^^^^^^^^^^^^^ warning identity-ids: Set identityIds to at least one user-assigned identity: the type UserAssigned needs it.
//+     identityIds: ["${azurerm_user_assigned_identity.train.id}"],
  },
});
