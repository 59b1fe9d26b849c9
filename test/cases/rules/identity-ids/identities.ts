// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";
import { UserAssignedIdentity } from "@cdktf/provider-azurerm/lib/user-assigned-identity";

const train = new UserAssignedIdentity(this, "train", {
  name: "id-train",
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
    //    ^^^^^^^^^^^^^^ warning identity-ids: Set identity_ids to at least one user-assigned identity: the type UserAssigned needs it.
  },
});

new MachineLearningWorkspace(this, "empty", {
  name: "mlw-empty",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "UserAssigned",
    identityIds: [],
    //^^^^^^^^^^^^^ warning identity-ids: Set identity_ids to at least one user-assigned identity: the type UserAssigned needs it.
  },
});

new MachineLearningWorkspace(this, "superfluous", {
  name: "mlw-superfluous",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
    identityIds: [train.id],
    //^^^^^^^^^ warning identity-ids: Remove identity_ids, or add UserAssigned to the type: with SystemAssigned the provider does not allow any.
  },
});

new StorageAccount(this, "plain", {
  name: "stplain4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
  identity: {
    type: "SystemAssigned, UserAssigned",
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning identity-ids: Set identity_ids to at least one user-assigned identity: the type SystemAssigned, UserAssigned needs it.
  },
});

new MachineLearningWorkspace(this, "both", {
  name: "mlw-both",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned, UserAssigned",
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

const typeVariable = new TerraformVariable(this, "type", {});

new MachineLearningWorkspace(this, "also_unknown", {
  name: "mlw-also-unknown",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: typeVariable.stringValue,
  },
});
