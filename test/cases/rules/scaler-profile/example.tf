# azurerm 4.81.0
resource "azurerm_kubernetes_cluster" "wrong" {
  name                = "aks-wrong"
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

  auto_scaler_profile {
    scale_down_delay_after_failure = "30s"
    #                                ^^^^^ warning scaler-profile: Write scale_down_delay_after_failure in whole minutes, as in "10m": Azure takes no other unit, so not "30s".
    scale_down_unneeded            = "1h30m"
    #                                ^^^^^^^ warning scaler-profile: Write scale_down_unneeded in whole minutes, as in "10m": Azure takes no other unit, so not "1h30m".
#~     scale_down_unneeded            = "90m"
    max_graceful_termination_sec   = "10m"
    #                                ^^^^^ warning scaler-profile: Set max_graceful_termination_sec to a whole number of seconds, without a unit, not "10m".
#~     max_graceful_termination_sec   = "600"
    empty_bulk_delete_max          = "half"
    #                                ^^^^^^ warning scaler-profile: Set empty_bulk_delete_max to a whole number, not "half".
  }
}

resource "azurerm_kubernetes_cluster" "right" {
  name                = "aks-right"
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

  auto_scaler_profile {
    scan_interval                  = "10s"
    scale_down_delay_after_add     = "10m"
    scale_down_delay_after_delete  = "10s"
    scale_down_delay_after_failure = var.delay
    max_graceful_termination_sec   = "600"
    empty_bulk_delete_max          = 10
    new_pod_scale_up_delay         = "0s"
  }
}

variable "delay" {
  type = string
}
