terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "4.81.0"
    }
    azapi = {
      source = "Azure/azapi"
    }
  }
}

variable "unknown" {}

resource "azurerm_machine_learning_workspace" "private" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning own-registry: Set container_registry_id, or ignore its changes: Azure creates a registry with the first job, and the next plan replaces the workspace because of it.
  name                          = "mlw-private"
  resource_group_name           = var.unknown
  location                      = "westeurope"
  application_insights_id       = var.unknown
  key_vault_id                  = var.unknown
  storage_account_id            = var.unknown
  public_network_access_enabled = false
  identity {
    type = "SystemAssigned"
  }
#+
#+   lifecycle {
#+     ignore_changes = [container_registry_id]
#+   }
}

resource "azurerm_private_endpoint" "workspace" {
  name                = "pe-mlw"
  resource_group_name = var.unknown
  location            = "westeurope"
  subnet_id           = var.unknown
  private_service_connection {
    name                           = "mlw"
    is_manual_connection           = false
    private_connection_resource_id = azurerm_machine_learning_workspace.private.id
    subresource_names              = ["amlworkspace"]
  }
}

resource "azapi_resource" "endpoint" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2025-06-01"
  name      = "scores"
  parent_id = azurerm_machine_learning_workspace.private.id
  location  = "westeurope"
  body = {
    properties = {
      authMode = "AADToken"
    }
  }
}

resource "azapi_resource" "silent" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning deployment-egress: Set egressPublicNetworkAccess to "Disabled", or give azurerm_machine_learning_workspace.private a managed network: this deployment reaches its workspace over the public network, which the workspace does not allow.
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-06-01"
  name      = "blue"
  parent_id = azapi_resource.endpoint.id
  location  = "westeurope"
  body = {
    properties = {
      endpointComputeType = "Managed"
#~       endpointComputeType       = "Managed"
#+       egressPublicNetworkAccess = "Disabled"
    }
  }
}

resource "azapi_resource" "public" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-06-01"
  name      = "green"
  parent_id = azapi_resource.endpoint.id
  location  = "westeurope"
  body = {
    properties = {
      endpointComputeType       = "Managed"
      egressPublicNetworkAccess = "Enabled"
      #                           ^^^^^^^^^ warning deployment-egress: Set egressPublicNetworkAccess to "Disabled", or give azurerm_machine_learning_workspace.private a managed network: this deployment reaches its workspace over the public network, which the workspace does not allow.
#~       egressPublicNetworkAccess = "Disabled"
    }
  }
}

resource "azapi_resource" "passes" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-06-01"
  name      = "red"
  parent_id = azapi_resource.endpoint.id
  location  = "westeurope"
  body = {
    properties = {
      endpointComputeType       = "Managed"
      egressPublicNetworkAccess = "Disabled"
    }
  }
}

resource "azapi_resource" "kubernetes" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-06-01"
  name      = "kubernetes"
  parent_id = azapi_resource.endpoint.id
  location  = "westeurope"
  body = {
    properties = {
      endpointComputeType = "Kubernetes"
    }
  }
}

resource "azapi_resource" "open" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-06-01"
  name      = "open"
  parent_id = azapi_resource.endpoint.id
  location  = "westeurope"
  body = {
    properties = {
      endpointComputeType       = "Managed"
      egressPublicNetworkAccess = var.unknown
    }
  }
}
