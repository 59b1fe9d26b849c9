// azurerm 4.81.0
import { TerraformLocal, TerraformVariable } from "cdktf";
import { DataAzurermClientConfig } from "@cdktf/provider-azurerm/lib/data-azurerm-client-config";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { KeyVaultAccessPolicyA } from "@cdktf/provider-azurerm/lib/key-vault-access-policy";
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { UserAssignedIdentity } from "@cdktf/provider-azurerm/lib/user-assigned-identity";

const unknownVariable = new TerraformVariable(this, "unknown", {});

const me = new DataAzurermClientConfig(this, "me", {});

const ml = new UserAssignedIdentity(this, "ml", {
  name: "id-ml",
  resourceGroupName: "rg-ml",
  location: "westeurope",
});

new RoleAssignment(this, "client", {
  scope: unknownVariable.stringValue,
  roleDefinitionName: "Contributor",
  principalId: ml.clientId,
  //              ^^^^^^^^ error principal-id: Read principal_id of azurerm_user_assigned_identity.ml: principal_id takes an object id, which client_id is not.
});

const identity = new TerraformLocal(this, "identity", ml.id);

new RoleAssignment(this, "whole", {
  scope: unknownVariable.stringValue,
  roleDefinitionName: "Contributor",
  principalId: identity.asString,
  //           ^^^^^^^^^^^^^^^^^ error principal-id: Read principal_id of azurerm_user_assigned_identity.ml: principal_id takes an object id, which id is not.
});

new KeyVaultAccessPolicyA(this, "tenant", {
  keyVaultId: unknownVariable.stringValue,
  tenantId: unknownVariable.stringValue,
  objectId: me.tenantId,
  //           ^^^^^^^^ error principal-id: Read object_id of data.azurerm_client_config.me: object_id takes an object id, which tenant_id is not.
  secretPermissions: ["Get"],
});

new KeyVault(this, "inside", {
  name: "kv-inside-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  skuName: "standard",
  tenantId: unknownVariable.stringValue,
  accessPolicy: [
    {
      tenantId: unknownVariable.stringValue,
      objectId: ml.id,
      //           ^^ error principal-id: Read principal_id of azurerm_user_assigned_identity.ml: object_id takes an object id, which id is not.
    },
  ],
});

new RoleAssignment(this, "fine", {
  scope: unknownVariable.stringValue,
  roleDefinitionName: "Contributor",
  principalId: ml.principalId,
});

const fineKeyVaultAccessPolicy = new KeyVaultAccessPolicyA(
  this,
  "fine_key_vault_access_policy",
  {
    keyVaultId: unknownVariable.stringValue,
    tenantId: unknownVariable.stringValue,
    objectId: me.objectId,
    secretPermissions: ["Get"],
  },
);
fineKeyVaultAccessPolicy.overrideLogicalId("fine");

const unknownRoleAssignment = new RoleAssignment(
  this,
  "unknown_role_assignment",
  {
    scope: unknownVariable.stringValue,
    roleDefinitionName: "Contributor",
    principalId: unknownVariable.stringValue,
  },
);
unknownRoleAssignment.overrideLogicalId("unknown");
