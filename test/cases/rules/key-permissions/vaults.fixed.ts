// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { DataAzurermClientConfig } from "@cdktf/provider-azurerm/lib/data-azurerm-client-config";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { KeyVaultAccessPolicyA } from "@cdktf/provider-azurerm/lib/key-vault-access-policy";
import { KeyVaultKey } from "@cdktf/provider-azurerm/lib/key-vault-key";

const unknownVariable = new TerraformVariable(this, "unknown", {});

const me = new DataAzurermClientConfig(this, "me", {});

const keys = new KeyVault(this, "keys", {
  name: "kv-keys-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  skuName: "standard",
  tenantId: unknownVariable.stringValue,
});

const inside = new KeyVault(this, "inside", {
  name: "kv-inside-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  skuName: "standard",
  tenantId: unknownVariable.stringValue,
  accessPolicy: [
    {
      tenantId: unknownVariable.stringValue,
      objectId: me.objectId,
      keyPermissions: [
        "Create",
        "Get",
        "Delete",
        "Purge",
        "Recover",
        "GetRotationPolicy",
      ],
    },
  ],
});

const emptyKeyVault = new KeyVault(this, "empty", {
  name: "kv-empty-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  skuName: "standard",
  tenantId: unknownVariable.stringValue,
});

new KeyVaultKey(this, "one", {
  name: "cmk",
  keyVaultId: keys.id,
  keyType: "RSA",
  keySize: 2048,
  keyOpts: ["wrapKey", "unwrapKey"],
});

new KeyVaultKey(this, "two", {
  name: "cmk",
  keyVaultId: inside.id,
  keyType: "RSA",
  keySize: 2048,
  keyOpts: ["wrapKey", "unwrapKey"],
});

new KeyVaultAccessPolicyA(this, "short", {
  keyVaultId: keys.id,
  tenantId: unknownVariable.stringValue,
  objectId: me.objectId,
  secretPermissions: ["Get"],
  keyPermissions: [
    "Get",
    "Create",
    "Delete",
    "Purge",
    "Recover",
    "GetRotationPolicy",
  ],
});

new KeyVaultAccessPolicyA(this, "other", {
  keyVaultId: keys.id,
  tenantId: unknownVariable.stringValue,
  objectId: unknownVariable.stringValue,
  secretPermissions: ["Get"],
  keyPermissions: ["Get"],
});

const emptyKeyVaultAccessPolicy = new KeyVaultAccessPolicyA(
  this,
  "empty_key_vault_access_policy",
  {
    keyVaultId: emptyKeyVault.id,
    tenantId: unknownVariable.stringValue,
    objectId: me.objectId,
    secretPermissions: ["Get"],
    keyPermissions: ["Get"],
  },
);
emptyKeyVaultAccessPolicy.overrideLogicalId("empty");

new KeyVaultAccessPolicyA(this, "fine", {
  keyVaultId: keys.id,
  tenantId: unknownVariable.stringValue,
  objectId: me.objectId,
  secretPermissions: ["Get"],
  keyPermissions: [
    "Get",
    "Create",
    "Delete",
    "Purge",
    "Recover",
    "GetRotationPolicy",
  ],
});

const unknownKeyVaultAccessPolicy = new KeyVaultAccessPolicyA(
  this,
  "unknown_key_vault_access_policy",
  {
    keyVaultId: keys.id,
    tenantId: unknownVariable.stringValue,
    objectId: me.objectId,
    secretPermissions: ["Get"],
    keyPermissions: unknownVariable.listValue,
  },
);
unknownKeyVaultAccessPolicy.overrideLogicalId("unknown");
