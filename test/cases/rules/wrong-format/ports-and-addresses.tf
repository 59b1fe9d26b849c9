# azurerm 5.2.0
variable "unknown" {
  type = string
}

resource "azurerm_storage_account_network_rules" "private" {
  storage_account_id = "/subscriptions/12345678-1234-9876-4563-123456789012/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/one"
  default_action     = "Deny"
  ip_rules           = ["192.168.0.0/29", "23.45.0.1/32", "23.45.0.0/30", "23.45.0.1", var.unknown]
  #                     ^^^^^^^^^^^^^^^^ warning wrong-pattern: Change ip_rules from "192.168.0.0/29": it must not be a private address.
  #                                       ^^^^^^^^^^^^^^ warning wrong-pattern: Change ip_rules from "23.45.0.1/32": it takes an IPv4 address, or a range of at most 30 bits such as 23.45.0.0/30.
}

resource "azurerm_network_manager_verifier_workspace_reachability_analysis_intent" "ports" {
  name                    = "ports"
  verifier_workspace_id   = var.unknown
  source_resource_id      = var.unknown
  destination_resource_id = var.unknown

  ip_traffic {
    destination_ips   = ["10.4.0.1"]
    destination_ports = ["0", "80-90", "*", "90-80", "70000"]
    #                                       ^^^^^^^ error wrong-format: Set destination_ports to a port, or two with a dash between them and the lower first, such as 80-90, not "90-80".
    #                                                ^^^^^^^ error wrong-format: Set destination_ports to a port, or two with a dash between them and the lower first, such as 80-90, not "70000".
    protocols         = ["Any"]
    source_ips        = ["10.4.0.0"]
    source_ports      = ["http"]
    #                    ^^^^^^ error wrong-format: Set source_ports to a port, or two with a dash between them and the lower first, such as 80-90, not "http".
  }
}

resource "azurerm_network_manager_ipam_pool_static_cidr" "addresses" {
  name                               = "odd"
  ipam_pool_id                       = var.unknown
  number_of_ip_addresses_to_allocate = "24"
  #                                    ^^^^ error wrong-format: Set number_of_ip_addresses_to_allocate to a power of two, such as 256, not "24".
}

resource "azurerm_network_manager_ipam_pool_static_cidr" "power" {
  name                               = "even"
  ipam_pool_id                       = var.unknown
  number_of_ip_addresses_to_allocate = "32"
}
