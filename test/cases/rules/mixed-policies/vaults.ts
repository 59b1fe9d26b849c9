// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { KeyVaultAccessPolicyA } from "@cdktf/provider-azurerm/lib/key-vault-access-policy";

const unknownVariable = new TerraformVariable(this, "unknown", {});

const own = new KeyVault(this, "own", {
  name: "kv-own-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  skuName: "standard",
  tenantId: unknownVariable.stringValue,
  accessPolicy: [
    {
      tenantId: unknownVariable.stringValue,
      objectId: unknownVariable.stringValue,
      secretPermissions: ["Get"],
    },
  ],
});

const plain = new KeyVault(this, "plain", {
  name: "kv-plain-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  skuName: "standard",
  tenantId: unknownVariable.stringValue,
});

const ignoredKeyVault = new KeyVault(this, "ignored", {
  name: "kv-ignored-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  skuName: "standard",
  tenantId: unknownVariable.stringValue,
  accessPolicy: [
    {
      tenantId: unknownVariable.stringValue,
      objectId: unknownVariable.stringValue,
      secretPermissions: ["Get"],
    },
  ],
  lifecycle: {
    ignoreChanges: ["access_policy"],
  },
});

new KeyVaultAccessPolicyA(this, "mixed", {
  keyVaultId: own.id,
  //          ^^^^^^ warning mixed-policies: Move this policy into azurerm_key_vault.own, or remove access_policy there: each removes the other on every apply.
  tenantId: unknownVariable.stringValue,
  objectId: unknownVariable.stringValue,
  secretPermissions: ["Get"],
});

new KeyVaultAccessPolicyA(this, "fine", {
  keyVaultId: plain.id,
  tenantId: unknownVariable.stringValue,
  objectId: unknownVariable.stringValue,
  secretPermissions: ["Get"],
});

const ignoredKeyVaultAccessPolicy = new KeyVaultAccessPolicyA(
  this,
  "ignored_key_vault_access_policy",
  {
    keyVaultId: ignoredKeyVault.id,
    tenantId: unknownVariable.stringValue,
    objectId: unknownVariable.stringValue,
    secretPermissions: ["Get"],
  },
);
ignoredKeyVaultAccessPolicy.overrideLogicalId("ignored");

const unknownKeyVaultAccessPolicy = new KeyVaultAccessPolicyA(
  this,
  "unknown_key_vault_access_policy",
  {
    keyVaultId: unknownVariable.stringValue,
    tenantId: unknownVariable.stringValue,
    objectId: unknownVariable.stringValue,
    secretPermissions: ["Get"],
  },
);
unknownKeyVaultAccessPolicy.overrideLogicalId("unknown");
