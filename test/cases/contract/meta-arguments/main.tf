resource "azurerm_resource_group" "ml" {
  name     = "rg-ml"
  location = "westeurope"
  count    = 2

  lifecycle {
    prevent_destroy       = true
    create_before_destroy = false
    ignore_changes        = [tags, nme]
  }
}

resource "azurerm_user_assigned_identity" "ml" {
  name                = "id-ml"
  location            = "westeurope"
  resource_group_name = azurerm_resource_group.ml[0].name
  depends_on          = [azurerm_resource_group.ml]

  timeouts {
    create = "10m"
    remove = "5m"
  }

  lifecycle {
    ignore_changes = all
  }
}
