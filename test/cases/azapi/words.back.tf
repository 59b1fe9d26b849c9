# azurerm_stream_analytics_reference_input_blob.json stays as it is: serialization.type "Json" and serialization.field_delimiter are both set, and azurerm sends only one of them. properties.serialization.properties.fieldDelimiter is sent by azurerm and not known to azapi.
# azurerm_batch_account.without stays as it is: storage_account_authentication_mode is set without storage_account_id, and what is sent then is not known.
data "azapi_client_config" "current" {}

resource "azurerm_stream_analytics_reference_input_blob" "csv" {
  name                      = "in-csv"
  resource_group_name       = "rg"
  stream_analytics_job_name = "job"
  date_format               = "yyyy/MM/dd"
  path_pattern              = "some-random-pattern"

  serialization {
    encoding        = "UTF8"
    field_delimiter = ","
    type            = "Csv"
  }

  storage_account_key    = "a2V5"
  storage_account_name   = "stexample"
  storage_container_name = "input"
  time_format            = "HH"
}

removed {
  from = azapi_resource.csv

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_stream_analytics_reference_input_blob.csv
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.StreamAnalytics/streamingJobs/job/inputs/in-csv"
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

resource "azurerm_linux_virtual_machine_scale_set" "tagged" {
  name                            = "vmss"
  resource_group_name             = "rg"
  location                        = "westeurope"
  admin_password                  = var.password
  admin_username                  = "adminuser"
  computer_name_prefix            = "vmss"
  disable_password_authentication = false
  instances                       = 1

  network_interface {
    ip_configuration {
      name    = "first"
      primary = true

      public_ip_address {
        idle_timeout_in_minutes = 4

        ip_tag {
          tag  = "/Sql"
          type = "FirstPartyUsage"
        }

        name = "public"
      }

      subnet_id = var.subnet_id
    }

    name    = "primary"
    primary = true
  }

  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Standard_LRS"
  }

  sku = "Standard_F2"

  source_image_reference {
    offer     = "0001-com-ubuntu-server-jammy"
    publisher = "Canonical"
    sku       = "22_04-lts"
    version   = "latest"
  }

  lifecycle {
    ignore_changes = [admin_password]
  }
}

removed {
  from = azapi_resource.tagged

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_linux_virtual_machine_scale_set.tagged
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Compute/virtualMachineScaleSets/vmss"
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
