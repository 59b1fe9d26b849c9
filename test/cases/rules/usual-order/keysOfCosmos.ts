// azapi 2.12.0
import { TerraformVariable } from "cdktf";
import { CosmosdbAccount } from "@cdktf/provider-azurerm/lib/cosmosdb-account";
import { KeyVaultKey } from "@cdktf/provider-azurerm/lib/key-vault-key";
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { UserAssignedIdentity } from "@cdktf/provider-azurerm/lib/user-assigned-identity";
import { Resource } from "./.gen/providers/azapi/resource";

const mainUserAssignedIdentity = new UserAssignedIdentity(this, "main", {
  name: "id-orders",
  location: "westeurope",
  resourceGroupName: "rg-orders",
});

const vaultId = new TerraformVariable(this, "vault_id", {
  type: "string",
});

const mainKeyVaultKey = new KeyVaultKey(this, "main_key_vault_key", {
  name: "orders",
  keyVaultId: vaultId.stringValue,
  keyType: "RSA",
  keySize: 3072,
  keyOpts: ["wrapKey", "unwrapKey"],
});
mainKeyVaultKey.overrideLogicalId("main");

new RoleAssignment(this, "key", {
  scope: vaultId.stringValue,
  roleDefinitionName: "Key Vault Crypto Service Encryption User",
  principalId: mainUserAssignedIdentity.principalId,
  principalType: "ServicePrincipal",
});

const mainCosmosdbAccount = new CosmosdbAccount(this, "main_cosmosdb_account", {
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Add RoleAssignment "key" to dependsOn: the identity takes the key while the account is created, and may not until it has its role.
  name: "cosmos-orders",
  location: "westeurope",
  resourceGroupName: "rg-orders",
  offerType: "Standard",
  defaultIdentityType: `\${join("=", ["UserAssignedIdentity", ${mainUserAssignedIdentity.fqn}.id])}`,
  keyVaultKeyId: mainKeyVaultKey.versionlessId,
  identity: {
    type: "UserAssigned",
    identityIds: [mainUserAssignedIdentity.id],
  },
  consistencyPolicy: {
    consistencyLevel: "Session",
  },
  geoLocation: [
    {
      location: "westeurope",
      failoverPriority: 0,
    },
  ],
});
mainCosmosdbAccount.overrideLogicalId("main");

const mainResource = new Resource(this, "main_resource", {
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Add RoleAssignment "key" to dependsOn: the identity takes the key while the account is created, and may not until it has its role.
  type: "Microsoft.DocumentDB/databaseAccounts@2024-11-15",
  name: "cosmos-bills",
  location: "westeurope",
  parentId:
    "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-orders",
  identity: [
    {
      type: "UserAssigned",
      identityIds: [mainUserAssignedIdentity.id],
    },
  ],
  body: {
    properties: {
      databaseAccountOfferType: "Standard",
      defaultIdentity: `UserAssignedIdentity=${mainUserAssignedIdentity.id}`,
      keyVaultKeyUri: mainKeyVaultKey.versionlessId,
      locations: [
        {
          locationName: "westeurope",
          failoverPriority: 0,
        },
      ],
    },
  },
});
mainResource.overrideLogicalId("main");

// An account that the service encrypts with its own key takes none.
new CosmosdbAccount(this, "own", {
  name: "cosmos-own",
  location: "westeurope",
  resourceGroupName: "rg-orders",
  offerType: "Standard",
  identity: {
    type: "UserAssigned",
    identityIds: [mainUserAssignedIdentity.id],
  },
  consistencyPolicy: {
    consistencyLevel: "Session",
  },
  geoLocation: [
    {
      location: "westeurope",
      failoverPriority: 0,
    },
  ],
});
