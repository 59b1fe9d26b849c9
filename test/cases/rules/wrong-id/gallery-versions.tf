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

# Azure's own pages write ids in small letters, which is read where the gallery's are.
resource "azurerm_linux_virtual_machine_scale_set" "small_letters" {
  name                = "vmss-ml"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku                 = "Standard_D2s_v3"
  instances           = 1
  admin_username      = "ml"
  source_image_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourcegroups/rg-ml/providers/microsoft.compute/galleries/gal/images/ubuntu"

  admin_ssh_key {
    username   = "ml"
    public_key = var.id
  }

  network_interface {
    name    = "nic"
    primary = true

    ip_configuration {
      name      = "internal"
      primary   = true
      subnet_id = var.id
    }
  }

  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Standard_LRS"
  }
}
