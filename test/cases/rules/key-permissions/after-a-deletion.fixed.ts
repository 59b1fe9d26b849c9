// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { DataAzurermClientConfig } from "@cdktf/provider-azurerm/lib/data-azurerm-client-config";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { KeyVaultAccessPolicyA } from "@cdktf/provider-azurerm/lib/key-vault-access-policy";
import { KeyVaultKey } from "@cdktf/provider-azurerm/lib/key-vault-key";

const unknown = new TerraformVariable(this, "unknown", {});

const me = new DataAzurermClientConfig(this, "me", {});

const keys = new KeyVault(this, "keys", {
  name: "kv-keys-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  skuName: "standard",
  tenantId: unknown.stringValue,
  purgeProtectionEnabled: true,
});

new KeyVaultKey(this, "one", {
  name: "cmk",
  keyVaultId: keys.id,
  keyType: "RSA",
  keySize: 2048,
  keyOpts: ["wrapKey", "unwrapKey"],
});

new KeyVaultAccessPolicyA(this, "short", {
  keyVaultId: keys.id,
  tenantId: unknown.stringValue,
  objectId: me.objectId,
  keyPermissions: ["Get", "Create", "Delete", "GetRotationPolicy", "Recover"],
});
