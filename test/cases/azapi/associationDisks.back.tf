# azapi_resource.linux_virtual_machine_main stays as it is: No resource of azurerm's is known to send the same: azurerm_linux_virtual_machine, azurerm_windows_virtual_machine.
# azapi_resource.managed_disk_one stays as it is: azapi_resource.managed_disk_one cannot be renamed: body is read of it (main.tf).
# azapi_resource.managed_disk_two stays as it is: azapi_resource.managed_disk_two cannot be renamed: body is read of it (main.tf).
# azurerm_linux_virtual_machine.main: azurerm_virtual_machine_data_disk_attachment.one is a part of it now: Terraform forgets it, and Azure keeps what it has set.
# azurerm_linux_virtual_machine.main: azurerm_virtual_machine_data_disk_attachment.two is a part of it now: Terraform forgets it, and Azure keeps what it has set.
# Elements with names are added by several associations, and say what another resource says.
data "azapi_client_config" "current" {}

resource "azurerm_resource_group" "main" {
  name     = "rg-parts"
  location = "westeurope"
}

removed {
  from = azapi_resource.resource_group_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_resource_group.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg-parts"
}

resource "azapi_resource" "linux_virtual_machine_main" {
  type      = "Microsoft.Compute/virtualMachines@2024-03-01"
  name      = "vm-parts"
  parent_id = azurerm_resource_group.main.id
  location  = azurerm_resource_group.main.location
  body = {
    properties = {
      osProfile = {
        linuxConfiguration = {
          ssh = {
            publicKeys = [
              {
                keyData = "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQC+wWK73dCr+jgQOAxNsHAnNNNMEMWOHYEccp6wJm2gotpr9katuF/ZAdou5AaW1C61slRkHRkpRRX9FA9CYBiitZgvCCz+3nWNN7l/Up54Zps/pHWGZLHNJZRYyAB6j5yVLMVHIHriY49d/GZTZVNB8GoJv9Gakwc/fuEZYYl4YDFiGMBP///TzlI4jhiJzjKnEvqPFki5p2ZRJqcbCiF4pJrxUQR/RXqVFQdbRLZgYfJ8xGB878RENq3yQ39d8dVOkq4edbkzwcUmwwwkYVPIoDGsYLaRHnG+To7FvMeyO7xDVQkMKzopTQV8AuKpyvpqu0a9pWOMaiCyDytO7GGN you@me.com"
                path    = "/home/azureuser/.ssh/authorized_keys"
              },
            ]
          }
          disablePasswordAuthentication = true

          patchSettings = {
            assessmentMode = "ImageDefault"
            patchMode      = "ImageDefault"
          }
          provisionVMAgent = true
        }
        adminUsername = "azureuser"
        computerName  = "vm-parts"

        allowExtensionOperations = true
        secrets                  = []
      }
      networkProfile = {
        networkInterfaces = [
          {
            id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-parts/providers/Microsoft.Network/networkInterfaces/nic"

            properties = {
              primary = true
            }
          },
        ]
      }
      storageProfile = {
        osDisk = {
          caching = "ReadWrite"
          managedDisk = {
            storageAccountType = "Standard_LRS"
          }

          createOption            = "FromImage"
          osType                  = "Linux"
          writeAcceleratorEnabled = false
        }
        imageReference = {
          offer     = "ubuntu-24_04-lts"
          publisher = "Canonical"
          sku       = "server"
          version   = "latest"
        }
        dataDisks = [
          {
            caching = "ReadWrite"
            lun     = 10
            managedDisk = {
              id                 = azapi_resource.managed_disk_one.id
              storageAccountType = azapi_resource.managed_disk_one.body.sku.name
            }
            name = split("/", azapi_resource.managed_disk_one.id)[8]

            createOption            = "Attach"
            writeAcceleratorEnabled = false
          },
          {
            caching = "None"
            lun     = 0
            managedDisk = {
              id                 = azapi_resource.managed_disk_two.id
              storageAccountType = azapi_resource.managed_disk_two.body.sku.name
            }
            name = split("/", azapi_resource.managed_disk_two.id)[8]

            createOption            = "Attach"
            writeAcceleratorEnabled = false
          },
        ]
      }
      hardwareProfile = {
        vmSize = "Standard_B2s"
      }

      priority               = "Regular"
      additionalCapabilities = {}
      applicationProfile = {
        galleryApplications = []
      }
      diagnosticsProfile = {
        bootDiagnostics = {
          enabled    = false
          storageUri = ""
        }
      }
      extensionsTimeBudget = "PT1H30M"
    }
  }
}

moved {
  from = azurerm_linux_virtual_machine.main
  to   = azapi_resource.linux_virtual_machine_main
}

resource "azapi_resource" "managed_disk_one" {
  type      = "Microsoft.Compute/disks@2023-04-02"
  name      = "disk-one"
  parent_id = azurerm_resource_group.main.id
  location  = azurerm_resource_group.main.location
  body = {
    properties = {
      creationData = {
        createOption = "Empty"

        performancePlus = false
      }
      diskSizeGB = 10
      osType     = "Linux"

      networkAccessPolicy        = "AllowAll"
      optimizedForFrequentAttach = false
      encryption = {
        type = "EncryptionAtRestWithPlatformKey"
      }
      publicNetworkAccess = "Enabled"
    }
    sku = {
      name = "Standard_LRS"
    }
  }
}

moved {
  from = azurerm_managed_disk.one
  to   = azapi_resource.managed_disk_one
}

resource "azapi_resource" "managed_disk_two" {
  type      = "Microsoft.Compute/disks@2023-04-02"
  name      = "disk-two"
  parent_id = azurerm_resource_group.main.id
  location  = azurerm_resource_group.main.location
  body = {
    properties = {
      creationData = {
        createOption = "Empty"

        performancePlus = false
      }
      diskSizeGB = 20
      osType     = "Linux"

      networkAccessPolicy        = "AllowAll"
      optimizedForFrequentAttach = false
      encryption = {
        type = "EncryptionAtRestWithPlatformKey"
      }
      publicNetworkAccess = "Enabled"
    }
    sku = {
      name = "Premium_LRS"
    }
  }
}

moved {
  from = azurerm_managed_disk.two
  to   = azapi_resource.managed_disk_two
}

removed {
  from = azurerm_virtual_machine_data_disk_attachment.one

  lifecycle {
    destroy = false
  }
}

removed {
  from = azurerm_virtual_machine_data_disk_attachment.two

  lifecycle {
    destroy = false
  }
}
