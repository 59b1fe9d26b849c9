resource "azurerm_resource_group" "followed" {
  name     = "rg"
  location = "westeurope"
}

resource "azurerm_storage_account" "split" {
  name                     = "stexample001"
  resource_group_name      = "rg"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_user_assigned_identity" "read" {
  name                = "id-read"
  resource_group_name = "rg"
  location            = "westeurope"
}

resource "terraform_data" "follows" {
  lifecycle {
    replace_triggered_by = [
      azurerm_resource_group.followed,
      azurerm_resource_group.followed.location,
      azurerm_storage_account.split.account_tier,
    ]

    precondition {
      condition     = azurerm_user_assigned_identity.read.client_id != ""
      error_message = "It has no client."
    }
  }
}
