# azurerm 5.2.0
# Roles on repositories do as well, and one of somebody's own may.
provider "azurerm" {
  features {}
}

resource "azurerm_container_registry" "main" {
  name                = "crorders"
  resource_group_name = "rg-orders"
  location            = "westeurope"
  sku                 = "Premium"
}

resource "azurerm_user_assigned_identity" "reader" {
  name                = "id-reader"
  resource_group_name = "rg-orders"
  location            = "westeurope"
}

resource "azurerm_user_assigned_identity" "own" {
  name                = "id-own"
  resource_group_name = "rg-orders"
  location            = "westeurope"
}

resource "azurerm_user_assigned_identity" "lacking" {
  name                = "id-lacking"
  resource_group_name = "rg-orders"
  location            = "westeurope"
}

resource "azurerm_role_assignment" "reader" {
  scope                = azurerm_container_registry.main.id
  role_definition_name = "Container Registry Repository Reader"
  principal_id         = azurerm_user_assigned_identity.reader.principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_role_assignment" "own" {
  scope                = azurerm_container_registry.main.id
  role_definition_name = "Images of our team, read"
  principal_id         = azurerm_user_assigned_identity.own.principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_role_assignment" "lacking" {
  scope                = azurerm_container_registry.main.id
  role_definition_name = "Reader"
  principal_id         = azurerm_user_assigned_identity.lacking.principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_container_app" "reader" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add azurerm_role_assignment.reader to depends_on: Azure answers that it is unable to pull the image with the identity until that has the role.
  name                         = "ca-reader"
  resource_group_name          = "rg-orders"
  container_app_environment_id = var.environment_id
  revision_mode                = "Single"

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.reader.id]
  }

  registry {
    server   = azurerm_container_registry.main.login_server
    identity = azurerm_user_assigned_identity.reader.id
  }

  template {
    container {
      name   = "main"
      image  = "crorders.azurecr.io/main:1"
      cpu    = 0.25
      memory = "0.5Gi"
    }
  }
#+
#+   depends_on = [azurerm_role_assignment.reader]
}

resource "azurerm_container_app" "own" {
  name                         = "ca-own"
  resource_group_name          = "rg-orders"
  container_app_environment_id = var.environment_id
  revision_mode                = "Single"

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.own.id]
  }

  registry {
    server   = azurerm_container_registry.main.login_server
    identity = azurerm_user_assigned_identity.own.id
  }

  template {
    container {
      name   = "main"
      image  = "crorders.azurecr.io/main:1"
      cpu    = 0.25
      memory = "0.5Gi"
    }
  }
}

#+ resource "azurerm_role_assignment" "lacking_acrpull" {
#+   scope                = azurerm_container_registry.main.id
#+   role_definition_name = "AcrPull"
#+   principal_id         = azurerm_user_assigned_identity.lacking.principal_id
#+   principal_type       = "ServicePrincipal"
#+ }
#+
resource "azurerm_container_app" "lacking" {
  name                         = "ca-lacking"
  resource_group_name          = "rg-orders"
  container_app_environment_id = var.environment_id
  revision_mode                = "Single"

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.lacking.id]
  }

  registry {
    server   = azurerm_container_registry.main.login_server
    identity = azurerm_user_assigned_identity.lacking.id
    #          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint missing-role: Give azurerm_user_assigned_identity.lacking the role AcrPull on azurerm_container_registry.main: the app pulls its image with this identity.
  }

  template {
    container {
      name   = "main"
      image  = "crorders.azurecr.io/main:1"
      cpu    = 0.25
      memory = "0.5Gi"
    }
  }
#+
#+   depends_on = [azurerm_role_assignment.lacking_acrpull]
}

variable "environment_id" {
  type = string
}
