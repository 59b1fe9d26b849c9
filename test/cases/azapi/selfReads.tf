# What conditions and provisioners read of their own resource.
resource "azurerm_resource_group" "main" {
  name     = "rg-self"
  location = "northeurope"
}

resource "azurerm_user_assigned_identity" "main" {
  name                = "id-self"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name

  lifecycle {
    postcondition {
      condition     = self.principal_id != "" && self.name != ""
      error_message = "There is no principal for ${self.id}."
    }
  }
}

resource "azurerm_public_ip" "main" {
  name                = "pip-self"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  allocation_method   = "Static"

  lifecycle {
    postcondition {
      condition     = self.allocation_method == "Static"
      error_message = "It has no address of its own."
    }
  }

  provisioner "local-exec" {
    command = "echo ${self.allocation_method} ${self.location}"
  }
}
