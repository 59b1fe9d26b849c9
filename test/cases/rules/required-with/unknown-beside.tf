# azurerm 5.2.0
variable "address" {}

# The provider does not look into a block where something is not known yet.
resource "azurerm_windows_web_app" "unknown" {
  name                = "example-app"
  location            = "westeurope"
  resource_group_name = "example"
  service_plan_id     = var.address

  site_config {
    health_check_path = "/health"
    #^^^^^^^^^^^^^^^^ warning required-with: Set site_config.health_check_eviction_time_in_min too: health_check_path needs it.
#~     health_check_path                 = "/health"
#+     health_check_eviction_time_in_min = 2

    ip_restriction {
      ip_address = "${var.address}/32"
    }
  }
}

resource "azurerm_windows_web_app" "known" {
  name                = "example-app"
  location            = "westeurope"
  resource_group_name = "example"
  service_plan_id     = var.address

  site_config {
    health_check_path = "/health"
    #^^^^^^^^^^^^^^^^ error required-with: Set site_config.health_check_eviction_time_in_min too: health_check_path needs it.
#~     health_check_path                 = "/health"
#+     health_check_eviction_time_in_min = 2

    ip_restriction {
      ip_address = "192.0.2.1/32"
    }
  }
}
