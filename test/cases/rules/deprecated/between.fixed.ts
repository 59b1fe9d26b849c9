// azurerm 4.45.0
import { TerraformVariable } from "cdktf";
import { BatchCertificate } from "@cdktf/provider-azurerm/lib/batch-certificate";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";

const unknownVariable = new TerraformVariable(this, "unknown", {});

// Deprecated in 4.42, which lies between two snapshots.
new KeyVault(this, "old", {
  name: "kv-old-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  tenantId: unknownVariable.stringValue,
  skuName: "standard",
  rbacAuthorizationEnabled: true,
});

// Deprecated in 4.58.
new BatchCertificate(this, "fine", {
  resourceGroupName: "rg-ml",
  accountName: "batch",
  certificate: unknownVariable.stringValue,
  format: "Cer",
  thumbprint: "42c107874fd0e4a9583292a2f1098e8fe4b2edda",
  thumbprintAlgorithm: "SHA1",
});

const unknownKeyVault = new KeyVault(this, "unknown_key_vault", {
  name: "kv-unknown-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  tenantId: unknownVariable.stringValue,
  skuName: "standard",
  rbacAuthorizationEnabled: unknownVariable.booleanValue,
});
unknownKeyVault.overrideLogicalId("unknown");
