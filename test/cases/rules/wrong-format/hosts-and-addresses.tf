# azurerm 5.2.0
# Hosts of URLs, addresses of people and of computers are read as the provider reads them.

resource "azurerm_automation_runtime_environment_package" "host" {
  name                              = "package"
  automation_runtime_environment_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Automation/automationAccounts/aa-ml/runtimeEnvironments/python"
  content_uri                       = "https://files|example.com/package.zip"
  #                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-format: Set content_uri to a URL that begins with https://, not "https://files|example.com/package.zip".
  content_version                   = "1.0.0"
}

resource "azurerm_automation_runtime_environment_package" "port" {
  name                              = "package"
  automation_runtime_environment_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Automation/automationAccounts/aa-ml/runtimeEnvironments/python"
  content_uri                       = "https://files.example.com:8443/package.zip?sig=a%2Fb"
  content_version                   = "1.0.0"
}

resource "azurerm_elastic_cloud_elasticsearch" "email" {
  name                        = "elastic"
  resource_group_name         = "rg-ml"
  location                    = "westeurope"
  sku_name                    = "ess-consumption-2024_Monthly"
  elastic_cloud_email_address = "me at example.com"
  #                             ^^^^^^^^^^^^^^^^^^^ error wrong-format: Set elastic_cloud_email_address to an email address, not "me at example.com".
}

resource "azurerm_virtual_network_gateway_connection" "bgp" {
  name                       = "connection"
  location                   = "westeurope"
  resource_group_name        = "rg-ml"
  type                       = "IPsec"
  virtual_network_gateway_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Network/virtualNetworkGateways/vpn-ml"

  custom_bgp_addresses {
    primary   = "169.254.21.300"
    #           ^^^^^^^^^^^^^^^^ error wrong-format: Set primary to an IPv4 address, not "169.254.21.300".
    secondary = "::ffff:169.254.21.10"
  }
}

resource "azurerm_container_registry" "addresses" {
  name                = "crmlops"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku                 = "Premium"

  network_rule_set {
    ip_rule {
      action   = "Allow"
      ip_range = "23.45.0.1"
    }
  }
}

resource "azurerm_network_connection_monitor" "groups" {
  name               = "monitor"
  network_watcher_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Network/networkWatchers/nw-ml"
  location           = "westeurope"

  endpoint {
    name                  = "source"
    excluded_ip_addresses = ["2001:db8::1::2", "2001:db8::1"]
    #                        ^^^^^^^^^^^^^^^^ error wrong-format: Set excluded_ip_addresses to an IP address, or a range such as 10.0.0.0/16, not "2001:db8::1::2".
  }
  test_configuration {
    name     = "tcp"
    protocol = "Tcp"
    tcp_configuration {
      port = 80
    }
  }
  test_group {
    name                     = "group"
    destination_endpoints    = ["source"]
    source_endpoints         = ["source"]
    test_configuration_names = ["tcp"]
  }
}
