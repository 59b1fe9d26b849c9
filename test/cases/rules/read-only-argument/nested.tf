# azurerm 4.81.0
# What is in a block that only the provider sets goes with it.
resource "azurerm_kubernetes_cluster" "main" {
  name                = "aks-main"
  location            = "westeurope"
  resource_group_name = "rg-main"
  dns_prefix          = "main"
  default_node_pool {
    name       = "system"
    vm_size    = "Standard_D2s_v5"
    node_count = 1
  }
  identity {
    type = "SystemAssigned"
  }
  web_app_routing {
    dns_zone_ids = []
    web_app_routing_identity {
    #^^^^^^^^^^^^^^^^^^^^^^^ error read-only-argument: Remove web_app_routing_identity: the provider sets it, so web_app_routing accepts no value for it.
      client_id = "00000000-0000-0000-0000-000000000000"
    }
#- 3 lines
  }
}
