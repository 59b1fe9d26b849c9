# azurerm 4.81.0
resource "azurerm_machine_learning_workspace" "value" {
  name                    = "mlw-value"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id
  tags                    = { note = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" }
  #                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error tag-limits: Shorten the value of this tag to 256 characters: it has 257.

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_workspace" "fine" {
  name                    = "mlw-fine"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id
  tags                    = { note = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" }

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_storage_account" "name" {
  name                     = "stname4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
  tags                     = { nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn = "long" }
  #                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error tag-limits: Shorten the name of this tag to 128 characters.
}

resource "azurerm_machine_learning_workspace" "many" {
  name                    = "mlw-many"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id
  tags                    = {
# ^^^^ error tag-limits: Remove 1 of these tags: Azure takes at most 50 on one resource.
    tag0 = "x"
    tag1 = "x"
    tag2 = "x"
    tag3 = "x"
    tag4 = "x"
    tag5 = "x"
    tag6 = "x"
    tag7 = "x"
    tag8 = "x"
    tag9 = "x"
    tag10 = "x"
    tag11 = "x"
    tag12 = "x"
    tag13 = "x"
    tag14 = "x"
    tag15 = "x"
    tag16 = "x"
    tag17 = "x"
    tag18 = "x"
    tag19 = "x"
    tag20 = "x"
    tag21 = "x"
    tag22 = "x"
    tag23 = "x"
    tag24 = "x"
    tag25 = "x"
    tag26 = "x"
    tag27 = "x"
    tag28 = "x"
    tag29 = "x"
    tag30 = "x"
    tag31 = "x"
    tag32 = "x"
    tag33 = "x"
    tag34 = "x"
    tag35 = "x"
    tag36 = "x"
    tag37 = "x"
    tag38 = "x"
    tag39 = "x"
    tag40 = "x"
    tag41 = "x"
    tag42 = "x"
    tag43 = "x"
    tag44 = "x"
    tag45 = "x"
    tag46 = "x"
    tag47 = "x"
    tag48 = "x"
    tag49 = "x"
    tag50 = "x"
  }

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_workspace" "unknown" {
  name                    = "mlw-unknown"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id
  tags                    = var.tags

  identity {
    type = "SystemAssigned"
  }
}

variable "tags" {}

variable "id" {}
