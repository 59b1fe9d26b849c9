# azapi 2.12.0
variable "storage" {}
variable "vault" {}
variable "insights" {}
variable "unknown" {}

resource "azapi_resource" "group" {
  type     = "Microsoft.Resources/resourceGroups@2024-03-01"
  name     = "rg-ml"
  location = "westeurope"
}

resource "azurerm_subnet" "s" {
  name                 = "snet"
  resource_group_name  = "rg-ml"
  virtual_network_name = "vnet"
  address_prefixes     = ["10.0.0.0/24"]
}

resource "azapi_resource" "own" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-own"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  identity {
    type = "SystemAssigned"
  }
  body = {
    properties = {
      storageAccount      = var.storage
      keyVault            = var.vault
      applicationInsights = var.insights
      managedNetwork = {
        isolationMode = "AllowOnlyApprovedOutbound"
      }
    }
  }
}

resource "azurerm_machine_learning_workspace" "managed" {
  name                    = "mlw-managed"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.insights
  container_registry_id   = var.unknown
  key_vault_id            = var.vault
  storage_account_id      = var.storage
  identity {
    type = "SystemAssigned"
  }
  managed_network {
    isolation_mode = "AllowOnlyApprovedOutbound"
  }
}

resource "azapi_resource" "placed" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "placed"
  parent_id = azapi_resource.own.id
  location  = "westeurope"
  body = {
    properties = {
      computeType      = "AmlCompute"
      disableLocalAuth = true
      properties = {
        vmSize = "STANDARD_DS3_V2"
        subnet = {
          id = azurerm_subnet.s.id
          #^^^^^^^^^^^^^^^^^^^^^^^ warning compute-subnet: Remove subnet.id: computes of azapi_resource.own are in its managed network (AllowOnlyApprovedOutbound).
        }
#- 3 lines
      }
    }
  }
}

resource "azapi_resource" "in_azurerm" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "in-azurerm"
  parent_id = azurerm_machine_learning_workspace.managed.id
  location  = "westeurope"
  body = {
    properties = {
      computeType      = "ComputeInstance"
      disableLocalAuth = true
      properties = {
        vmSize = "STANDARD_DS3_V2"
        subnet = {
          id = azurerm_subnet.s.id
          #^^^^^^^^^^^^^^^^^^^^^^^ warning compute-subnet: Remove subnet.id: computes of azurerm_machine_learning_workspace.managed are in its managed network (AllowOnlyApprovedOutbound).
        }
#- 3 lines
      }
    }
  }
}

resource "azurerm_machine_learning_compute_cluster" "in_azapi" {
  name                          = "in-azapi"
  location                      = "westeurope"
  machine_learning_workspace_id = azapi_resource.own.id
  vm_size                       = "STANDARD_DS3_V2"
  vm_priority                   = "Dedicated"
  local_auth_enabled            = false
  subnet_resource_id            = azurerm_subnet.s.id
  #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error compute-subnet: Remove subnet_resource_id: computes of azapi_resource.own are in its managed network (AllowOnlyApprovedOutbound).
#-
  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 4
    scale_down_nodes_after_idle_duration = "PT10M"
  }
}

resource "azapi_resource" "plain" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-plain"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  identity {
    type = "SystemAssigned"
  }
  body = {
    properties = {
      storageAccount      = var.storage
      keyVault            = var.vault
      applicationInsights = var.insights
    }
  }
}

resource "azapi_resource" "fine" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "fine"
  parent_id = azapi_resource.plain.id
  location  = "westeurope"
  body = {
    properties = {
      computeType      = "AmlCompute"
      disableLocalAuth = true
      properties = {
        vmSize = "STANDARD_DS3_V2"
        subnet = {
          id = azurerm_subnet.s.id
        }
      }
    }
  }
}

resource "azapi_resource" "open" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-open"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  identity {
    type = "SystemAssigned"
  }
  body = {
    properties = {
      storageAccount      = var.storage
      keyVault            = var.vault
      applicationInsights = var.insights
      managedNetwork = {
        isolationMode = var.unknown
      }
    }
  }
}

resource "azapi_resource" "unknown" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "unknown"
  parent_id = azapi_resource.open.id
  location  = "westeurope"
  body = {
    properties = {
      computeType      = "AmlCompute"
      disableLocalAuth = true
      properties = {
        vmSize = "STANDARD_DS3_V2"
        subnet = {
          id = azurerm_subnet.s.id
        }
      }
    }
  }
}

locals {
  pool = {
    vmSize = "STANDARD_DS3_V2"
    subnet = {
      id = azurerm_subnet.s.id
    }
  }
}

resource "azapi_resource" "elsewhere" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "elsewhere"
  parent_id = azapi_resource.own.id
  location  = "westeurope"
  body = {
    properties = {
      computeType      = "AmlCompute"
      disableLocalAuth = true
      properties       = local.pool
      #^^^^^^^^^ warning compute-subnet: Remove subnet.id: computes of azapi_resource.own are in its managed network (AllowOnlyApprovedOutbound).
    }
  }
}

resource "azapi_resource" "merged" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "merged"
  parent_id = azapi_resource.own.id
  location  = "westeurope"
  body = {
    properties = {
      computeType      = "AmlCompute"
      disableLocalAuth = true
      properties       = merge(local.pool, { subnet = { id = var.unknown } })
    }
  }
}
