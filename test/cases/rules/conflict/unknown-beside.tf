# azurerm 5.2.0
variable "disk" {}

# The provider does not look into a block where something is not known yet.
resource "azurerm_linux_virtual_machine" "unknown" {
  name                            = "example"
  location                        = "westeurope"
  resource_group_name             = "example"
  size                            = "Standard_F2"
  admin_username                  = "example"
  admin_password                  = "P@ssw0rd1234"
  disable_password_authentication = false
  network_interface_ids           = [var.disk]
  source_image_id                 = var.disk

  os_disk {
    name                             = var.disk
    caching                          = "ReadWrite"
    storage_account_type             = "Premium_LRS"
    disk_encryption_set_id           = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/example/providers/Microsoft.Compute/diskEncryptionSets/example"
    #^^^^^^^^^^^^^^^^^^^^^ warning conflict: Keep either disk_encryption_set_id or os_disk.secure_vm_disk_encryption_set_id: the provider does not take both.
#-
    secure_vm_disk_encryption_set_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/example/providers/Microsoft.Compute/diskEncryptionSets/example"
    #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning conflict: Keep either secure_vm_disk_encryption_set_id or os_disk.disk_encryption_set_id: the provider does not take both.
  }
}
