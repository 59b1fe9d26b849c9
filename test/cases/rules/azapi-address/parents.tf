# azapi 2.12.0
resource "azurerm_resource_group" "main" {
  name     = "rg-ml"
  location = "westeurope"
}

resource "azurerm_machine_learning_workspace" "main" {
  name                    = "mlw-training"
  location                = azurerm_resource_group.main.location
  resource_group_name     = azurerm_resource_group.main.name
  application_insights_id = var.unknown
  key_vault_id            = var.unknown
  storage_account_id      = var.unknown
  container_registry_id   = var.unknown

  identity {
    type = "SystemAssigned"
  }
}

# The one workspace, and its region.
resource "azapi_resource" "endpoint" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error azapi-address: Set parent_id: azapi_resource needs it.
  type = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2025-06-01"
  name = "ep-scoring"
  body = {
    properties = { authMode = "Key" }
  }
#+   parent_id = azurerm_machine_learning_workspace.main.id
#+   location  = azurerm_machine_learning_workspace.main.location
}

# The one group, and no location where the type has none.
resource "azapi_resource" "zone" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error azapi-address: Set parent_id: azapi_resource needs it.
  type     = "Microsoft.Network/privateDnsZones@2024-06-01"
#~   type      = "Microsoft.Network/privateDnsZones@2024-06-01"
  location = "global"
#~   location  = "global"
  name     = "privatelink.api.azureml.ms"
#~   name      = "privatelink.api.azureml.ms"
#+   parent_id = azurerm_resource_group.main.id
}

resource "azapi_resource" "subnet" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error azapi-address: Set parent_id: azapi_resource needs it.
  type = "Microsoft.Network/virtualNetworks/subnets@2024-05-01"
#~   type      = "Microsoft.Network/virtualNetworks/subnets@2024-05-01"
  name = "snet-training"
#~   name      = "snet-training"
#+   parent_id = ""
}

variable "unknown" {}
