data "azapi_client_config" "current" {}

resource "azurerm_dev_test_linux_virtual_machine" "lab" {
  name                = "machine"
  resource_group_name = "rg"
  lab_name            = "lab"
  location            = "westeurope"

  gallery_image_reference {
    offer     = "0001-com-ubuntu-server-jammy"
    publisher = "Canonical"
    sku       = "22_04-lts"
    version   = "latest"
  }

  lab_subnet_name        = "netSubnet"
  lab_virtual_network_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.DevTestLab/labs/lab/virtualNetworks/net"
  size                   = "Standard_F2"
  ssh_key                = file("id_rsa.pub")
  storage_type           = "Standard"
  username               = "ada"

  lifecycle {
    ignore_changes = [lab_subnet_name, lab_virtual_network_id, ssh_key]
  }
}

removed {
  from = azapi_resource.lab

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_dev_test_linux_virtual_machine.lab
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.DevTestLab/labs/lab/virtualMachines/machine"
}
