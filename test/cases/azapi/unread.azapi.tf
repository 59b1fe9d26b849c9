data "azapi_client_config" "current" {}

resource "azapi_resource" "lab" {
  type      = "Microsoft.DevTestLab/labs/virtualMachines@2018-09-15"
  name      = "machine"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.DevTestLab/labs/lab"
  location  = "westeurope"
  body = {
    properties = {
      galleryImageReference = {
        offer     = "0001-com-ubuntu-server-jammy"
        publisher = "Canonical"
        sku       = "22_04-lts"
        version   = "latest"

        osType = "Linux"
      }
      labSubnetName              = "netSubnet"
      labVirtualNetworkId        = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.DevTestLab/labs/lab/virtualNetworks/net"
      size                       = "Standard_F2"
      sshKey                     = file("id_rsa.pub")
      isAuthenticationWithSshKey = true
      storageType                = "Standard"
      userName                   = "ada"

      allowClaim              = true
      disallowPublicIpAddress = false
      networkInterface        = {}
      notes                   = ""
      password                = ""
    }
  }
}

moved {
  from = azurerm_dev_test_linux_virtual_machine.lab
  to   = azapi_resource.lab
}
