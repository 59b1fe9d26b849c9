resource "azurerm_dev_test_linux_virtual_machine" "lab" {
  name                   = "machine"
  lab_name               = "lab"
  resource_group_name    = "rg"
  location               = "westeurope"
  size                   = "Standard_F2"
  username               = "ada"
  ssh_key                = file("id_rsa.pub")
  storage_type           = "Standard"
  lab_virtual_network_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.DevTestLab/labs/lab/virtualNetworks/net"
  lab_subnet_name        = "netSubnet"

  gallery_image_reference {
    offer     = "0001-com-ubuntu-server-jammy"
    publisher = "Canonical"
    sku       = "22_04-lts"
    version   = "latest"
  }
}
