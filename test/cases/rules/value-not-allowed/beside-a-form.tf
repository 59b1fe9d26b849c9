# azurerm 5.2.0
variable "unknown" {}

resource "azurerm_palo_alto_local_rulestack_rule" "web" {
  name         = "web"
  rulestack_id = var.unknown
  priority     = 100
  action       = "Allow"
  applications = ["any"]
  protocol     = "TCP:8080"
  source {
    cidrs = ["10.0.0.0/8"]
  }
  destination {
    cidrs = ["any"]
  }
}
