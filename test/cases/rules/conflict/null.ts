// azurerm 4.81.0
import { TerraformLocal, TerraformVariable } from "cdktf";
import { ManagedDisk } from "@cdktf/provider-azurerm/lib/managed-disk";

const setLocal = new TerraformLocal(
  this,
  "set_local",
  "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/one",
);
setLocal.overrideLogicalId("set");

const nothing = new TerraformLocal(this, "nothing", null);

new ManagedDisk(this, "null", {
  name: "null",
  location: "westeurope",
  resourceGroupName: "rg",
  storageAccountType: "Standard_LRS",
  createOption: "Empty",
  diskSizeGb: 1,
  diskEncryptionSetId: setLocal.asString,
  secureVmDiskEncryptionSetId: nothing.asString,
});

const setVariable = new TerraformVariable(this, "set", {});

new ManagedDisk(this, "open", {
  name: "open",
  location: "westeurope",
  resourceGroupName: "rg",
  storageAccountType: "Standard_LRS",
  createOption: "Empty",
  diskSizeGb: 1,
  diskEncryptionSetId: setLocal.asString,
  secureVmDiskEncryptionSetId: `\${${setVariable.fqn} == "" ? null : ${setVariable.fqn}}`,
});

new ManagedDisk(this, "both", {
  name: "both",
  location: "westeurope",
  resourceGroupName: "rg",
  storageAccountType: "Standard_LRS",
  createOption: "Empty",
  diskSizeGb: 1,
  diskEncryptionSetId: setLocal.asString,
  //^^^^^^^^^^^^^^^^^ error conflict: Keep either disk_encryption_set_id or secure_vm_disk_encryption_set_id: the provider does not take both.
  secureVmDiskEncryptionSetId: setLocal.asString,
  //^^^^^^^^^^^^^^^^^^^^^^^^^ error conflict: Keep either secure_vm_disk_encryption_set_id or disk_encryption_set_id: the provider does not take both.
});
