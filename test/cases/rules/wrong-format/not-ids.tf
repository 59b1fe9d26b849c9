# azurerm 5.2.0
# What takes paths, passwords or releases is no id, though it takes one as well.
resource "azurerm_oracle_cloud_vm_cluster" "main" {
  location                        = "westeurope"
  name                            = "cluster"
  resource_group_name             = "rg-ml"
  cloud_exadata_infrastructure_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Oracle.Database/cloudExadataInfrastructures/one"
  cpu_core_count                  = 4
  db_servers                      = ["one", "two"]
  display_name                    = "cluster"
  gi_version                      = "23.0.0.0"
  hostname                        = "host"
  license_model                   = "LicenseIncluded"
  ssh_public_keys                 = ["ssh-rsa AAAA"]
  subnet_id                       = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Network/virtualNetworks/vnet/subnets/one"
  system_version                  = "23.1.13.0.0"
  virtual_network_id              = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Network/virtualNetworks/vnet"
}

resource "azurerm_application_gateway" "main" {
  name                = "agw-ml"
  resource_group_name = "rg-ml"
  location            = "westeurope"

  sku {
    name     = "Standard_v2"
    tier     = "Standard_v2"
    capacity = 1
  }

  gateway_ip_configuration {
    name      = "ip"
    subnet_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Network/virtualNetworks/vnet/subnets/one"
  }

  frontend_port {
    name = "http"
    port = 80
  }

  frontend_ip_configuration {
    name = "public"
  }

  backend_address_pool {
    name = "pool"
  }

  backend_http_settings {
    name                  = "settings"
    cookie_based_affinity = "Disabled"
    path                  = "index.html"
    #                       ^^^^^^^^^^^^ error wrong-format: Set path to a path that begins with /, not "index.html".
    port                  = 80
    protocol              = "Http"
    request_timeout       = 60
  }

  http_listener {
    name                           = "listener"
    frontend_ip_configuration_name = "public"
    frontend_port_name             = "http"
    protocol                       = "Http"
  }

  request_routing_rule {
    name               = "rule"
    rule_type          = "Basic"
    http_listener_name = "listener"
    priority           = 1
  }
}
