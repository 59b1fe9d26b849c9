// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { KeyVaultAccessPolicyA } from "@cdktf/provider-azurerm/lib/key-vault-access-policy";

const unknownVariable = new TerraformVariable(this, "unknown", {});

const roles = new KeyVault(this, "roles", {
  name: "kv-roles-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  skuName: "standard",
  tenantId: unknownVariable.stringValue,
  rbacAuthorizationEnabled: true,
});

new KeyVault(this, "inside", {
  name: "kv-inside-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  skuName: "standard",
  tenantId: unknownVariable.stringValue,
  rbacAuthorizationEnabled: true,
  accessPolicy: [
  //^^^^^^^^^^ warning idle-policy: Remove accessPolicy: with rbacAuthorizationEnabled its access policies have no effect; use role assignments instead.
    {
      tenantId: unknownVariable.stringValue,
      objectId: unknownVariable.stringValue,
      secretPermissions: ["Get"],
    },
  ],
//- 7 lines
});

const fineKeyVault = new KeyVault(this, "fine", {
  name: "kv-fine-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  skuName: "standard",
  tenantId: unknownVariable.stringValue,
  rbacAuthorizationEnabled: false,
});

const unknownKeyVault = new KeyVault(this, "unknown_key_vault", {
  name: "kv-unknown-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  skuName: "standard",
  tenantId: unknownVariable.stringValue,
  rbacAuthorizationEnabled: unknownVariable.booleanValue,
});
unknownKeyVault.overrideLogicalId("unknown");

new KeyVaultAccessPolicyA(this, "idle", {
  keyVaultId: roles.id,
  //          ^^^^^^^^ warning idle-policy: Remove this policy: with rbacAuthorizationEnabled of roles its access policies have no effect; use role assignments instead.
  tenantId: unknownVariable.stringValue,
  objectId: unknownVariable.stringValue,
  secretPermissions: ["Get"],
});

//- 7 lines
const fineKeyVaultAccessPolicy = new KeyVaultAccessPolicyA(
  this,
  "fine_key_vault_access_policy",
  {
    keyVaultId: fineKeyVault.id,
    tenantId: unknownVariable.stringValue,
    objectId: unknownVariable.stringValue,
    secretPermissions: ["Get"],
  },
);
fineKeyVaultAccessPolicy.overrideLogicalId("fine");

const unknownKeyVaultAccessPolicy = new KeyVaultAccessPolicyA(
  this,
  "unknown_key_vault_access_policy",
  {
    keyVaultId: unknownKeyVault.id,
    tenantId: unknownVariable.stringValue,
    objectId: unknownVariable.stringValue,
    secretPermissions: ["Get"],
  },
);
unknownKeyVaultAccessPolicy.overrideLogicalId("unknown");
