# azurerm 4.81.0
resource "azurerm_kubernetes_cluster" "ml" {
  name                = "aks-ml"
  location            = "westeurope"
  resource_group_name = "rg-ml"
  dns_prefix          = "ml"

  default_node_pool {
    name       = "default"
    vm_size    = "Standard_D2s_v3"
    node_count = 1
  }

  identity {
    type = "SystemAssigned"
  }

  key_vault_secrets_provider {
    secret_rotation_enabled  = true
    secret_rotation_interval = "PT2M"
    #                          ^^^^^^ error wrong-format: Set secret_rotation_interval to a duration such as 30m or 1h30m, not "PT2M".
#~     secret_rotation_interval = "2m"
  }

  auto_scaler_profile {
    scan_interval              = "10"
    #                            ^^^^ warning wrong-format: Set scan_interval to a duration such as 30m or 1h30m, not "10".
    scale_down_unneeded        = "P1DT30M"
    #                            ^^^^^^^^^ warning wrong-format: Set scale_down_unneeded to a duration such as 30m or 1h30m, not "P1DT30M".
#~     scale_down_unneeded        = "1470m"
    scale_down_unready         = "20 min"
    #                            ^^^^^^^^ warning wrong-format: Set scale_down_unready to a duration such as 30m or 1h30m, not "20 min".
#~     scale_down_unready         = "20m"
    scale_down_delay_after_add = "10m"
    new_pod_scale_up_delay     = var.delay
  }
}

variable "delay" {
  type = string
}
