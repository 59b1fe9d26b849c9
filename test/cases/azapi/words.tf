resource "azurerm_stream_analytics_reference_input_blob" "csv" {
  name                      = "in-csv"
  stream_analytics_job_name = "job"
  resource_group_name       = "rg"
  storage_account_name      = "stexample"
  storage_account_key       = "a2V5"
  storage_container_name    = "input"
  path_pattern              = "some-random-pattern"
  date_format               = "yyyy/MM/dd"
  time_format               = "HH"

  serialization {
    type            = "Csv"
    encoding        = "UTF8"
    field_delimiter = ","
  }
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
  sku                             = "Standard_F2"
  instances                       = 1
  admin_username                  = "adminuser"
  admin_password                  = var.password
  disable_password_authentication = false

  source_image_reference {
    publisher = "Canonical"
    offer     = "0001-com-ubuntu-server-jammy"
    sku       = "22_04-lts"
    version   = "latest"
  }

  os_disk {
    storage_account_type = "Standard_LRS"
    caching              = "ReadWrite"
  }

  network_interface {
    name    = "primary"
    primary = true

    ip_configuration {
      name      = "first"
      primary   = true
      subnet_id = var.subnet_id

      public_ip_address {
        name                    = "public"
        idle_timeout_in_minutes = 4

        ip_tag {
          tag  = "/Sql"
          type = "FirstPartyUsage"
        }
      }
    }
  }
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
