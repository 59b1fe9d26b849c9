// azurerm 4.81.0
import { App, TerraformStack, TerraformVariable } from "cdktf";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { KeyVaultAccessPolicyA } from "@cdktf/provider-azurerm/lib/key-vault-access-policy";
import { KeyVaultKey } from "@cdktf/provider-azurerm/lib/key-vault-key";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { UserAssignedIdentity } from "@cdktf/provider-azurerm/lib/user-assigned-identity";
import { DataAzureadServicePrincipal } from "./.gen/providers/azuread/data-azuread-service-principal";

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

const cosmosServicePrincipalData = new DataAzureadServicePrincipal(
  stack,
  "cosmos",
  {
    displayName: "Azure Cosmos DB",
  },
);

const cosmosKeyVaultAccessPolicy = new KeyVaultAccessPolicyA(
  stack,
  "cosmos_key_vault_access_policy",
  {
    keyVaultId: cmkKeyVault.id,
    tenantId: idVariable.stringValue,
    objectId: cosmosServicePrincipalData.objectId,
    keyPermissions: ["Get", "WrapKey", "UnwrapKey"],
  },
);
cosmosKeyVaultAccessPolicy.overrideLogicalId("cosmos");

//+ const train2 = new KeyVaultAccessPolicyA(
//+   stack,
//+   "train_key_vault_access_policy",
//+   {
//+     keyVaultId: cmkKeyVault.id,
//+     tenantId: cmkKeyVault.tenantId,
//+     objectId: train.principalId,
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
    type: "SystemAssigned, UserAssigned",
    identityIds: [train.id],
  },
  encryption: {
    keyVaultId: cmkKeyVault.id,
    keyId: cmkKeyVaultKey.id,
    userAssignedIdentityId: train.id,
    //                      ^^^^^^^^ warning encryption-access: Give train the key permissions Get, WrapKey, and UnwrapKey in an access policy of cmkKeyVault: it reads the encryption key.
  },
//+   dependsOn: [train2],
});

app.synth();
