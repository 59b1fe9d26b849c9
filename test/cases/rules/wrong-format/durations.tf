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

variable "interval" {
  type = string
}
