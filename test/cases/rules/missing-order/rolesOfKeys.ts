// azurerm 5.2.0
import { DataAzurermClientConfig } from "@cdktf/provider-azurerm/lib/data-azurerm-client-config";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { KeyVaultSecret } from "@cdktf/provider-azurerm/lib/key-vault-secret";
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";

const current = new DataAzurermClientConfig(this, "current", {});

const main = new KeyVault(this, "main", {
  name: "kv-roles-of-keys",
  location: "westeurope",
  resourceGroupName: "rg",
  tenantId: current.tenantId,
  skuName: "standard",
  rbacAuthorizationEnabled: true,
});

// Which role each of these gives is its key.
const caller = new RoleAssignment(this, "caller", {
  scope: main.id,
  roleDefinitionName: "${each.value}",
  principalId: current.objectId,
});
caller.addOverride(
  "for_each",
  '${toset(["Key Vault Administrator", "Reader"])}',
);

new KeyVaultSecret(this, "early", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add caller to dependsOn: the vault answers with 403 ForbiddenByRbac until the account that applies this has the role.
  name: "early",
  value: "one",
  //     ^^^^^ warning plain-secret: Take value from a sensitive variable, a key vault or the resource that creates it: it appears here in plain text.
  keyVaultId: main.id,
//+   dependsOn: [caller],
});

new KeyVaultSecret(this, "waits", {
  name: "waits",
  value: "two",
  //     ^^^^^ warning plain-secret: Take value from a sensitive variable, a key vault or the resource that creates it: it appears here in plain text.
  keyVaultId: main.id,
  dependsOn: [caller],
});
