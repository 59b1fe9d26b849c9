// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { DataAzurermKeyVault } from "@cdktf/provider-azurerm/lib/data-azurerm-key-vault";
import { KeyVaultKey } from "@cdktf/provider-azurerm/lib/key-vault-key";
import { KeyVaultSecret } from "@cdktf/provider-azurerm/lib/key-vault-secret";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";

new DataAzurermKeyVault(this, "shared", {
  name: "kv-shared",
  resourceGroupName: "rg-shared",
});

const ml = new StorageAccount(this, "ml", {
  name: "stml4711",
  location: "westeurope",
  resourceGroupName: "rg-ml",
  accountTier: "Standard",
  accountReplicationType: "LRS",
});

const unknownVariable = new TerraformVariable(this, "unknown_variable", {});
unknownVariable.overrideLogicalId("unknown");

const one = new KeyVaultSecret(this, "one", {
  name: "one",
  value: unknownVariable.stringValue,
  keyVaultId: ml.id,
  //          ^^^^^ error wrong-reference: Set keyVaultId to the id of a KeyVault, not of ml.
//~   keyVaultId: "${data.azurerm_key_vault.shared.id}",
});

new KeyVaultKey(this, "two", {
  name: "two",
  keyType: "RSA",
  keySize: 2048,
  keyOpts: ["sign"],
  keyVaultId: one.id,
  //          ^^^^^^ error wrong-reference: Set keyVaultId to the id of a KeyVault, not of one.
//~   keyVaultId: "${data.azurerm_key_vault.shared.id}",
});

new KeyVaultKey(this, "unknown", {
  name: "three",
  keyType: "RSA",
  keySize: 2048,
  keyOpts: ["sign"],
  keyVaultId: unknownVariable.stringValue,
});
