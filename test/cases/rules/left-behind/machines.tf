# Disks that a destroyed machine leaves in its group, and times that are too short for a destroy.
provider "azurerm" {
  features {
    virtual_machine {
      delete_os_disk_on_deletion = false
    }
  }
}

resource "azurerm_resource_group" "lab" {
  name     = "rg-lab"
  location = "westeurope"
}

resource "azurerm_linux_virtual_machine" "kept" {
  name                            = "vm-kept"
  resource_group_name             = azurerm_resource_group.lab.name
  #                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint left-behind: Leave delete_os_disk_on_deletion out of the provider's features, or set prevent_deletion_if_contains_resources = false there: the disk of a destroyed machine stays in the group, and azurerm does not destroy a group that has resources.
  location                        = "westeurope"
  size                            = "Standard_B2s"
  admin_username                  = "lab"
  network_interface_ids           = [var.interface_id]

  admin_ssh_key {
    username   = "lab"
    public_key = var.public_key
  }

  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Standard_LRS"
  }

  source_image_reference {
    publisher = "Canonical"
    offer     = "ubuntu-24_04-lts"
    sku       = "server"
    version   = "latest"
  }
}

resource "azurerm_eventhub_cluster" "short" {
  name                = "ehc-short"
  resource_group_name = "rg-bus"
  location            = "westeurope"
  sku_name            = "Dedicated_1"

  timeouts {
    delete = "1h30m"
    #        ^^^^^^^ hint left-behind: Set timeouts.delete to five hours, or leave it out: Azure destroys no cluster in the first four hours, and the provider tries again until its time is over.
#~     delete = "5h"
  }
}

resource "azurerm_eventhub_cluster" "long" {
  name                = "ehc-long"
  resource_group_name = "rg-bus"
  location            = "westeurope"
  sku_name            = "Dedicated_1"

  timeouts {
    delete = "300m"
  }
}

variable "interface_id" {
  type = string
}

variable "public_key" {
  type = string
}
