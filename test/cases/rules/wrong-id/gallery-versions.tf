# azurerm 5.2.0
resource "azurerm_windows_virtual_machine" "ml" {
  name                  = "vm-ml"
  resource_group_name   = "rg-ml"
  location              = "westeurope"
  size                  = "Standard_D2s_v3"
  admin_username        = "mladmin"
  admin_password        = var.secret
  network_interface_ids = [var.id]
  source_image_id       = "/communityGalleries/ml-4711/images/windows/versions/1.2"
  #                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-id: Write the version in source_image_id as three numbers such as 1.0.0, or as latest, not "1.2".

  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Standard_LRS"
  }
}

resource "azurerm_orchestrated_virtual_machine_scale_set" "shared" {
  name                        = "vmss-shared"
  resource_group_name         = "rg-ml"
  location                    = "westeurope"
  platform_fault_domain_count = 1
  source_image_id             = "/sharedGalleries/ml-4711/images/windows/versions/1.two.3"
  #                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-id: Write the version in source_image_id as three numbers such as 1.0.0, or as latest, not "1.two.3".
}

resource "azurerm_orchestrated_virtual_machine_scale_set" "latest" {
  name                        = "vmss-latest"
  resource_group_name         = "rg-ml"
  location                    = "westeurope"
  platform_fault_domain_count = 1
  source_image_id             = "/sharedGalleries/ml-4711/images/windows/versions/Latest"
}

# That of an image in a gallery of one's own is not read.
resource "azurerm_orchestrated_virtual_machine_scale_set" "own" {
  name                        = "vmss-own"
  resource_group_name         = "rg-ml"
  location                    = "westeurope"
  platform_fault_domain_count = 1
  source_image_id             = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Compute/galleries/ml/images/windows/versions/newest"
}

variable "id" {}

variable "secret" {
  sensitive = true
}
