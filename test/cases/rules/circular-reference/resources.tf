# azurerm 4.81.0
resource "azurerm_resource_group" "ml" {
  name     = "rg-ml"
  location = "westeurope"
  tags     = local.tags
  #          ^^^^^^^^^^ error circular-reference: Remove this reference, or another one in this cycle: azurerm_resource_group.ml → local.tags → azurerm_storage_account.ml → azurerm_resource_group.ml.
}

locals {
  owner = "ml"
  tags = {
    owner   = local.owner
    account = azurerm_storage_account.ml.name
    #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error circular-reference: Remove this reference, or another one in this cycle: local.tags → azurerm_storage_account.ml → azurerm_resource_group.ml → local.tags.
  }
}

resource "azurerm_storage_account" "ml" {
  name                     = "stml4711"
  resource_group_name      = azurerm_resource_group.ml.name
  #                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error circular-reference: Remove this reference, or another one in this cycle: azurerm_storage_account.ml → azurerm_resource_group.ml → local.tags → azurerm_storage_account.ml.
  location                 = azurerm_resource_group.ml.location
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_application_insights" "itself" {
  name                = "appi-itself"
  resource_group_name = "rg-elsewhere"
  location            = azurerm_application_insights.itself.location
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning circular-reference: Remove this reference: azurerm_application_insights.itself cannot refer to itself.
  application_type    = "web"
}

resource "azurerm_user_assigned_identity" "first" {
  name                = "id-first"
  resource_group_name = "rg-elsewhere"
  location            = "westeurope"
  depends_on          = [azurerm_user_assigned_identity.second]
  #                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error circular-reference: Remove this reference, or another one in this cycle: azurerm_user_assigned_identity.first → azurerm_user_assigned_identity.second → azurerm_user_assigned_identity.first.
}

resource "azurerm_user_assigned_identity" "second" {
  name                = "id-second"
  resource_group_name = "rg-elsewhere"
  location            = "westeurope"

  lifecycle {
    replace_triggered_by = [azurerm_user_assigned_identity.first]
    #                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error circular-reference: Remove this reference, or another one in this cycle: azurerm_user_assigned_identity.second → azurerm_user_assigned_identity.first → azurerm_user_assigned_identity.second.
  }
}
