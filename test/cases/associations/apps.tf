# Microsoft.App
resource "azurerm_resource_group" "main" {
  name     = "rg-parts"
  location = "westeurope"
}

resource "azurerm_container_app" "main" {
  name                         = "app"
  resource_group_name          = azurerm_resource_group.main.name
  container_app_environment_id = azurerm_container_app_environment.main.id
  revision_mode                = "Single"

  template {
    container {
      name   = "one"
      image  = "example.com/one:1"
      cpu    = 0.25
      memory = "0.5Gi"
    }
  }

  ingress {
    target_port = 80

    traffic_weight {
      latest_revision = true
      percentage      = 100
    }
  }
}

resource "azurerm_container_app_environment" "main" {
  name                = "env"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

resource "azurerm_container_app_custom_domain" "plain" {
  name             = "plain.example.com"
  container_app_id = azurerm_container_app.main.id
}

resource "azurerm_container_app_custom_domain" "bound" {
  name                                     = "bound.example.com"
  container_app_id                         = azurerm_container_app.main.id
  container_app_environment_certificate_id = "${azurerm_container_app_environment.main.id}/certificates/one"
  certificate_binding_type                 = "SniEnabled"
}
