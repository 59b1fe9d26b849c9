# azurerm 4.81.0
resource "azurerm_managed_disk" "null" {
  name                             = "null"
  location                         = "westeurope"
  resource_group_name              = "rg"
  storage_account_type             = "Standard_LRS"
  create_option                    = "Empty"
  disk_size_gb                     = 1
  disk_encryption_set_id           = local.set
  secure_vm_disk_encryption_set_id = local.nothing
}

resource "azurerm_managed_disk" "open" {
  name                             = "open"
  location                         = "westeurope"
  resource_group_name              = "rg"
  storage_account_type             = "Standard_LRS"
  create_option                    = "Empty"
  disk_size_gb                     = 1
  disk_encryption_set_id           = local.set
  secure_vm_disk_encryption_set_id = var.set == "" ? null : var.set
}

resource "azurerm_managed_disk" "both" {
  name                             = "both"
  location                         = "westeurope"
  resource_group_name              = "rg"
  storage_account_type             = "Standard_LRS"
  create_option                    = "Empty"
  disk_size_gb                     = 1
  disk_encryption_set_id           = local.set
# ^^^^^^^^^^^^^^^^^^^^^^ error conflict: Keep either disk_encryption_set_id or secure_vm_disk_encryption_set_id: the provider does not take both.
#-
  secure_vm_disk_encryption_set_id = local.set
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error conflict: Keep either secure_vm_disk_encryption_set_id or disk_encryption_set_id: the provider does not take both.
}

variable "set" {}

locals {
  nothing = null
  set     = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/one"
}
