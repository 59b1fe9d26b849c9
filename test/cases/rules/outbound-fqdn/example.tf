resource "azurerm_machine_learning_workspace_network_outbound_rule_fqdn" "scheme" {
  name             = "scheme"
  workspace_id     = var.unknown
  destination_fqdn = "https://pypi.org/simple"
  #                  ^^^^^^^^^^^^^^^^^^^^^^^^^ warning outbound-fqdn: Set destination_fqdn to a host name alone, "pypi.org": no scheme, port or path.
#~   destination_fqdn = "pypi.org"
}

variable "unknown" {}
