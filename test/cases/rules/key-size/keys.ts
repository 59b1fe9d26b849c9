import { TerraformVariable } from "cdktf";
import { KeyVaultKey } from "@cdktf/provider-azurerm/lib/key-vault-key";

const unknownVariable = new TerraformVariable(this, "unknown", {});

new KeyVaultKey(this, "left", {
  name: "cmk",
  keyVaultId: unknownVariable.stringValue,
  keyType: "RSA",
  //^^^^^^^^^^^^ error key-size: Set key_size too, for example to 2048: RSA keys need it.
  keyOpts: ["wrapKey", "unwrapKey"],
});

new KeyVaultKey(this, "curve", {
  name: "cmk",
  keyVaultId: unknownVariable.stringValue,
  keyType: "EC",
  keySize: 2048,
  //^^^^^^^^^^^ warning key-size: Remove key_size: EC keys have a curve, and the size is not used.
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
