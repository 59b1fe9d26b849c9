// azurerm 4.81.0
import { App, TerraformStack, TerraformVariable } from "cdktf";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { KeyVaultKey } from "@cdktf/provider-azurerm/lib/key-vault-key";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { UserAssignedIdentity } from "@cdktf/provider-azurerm/lib/user-assigned-identity";
//+ import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";

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

const train = new UserAssignedIdentity(stack, "train", {
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
  rbacAuthorizationEnabled: true,
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

//+ const trainKey = new RoleAssignment(stack, "train_key", {
//+   scope: cmkKeyVault.id,
//+   roleDefinitionName: "Key Vault Crypto Service Encryption User",
//+   principalId: train.principalId,
//+   principalType: "ServicePrincipal",
//+ });
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
    type: "SystemAssigned, UserAssigned",
    identityIds: [train.id],
  },
  encryption: {
    keyVaultId: cmkKeyVault.id,
    keyId: cmkKeyVaultKey.id,
    userAssignedIdentityId: train.id,
    //                      ^^^^^^^^ warning encryption-access: Give train the role Key Vault Crypto Service Encryption User on cmkKeyVault: it reads the encryption key.
  },
//+   dependsOn: [trainKey],
});

app.synth();
