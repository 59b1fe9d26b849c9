# azurerm_stream_analytics_reference_input_blob.json stays as it is: serialization.type "Json" and serialization.field_delimiter are both set, and azurerm sends only one of them. properties.serialization.properties.fieldDelimiter is sent by azurerm and not known to azapi.
# azurerm_batch_account.without stays as it is: storage_account_authentication_mode is set without storage_account_id, and what is sent then is not known.
data "azapi_client_config" "current" {}

resource "azapi_resource" "csv" {
  type      = "Microsoft.StreamAnalytics/streamingJobs/inputs@2020-03-01"
  name      = "in-csv"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.StreamAnalytics/streamingJobs/job"
  body = {
    properties = {
      datasource = {
        properties = {
          dateFormat  = "yyyy/MM/dd"
          pathPattern = "some-random-pattern"
          storageAccounts = [
            {
              accountKey  = "a2V5"
              accountName = "stexample"
            },
          ]
          container  = "input"
          timeFormat = "HH"

          authenticationMode = "ConnectionString"
        }

        type = "Microsoft.Storage/Blob"
      }
      serialization = {
        properties = {
          encoding       = "UTF8"
          fieldDelimiter = ","
        }
        type = "Csv"
      }

      type = "Reference"
    }
  }
}

moved {
  from = azurerm_stream_analytics_reference_input_blob.csv
  to   = azapi_resource.csv
}

resource "azurerm_stream_analytics_reference_input_blob" "json" {
  name                      = "in-json"
  stream_analytics_job_name = "job"
  resource_group_name       = "rg"
  storage_account_name      = "stexample"
  storage_account_key       = "a2V5"
  storage_container_name    = "input"
  path_pattern              = "some-random-pattern"
  date_format               = "yyyy/MM/dd"
  time_format               = "HH"

  serialization {
    type            = "Json"
    encoding        = "UTF8"
    field_delimiter = ","
  }
}

resource "azapi_resource" "tagged" {
  type      = "Microsoft.Compute/virtualMachineScaleSets@2025-04-01"
  name      = "vmss"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "westeurope"
  body = {
    properties = {
      virtualMachineProfile = {
        osProfile = {
          adminUsername = "adminuser"
          linuxConfiguration = {
            disablePasswordAuthentication = false

            provisionVMAgent = true
            ssh = {
              publicKeys = []
            }
          }
          computerNamePrefix = "vmss"

          allowExtensionOperations = true
          secrets                  = []
        }
        networkProfile = {
          networkInterfaceConfigurations = [
            {
              properties = {
                ipConfigurations = [
                  {
                    name = "first"
                    properties = {
                      primary = true
                      publicIPAddressConfiguration = {
                        properties = {
                          idleTimeoutInMinutes = 4
                          ipTags = [
                            {
                              tag       = "/Sql"
                              ipTagType = "FirstPartyUsage"
                            },
                          ]

                          publicIPAddressVersion = "IPv4"
                        }
                        name = "public"
                      }
                      subnet = {
                        id = var.subnet_id
                      }

                      applicationGatewayBackendAddressPools = []
                      applicationSecurityGroups             = []
                      privateIPAddressVersion               = "IPv4"
                      loadBalancerBackendAddressPools       = []
                      loadBalancerInboundNatPools           = []
                    }
                  },
                ]
                primary = true

                enableAcceleratedNetworking = false
                dnsSettings = {
                  dnsServers = []
                }
                enableIPForwarding = false
              }
              name = "primary"
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
            offer     = "0001-com-ubuntu-server-jammy"
            publisher = "Canonical"
            sku       = "22_04-lts"
            version   = "latest"
          }

          dataDisks = []
        }

        priority = "Regular"
        diagnosticsProfile = {
          bootDiagnostics = {
            enabled    = false
            storageUri = ""
          }
        }
        extensionProfile = {
          extensionsTimeBudget = "PT1H30M"
        }
      }

      overprovision = true
      upgradePolicy = {
        mode = "Manual"
      }
      additionalCapabilities                 = {}
      doNotRunExtensionsOnOverprovisionedVMs = false
      orchestrationMode                      = "Uniform"
      resiliencyPolicy = {
        resilientVMCreationPolicy = {
          enabled = false
        }
        resilientVMDeletionPolicy = {
          enabled = false
        }
      }
      singlePlacementGroup = true
    }
    sku = {
      capacity = 1
      name     = "Standard_F2"

      tier = "Standard"
    }
  }
  sensitive_body = {
    properties = {
      virtualMachineProfile = {
        osProfile = {
          adminPassword = var.password
        }
      }
    }
  }
}

moved {
  from = azurerm_linux_virtual_machine_scale_set.tagged
  to   = azapi_resource.tagged
}

resource "azurerm_batch_account" "without" {
  name                                = "bawithout42"
  resource_group_name                 = "rg"
  location                            = "westeurope"
  storage_account_authentication_mode = "StorageKeys"
}

variable "password" {
  type      = string
  sensitive = true
}

variable "subnet_id" {
  type     = string
  nullable = false
}
