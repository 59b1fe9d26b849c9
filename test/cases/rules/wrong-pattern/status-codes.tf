# azurerm 5.2.0
variable "unknown" {}

resource "azurerm_windows_web_app" "scoring" {
  name                = "scoring"
  resource_group_name = "training"
  location            = "westeurope"
  service_plan_id     = var.unknown
  site_config {
    auto_heal_setting {
      action {
        action_type = "Recycle"
      }
      trigger {
        status_code {
          count             = 4
          interval          = "00:10:00"
          status_code_range = "500-599"
        }
        status_code {
          count             = 4
          interval          = "00:10:00"
          status_code_range = "502"
        }
        status_code {
          count             = 4
          interval          = "00:10:00"
          status_code_range = "5xx-599"
          #                   ^^^^^^^^^ error wrong-pattern: Change status_code_range from "5xx-599": it must match the pattern `^[1-5][0-9][0-9](-[1-5][0-9][0-9])?$`.
        }
      }
    }
  }
}
