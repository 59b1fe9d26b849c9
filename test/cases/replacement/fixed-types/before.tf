locals {
  east = "eastus"
}

resource "azurerm_machine_learning_compute_instance" "ci" {
  name                          = "ci-one"
  machine_learning_workspace_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.MachineLearningServices/workspaces/ml"
  virtual_machine_size          = "STANDARD_DS2_V2"

  tags = {
    team = "one"
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "azurerm_machine_learning_workspace" "ml" {
  name                    = "mlw-main"
  location                = "westeurope"
  resource_group_name     = "rg"
  application_insights_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Insights/components/ai"
  key_vault_id            = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv"
  storage_account_id      = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/stml"
  high_business_impact    = true

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_storage_account" "st" {
  name                     = "stml"
  location                 = "westeurope"
  resource_group_name      = "rg"
  account_tier             = "Standard"
  account_replication_type = "LRS"

  lifecycle {
    prevent_destroy = false
  }
}
