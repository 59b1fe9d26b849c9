// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { BackupProtectedVm } from "@cdktf/provider-azurerm/lib/backup-protected-vm";
import { ManagementLock } from "@cdktf/provider-azurerm/lib/management-lock";
import { UserAssignedIdentity } from "@cdktf/provider-azurerm/lib/user-assigned-identity";

const unknown = new TerraformVariable(this, "unknown", {});

new ManagementLock(this, "refused", {
  name: "",
  //    ^^ error wrong-format: Give name a value: it must not be empty.
  scope: unknown.stringValue,
  lockLevel: "CanNotDelete",
});

const refusedUserAssignedIdentity = new UserAssignedIdentity(
  this,
  "refused_user_assigned_identity",
  {
    name: "id-training",
    location: "westeurope",
    resourceGroupName: "",
    //                 ^^ error wrong-format: Set resource_group_name to a resource group's name (letters, digits, . _ - and parentheses, no dot at the end).
  },
);
refusedUserAssignedIdentity.overrideLogicalId("refused");

// What is no id of a resource may be left empty here, which the provider's answers do not tell from other ids.
new BackupProtectedVm(this, "taken", {
  resourceGroupName: "rg-training",
  recoveryVaultName: "rsv-training",
  sourceVmId: "",
});

const refusedBackupProtectedVm = new BackupProtectedVm(
  this,
  "refused_backup_protected_vm",
  {
    resourceGroupName: "rg-training",
    recoveryVaultName: "rsv-training",
    sourceVmId: "vm-training",
    //          ^^^^^^^^^^^^^ error wrong-format: Set source_vm_id to an Azure resource id, not "vm-training".
  },
);
refusedBackupProtectedVm.overrideLogicalId("refused");
