// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";

new StorageAccount(this, "example", {
  name: "example",
  resourceGroupName: ["example"],
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
  isHnsEnabled: true,
  sftpEnabled: true,
  tags: "none",
});

const tenant = new TerraformVariable(this, "tenant", {});

// Terraform turns "8" into a number, true into a string, and null into anything.
const exampleKeyVault = new KeyVault(this, "example_key_vault", {
  name: "true",
  location: "westeurope",
  resourceGroupName: "example",
  skuName: "standard",
  tenantId: tenant.stringValue,
  softDeleteRetentionDays: 8,
  enabledForDeployment: undefined,
});
exampleKeyVault.overrideLogicalId("example");

new KeyVault(this, "wrong", {
  name: "example",
  location: "westeurope",
  resourceGroupName: "example",
  skuName: "standard",
  tenantId: tenant.stringValue,
  softDeleteRetentionDays: "eight",
});
