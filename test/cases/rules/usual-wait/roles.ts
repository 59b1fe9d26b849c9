import { DataAzurermClientConfig } from "@cdktf/provider-azurerm/lib/data-azurerm-client-config";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { KeyVaultKey } from "@cdktf/provider-azurerm/lib/key-vault-key";
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";

// A role that the caller has just given itself, and definitions that azapi does not wait for.
const current = new DataAzurermClientConfig(this, "current", {});

const main = new KeyVault(this, "main", {
  name: "kv-orders",
  resourceGroupName: "rg-orders",
  location: "westeurope",
  tenantId: current.tenantId,
  skuName: "standard",
  purgeProtectionEnabled: true,
  rbacAuthorizationEnabled: true,
});

const caller = new RoleAssignment(this, "caller", {
  scope: main.id,
  roleDefinitionName: "Key Vault Administrator",
  principalId: current.objectId,
});

new KeyVaultKey(this, "early", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-wait: Wait a while after the role: a role does not count everywhere at once, the vault answers with 403 until then, and modules wait.
  name: "early",
  keyVaultId: main.id,
  keyType: "RSA",
  keySize: 2048,
  keyOpts: ["wrapKey", "unwrapKey"],
  dependsOn: [caller],
});

const other = new KeyVault(this, "other", {
  name: "kv-other",
  resourceGroupName: "rg-orders",
  location: "westeurope",
  tenantId: current.tenantId,
  skuName: "standard",
  purgeProtectionEnabled: true,
  rbacAuthorizationEnabled: true,
});

// What runs once the role is there may wait.
const runs = new RoleAssignment(this, "runs", {
  scope: other.id,
  roleDefinitionName: "Key Vault Administrator",
  principalId: current.objectId,
});
runs.addOverride("provisioner", {
  "local-exec": {
    command: "sleep 60",
  },
});

new KeyVaultKey(this, "late", {
  name: "late",
  keyVaultId: other.id,
  keyType: "RSA",
  keySize: 2048,
  keyOpts: ["wrapKey", "unwrapKey"],
  dependsOn: [runs],
});
