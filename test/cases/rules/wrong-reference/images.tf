# azurerm 5.2.0
resource "azurerm_shared_image" "ml" {
  name                = "ml"
  gallery_name        = "gal"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  os_type             = "Linux"

  identifier {
    publisher = "ml"
    offer     = "ml"
    sku       = "ml"
  }
}

resource "azurerm_ssh_public_key" "ml" {
  name                = "ml"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  public_key          = var.key
}

resource "azurerm_linux_virtual_machine" "wrong" {
  name                  = "vm-wrong"
  location              = "westeurope"
  resource_group_name   = "rg-ml"
  size                  = "Standard_B1s"
  admin_username        = "ml"
  network_interface_ids = [var.nic]
  source_image_id       = azurerm_ssh_public_key.ml.id
  #                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-reference: Set source_image_id to the id of an azurerm_image or an azurerm_shared_image, not of azurerm_ssh_public_key.ml.
#~   source_image_id       = azurerm_shared_image.ml.id

  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Standard_LRS"
  }
}

resource "azurerm_linux_virtual_machine" "right" {
  name                  = "vm-right"
  location              = "westeurope"
  resource_group_name   = "rg-ml"
  size                  = "Standard_B1s"
  admin_username        = "ml"
  network_interface_ids = [var.nic]
  source_image_id       = azurerm_shared_image.ml.id

  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Standard_LRS"
  }
}

resource "azurerm_linux_virtual_machine" "written" {
  name                  = "vm-written"
  location              = "westeurope"
  resource_group_name   = "rg-ml"
  size                  = "Standard_B1s"
  admin_username        = "ml"
  network_interface_ids = [var.nic]
  source_image_id       = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Compute/galleries/gal/images/ml/versions/1.0.0"

  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Standard_LRS"
  }
}

variable "key" {
  type = string
}

variable "nic" {
  type = string
}
