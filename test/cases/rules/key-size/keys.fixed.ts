import { TerraformVariable } from "cdktf";
import { KeyVaultKey } from "@cdktf/provider-azurerm/lib/key-vault-key";

const unknownVariable = new TerraformVariable(this, "unknown", {});

new KeyVaultKey(this, "left", {
  name: "cmk",
  keyVaultId: unknownVariable.stringValue,
  keyType: "RSA",
  keyOpts: ["wrapKey", "unwrapKey"],
  keySize: 2048,
});

new KeyVaultKey(this, "curve", {
  name: "cmk",
  keyVaultId: unknownVariable.stringValue,
  keyType: "EC",
  keyOpts: ["wrapKey", "unwrapKey"],
});

new KeyVaultKey(this, "fine", {
  name: "cmk",
  keyVaultId: unknownVariable.stringValue,
  keyType: "RSA",
  keySize: 2048,
  keyOpts: ["wrapKey", "unwrapKey"],
});

new KeyVaultKey(this, "elliptic", {
  name: "cmk",
  keyVaultId: unknownVariable.stringValue,
  keyType: "EC",
  keyOpts: ["wrapKey", "unwrapKey"],
  curve: "P-256",
});

const unknownKeyVaultKey = new KeyVaultKey(this, "unknown_key_vault_key", {
  name: "cmk",
  keyVaultId: unknownVariable.stringValue,
  keyType: unknownVariable.stringValue,
  keyOpts: ["wrapKey", "unwrapKey"],
});
unknownKeyVaultKey.overrideLogicalId("unknown");
