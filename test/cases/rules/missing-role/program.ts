// azurerm 4.81.0
// The vault of backups acts with its own identity.
import { App, TerraformStack, TerraformVariable } from "cdktf";
import { DataProtectionBackupInstanceBlobStorage } from "@cdktf/provider-azurerm/lib/data-protection-backup-instance-blob-storage";
import { DataProtectionBackupVault } from "@cdktf/provider-azurerm/lib/data-protection-backup-vault";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";

const app = new App();
const stack = new TerraformStack(app, "backups");

new AzurermProvider(stack, "azurerm", {
  features: [{}],
});

const policy = new TerraformVariable(stack, "policy", {});

const unknown = new TerraformVariable(stack, "unknown", {});

const vault = new DataProtectionBackupVault(stack, "vault", {
  name: "bv-orders",
  resourceGroupName: "rg-orders",
  location: "westeurope",
  datastoreType: "VaultStore",
  redundancy: "LocallyRedundant",
  identity: {
    type: "SystemAssigned",
  },
});

const lacking = new StorageAccount(stack, "lacking", {
  name: "stlacking",
  resourceGroupName: "rg-orders",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
});

const passing = new StorageAccount(stack, "passing", {
  name: "stpassing",
  resourceGroupName: "rg-orders",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
});

const role = new RoleAssignment(stack, "role", {
  scope: passing.id,
  roleDefinitionName: "Storage Account Backup Contributor",
  principalId: vault.identity.principalId,
  principalType: "ServicePrincipal",
});

//+ const vaultStorageAccountBackupContributor = new RoleAssignment(
//+   stack,
//+   "vault_storage_account_backup_contributor",
//+   {
//+     scope: lacking.id,
//+     roleDefinitionName: "Storage Account Backup Contributor",
//+     principalId: `\${${vault}.identity[0].principal_id}`,
//+     principalType: "ServicePrincipal",
//+   },
//+ );
//+
new DataProtectionBackupInstanceBlobStorage(stack, "lacking_instance", {
  name: "lacking",
  location: "westeurope",
  vaultId: vault.id,
  //       ^^^^^^^^ hint left-behind: Set softDelete to "Off" in the vault if that comes and goes: Azure keeps a destroyed instance, and destroys no vault that has one.
  //       ^^^^^^^^ information missing-role: Give vault the role Storage Account Backup Contributor on lacking: the vault backs the account up with its identity.
  storageAccountId: lacking.id,
  backupPolicyId: policy.stringValue,
//+   dependsOn: [vaultStorageAccountBackupContributor],
});

new DataProtectionBackupInstanceBlobStorage(stack, "passing_instance", {
  name: "passing",
  location: "westeurope",
  vaultId: vault.id,
  //       ^^^^^^^^ hint left-behind: Set softDelete to "Off" in the vault if that comes and goes: Azure keeps a destroyed instance, and destroys no vault that has one.
  storageAccountId: passing.id,
  backupPolicyId: policy.stringValue,
  dependsOn: [role],
});

new DataProtectionBackupInstanceBlobStorage(stack, "unknown_instance", {
  name: "unknown",
  location: "westeurope",
  vaultId: vault.id,
  //       ^^^^^^^^ hint left-behind: Set softDelete to "Off" in the vault if that comes and goes: Azure keeps a destroyed instance, and destroys no vault that has one.
  storageAccountId: unknown.stringValue,
  backupPolicyId: policy.stringValue,
});

app.synth();
