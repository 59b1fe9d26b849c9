variable "unknown" {}

resource "azurerm_machine_learning_workspace_network_outbound_rule_fqdn" "scheme" {
  name             = "scheme"
  workspace_id     = var.unknown
  destination_fqdn = "https://pypi.org/simple"
  #                  ^^^^^^^^^^^^^^^^^^^^^^^^^ warning outbound-fqdn: Set destination_fqdn to a host name alone, "pypi.org": no scheme, port or path.
#~   destination_fqdn = "pypi.org"
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_fqdn" "port" {
  name             = "port"
  workspace_id     = var.unknown
  destination_fqdn = "*.contoso.com:8443"
  #                  ^^^^^^^^^^^^^^^^^^^^ warning outbound-fqdn: Set destination_fqdn to a host name alone, "*.contoso.com": no scheme, port or path.
#~   destination_fqdn = "*.contoso.com"
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_fqdn" "words" {
  name             = "words"
  workspace_id     = var.unknown
  destination_fqdn = "our package index"
  #                  ^^^^^^^^^^^^^^^^^^^ warning outbound-fqdn: Set destination_fqdn to a host name alone, such as pypi.org or *.pypi.org: no scheme, port or path.
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_fqdn" "fine" {
  name             = "fine"
  workspace_id     = var.unknown
  destination_fqdn = "pypi.org"
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_fqdn" "any" {
  name             = "any"
  workspace_id     = var.unknown
  destination_fqdn = "*.anaconda.org"
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_fqdn" "unknown" {
  name             = "unknown"
  workspace_id     = var.unknown
  destination_fqdn = var.unknown
}
