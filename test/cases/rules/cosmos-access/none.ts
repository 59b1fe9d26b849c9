// azurerm 4.81.0
import { App, TerraformStack, TerraformVariable } from "cdktf";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { KeyVaultAccessPolicyA } from "@cdktf/provider-azurerm/lib/key-vault-access-policy";
import { KeyVaultKey } from "@cdktf/provider-azurerm/lib/key-vault-key";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { UserAssignedIdentity } from "@cdktf/provider-azurerm/lib/user-assigned-identity";
//+ import { DataAzureadServicePrincipal } from "@cdktf/provider-azuread/lib/data-azuread-service-principal";

const app = new App();
const stack = new TerraformStack(app, "ml");

new AzurermProvider(stack, "azurerm", {
  features: [
    {
      machineLearning: [
        {
          purgeSoftDeletedWorkspaceOnDestroy: true,
        },
      ],
    },
  ],
});

const trainUserAssignedIdentity = new UserAssignedIdentity(stack, "train", {
  name: "id-train",
  resourceGroupName: "rg-ml",
  location: "westeurope",
});

const idVariable = new TerraformVariable(stack, "id", {});

const cmkKeyVault = new KeyVault(stack, "cmk", {
  name: "kv-cmk-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  tenantId: idVariable.stringValue,
  skuName: "standard",
  rbacAuthorizationEnabled: false,
  purgeProtectionEnabled: true,
});

const cmkKeyVaultKey = new KeyVaultKey(stack, "cmk_key_vault_key", {
  name: "key-cmk",
  keyVaultId: cmkKeyVault.id,
  keyType: "RSA",
  keySize: 2048,
  keyOpts: ["unwrapKey", "wrapKey"],
});
cmkKeyVaultKey.overrideLogicalId("cmk");

const trainKeyVaultAccessPolicy = new KeyVaultAccessPolicyA(
  stack,
  "train_key_vault_access_policy",
  {
    keyVaultId: cmkKeyVault.id,
    tenantId: idVariable.stringValue,
    objectId: trainUserAssignedIdentity.principalId,
    keyPermissions: ["Get", "WrapKey", "UnwrapKey"],
  },
);
trainKeyVaultAccessPolicy.overrideLogicalId("train");

//+ const cosmos = new DataAzureadServicePrincipal(stack, "cosmos", {
//+   displayName: "Azure Cosmos DB",
//+ });
//+
//+ const cosmos2 = new KeyVaultAccessPolicyA(
//+   stack,
//+   "cosmos_key_vault_access_policy",
//+   {
//+     keyVaultId: cmkKeyVault.id,
//+     tenantId: cmkKeyVault.tenantId,
//+     objectId: cosmos.objectId,
//+     keyPermissions: ["Get", "WrapKey", "UnwrapKey"],
//+   },
//+ );
//+
new MachineLearningWorkspace(stack, "one", {
  name: "mlw-one",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "UserAssigned",
    identityIds: [trainUserAssignedIdentity.id],
  },
  encryption: {
    keyVaultId: cmkKeyVault.id,
    //          ^^^^^^^^^^^^^^ warning cosmos-access: Give Azure Cosmos DB the key permissions Get, WrapKey, and UnwrapKey in an access policy of cmkKeyVault: it keeps the workspace's data.
    keyId: cmkKeyVaultKey.id,
    userAssignedIdentityId: trainUserAssignedIdentity.id,
  },
//+   dependsOn: [cosmos2],
});

new MachineLearningWorkspace(stack, "service_side", {
  name: "mlw-service-side",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  serviceSideEncryptionEnabled: true,
  identity: {
    type: "UserAssigned",
    identityIds: [trainUserAssignedIdentity.id],
  },
  encryption: {
    keyVaultId: cmkKeyVault.id,
    keyId: cmkKeyVaultKey.id,
    userAssignedIdentityId: trainUserAssignedIdentity.id,
  },
});

new MachineLearningWorkspace(stack, "own", {
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
    keyVaultId: cmkKeyVault.id,
    keyId: cmkKeyVaultKey.id,
  },
});

app.synth();
