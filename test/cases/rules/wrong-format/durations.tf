# azurerm 5.2.0
resource "azurerm_resource_deployment_script_azure_cli" "limits" {
  name                = "script"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  version             = "2.52.0"
  retention_interval  = "P2D"
  #                     ^^^^^ error wrong-format: Set retention_interval to a duration from PT1H to PT26H, not "P2D".
  timeout             = "PT1440M"
  script_content      = "echo"
}

resource "azurerm_key_vault_key" "limits" {
  name         = "key"
  key_vault_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.KeyVault/vaults/kv-ml"
  key_type     = "RSA"
  key_size     = 2048
  key_opts     = ["sign"]

  rotation_policy {
    expire_after         = "P27D"
    #                      ^^^^^^ error wrong-format: Set expire_after to a duration of at least P28D, not "P27D".
    notify_before_expiry = "P1M"

    automatic {
      time_before_expiry = "P30D"
    }
  }
}

resource "azurerm_container_connected_registry" "limits" {
  name                  = "registry"
  container_registry_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.ContainerRegistry/registries/crml"
  sync_token_id         = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.ContainerRegistry/registries/crml/tokens/sync"
  sync_schedule         = "0 0 * * *"
  sync_message_ttl      = "P13W"
  #                       ^^^^^^ error wrong-format: Set sync_message_ttl to a duration from P1D to P90D, not "P13W".
  sync_window           = "PT2H59M59S"
  #                       ^^^^^^^^^^^^ error wrong-format: Set sync_window to a duration from PT3H to P7D, not "PT2H59M59S".
}

resource "azurerm_resource_deployment_script_azure_cli" "passes" {
  name                = "script"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  version             = "2.52.0"
  retention_interval  = "P1DT2H"
  timeout             = "PT0.5S"
  script_content      = "echo"
}

resource "azurerm_resource_deployment_script_azure_cli" "unknown" {
  name                = "script"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  version             = "2.52.0"
  retention_interval  = var.interval
  script_content      = "echo"
}

# Those of messages to devices have limits, those of uploads have none.
resource "azurerm_iothub" "blocks" {
  name                = "iot-ml"
  resource_group_name = "rg-ml"
  location            = "westeurope"

  sku {
    name     = "S1"
    capacity = 1
  }

  file_upload {
    connection_string = var.connection
    container_name    = "uploads"
    default_ttl       = "PT1M"
    lock_duration     = "PT10M"
  }

  cloud_to_device {
    default_ttl = "PT1M"
    #             ^^^^^^ error wrong-format: Set default_ttl to a duration from PT15M to P2D, not "PT1M".

    feedback {
      lock_duration = "PT10M"
      #               ^^^^^^^ error wrong-format: Set lock_duration to a duration from PT5S to PT5M, not "PT10M".
    }
  }
}

resource "azurerm_linux_virtual_machine_scale_set" "blocks" {
  name                            = "vmss-ml"
  resource_group_name             = "rg-ml"
  location                        = "westeurope"
  sku                             = "Standard_F2"
  instances                       = 1
  source_image_id                 = var.image
  admin_username                  = "ml"
  admin_password                  = var.password
  disable_password_authentication = false

  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Standard_LRS"
  }

  network_interface {
    name = "nic"

    ip_configuration {
      name = "internal"
    }
  }

  termination_notification {
    enabled = true
    timeout = "PT20M"
    #         ^^^^^^^ error wrong-format: Set timeout to a duration from PT5M to PT15M, not "PT20M".
  }

  spot_restore {
    enabled = true
    timeout = "PT10M"
    #         ^^^^^^^ error wrong-format: Set timeout to a duration from PT15M to PT2H, not "PT10M".
  }
}

variable "image" {
  type = string
}

variable "connection" {
  type = string
}

variable "password" {
  type = string
}

variable "interval" {
  type = string
}
