// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { AiFoundry } from "@cdktf/provider-azurerm/lib/ai-foundry";
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
    identityIds: [train.id],
  },
  encryption: {
  //^^^^^^^^ error encryption-identity: Set userAssignedIdentityId in encryption: the workspace has no identity of its own to read the key with.
    keyVaultId: idVariable.stringValue,
    keyId: "https://kv.vault.azure.net/keys/k/0123",
//+     userAssignedIdentityId: train.id,
  },
});

new MachineLearningWorkspace(this, "primary", {
  name: "mlw-primary",
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
  encryption: {
  //^^^^^^^^ error encryption-identity: Set userAssignedIdentityId in encryption: the workspace has no identity of its own to read the key with.
    keyVaultId: idVariable.stringValue,
    keyId: "https://kv.vault.azure.net/keys/k/0123",
//+     userAssignedIdentityId: deploy.id,
  },
});

new MachineLearningWorkspace(this, "fine", {
  name: "mlw-fine",
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
  encryption: {
    keyVaultId: idVariable.stringValue,
    keyId: "https://kv.vault.azure.net/keys/k/0123",
    userAssignedIdentityId: train.id,
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
  identity: {
    type: "UserAssigned",
    identityIds: [train.id],
//~     identityIds: [train.id, deploy.id],
  },
  encryption: {
    keyVaultId: idVariable.stringValue,
    keyId: "https://kv.vault.azure.net/keys/k/0123",
    userAssignedIdentityId: deploy.id,
    //                      ^^^^^^^^^ error encryption-identity: Add this identity to identityIds: the workspace can read the key only as one of its identities.
  },
//+   primaryUserAssignedIdentity: train.id,
});

new MachineLearningWorkspace(this, "own", {
  name: "mlw-own",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
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

const typeVariable = new TerraformVariable(this, "type", {});

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
    type: typeVariable.stringValue,
    identityIds: ids.listValue,
  },
  encryption: {
    keyVaultId: idVariable.stringValue,
    keyId: "https://kv.vault.azure.net/keys/k/0123",
  },
});

const withoutAiFoundry = new AiFoundry(this, "without_ai_foundry", {
  name: "hub-without",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "UserAssigned",
    identityIds: [train.id],
  },
  encryption: {
  //^^^^^^^^ error encryption-identity: Set userAssignedIdentityId in encryption: the workspace has no identity of its own to read the key with.
    keyVaultId: idVariable.stringValue,
    keyId: "https://kv.vault.azure.net/keys/k/0123",
//+     userAssignedIdentityId: train.id,
  },
});
withoutAiFoundry.overrideLogicalId("without");
