resource "azurerm_resource_group" "main" {
  name     = "rg"
  location = "westeurope"
}

resource "azurerm_user_assigned_identity" "main" {
  # Signs in for the app.
  name                = "id-${var.name}"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  tags                = { team = "a", cost = 1 }

  lifecycle {
    ignore_changes  = [tags, isolation_scope]
    prevent_destroy = true
  }

  timeouts {
    create = "10m"
  }
}

resource "azurerm_federated_identity_credential" "main" {
  name                      = "fed"
  audience                  = ["api://AzureADTokenExchange"]
  issuer                    = "https://issuer.example.com"
  user_assigned_identity_id = azurerm_user_assigned_identity.main.id
  subject                   = "a"
}

output "identity" {
  value = {
    id       = azurerm_user_assigned_identity.main.id
    client   = azurerm_user_assigned_identity.main.client_id
    location = azurerm_user_assigned_identity.main.location
  }
}

variable "name" {
  type = string
}
