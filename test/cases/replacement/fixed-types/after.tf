locals {
  east = "eastus"
}

resource "azurerm_machine_learning_compute_instance" "ci" {
  name                          = "ci-one"
  machine_learning_workspace_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.MachineLearningServices/workspaces/ml"
  virtual_machine_size          = "STANDARD_DS2_V2"

  tags = {
  #^^^ warning replaces-resource: Changing tags replaces azurerm_machine_learning_compute_instance.ci: it would be destroyed and created again.
    team = "two"
  }

  lifecycle {
    create_before_destroy = true
#+     prevent_destroy       = true
  }
}

resource "azurerm_machine_learning_workspace" "ml" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning replaces-resource: Removing high_business_impact replaces azurerm_machine_learning_workspace.ml: it would be destroyed and created again.
  name                    = "mlw-main"
  location                = local.east
  #^^^^^^^ warning replaces-resource: Changing location replaces azurerm_machine_learning_workspace.ml: it would be destroyed and created again.
  resource_group_name     = "rg"
  application_insights_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Insights/components/ai"
  key_vault_id            = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv"
  storage_account_id      = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/stml"

  identity {
    type = "SystemAssigned"
  }

  encryption {
  #^^^^^^^^^ warning replaces-resource: Adding encryption replaces azurerm_machine_learning_workspace.ml: it would be destroyed and created again.
    key_vault_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv"
    key_id       = "https://kv.vault.azure.net/keys/k/00000000000000000000000000000000"
  }
#+
#+   lifecycle {
#+     prevent_destroy = true
#+   }
}

resource "azurerm_storage_account" "st" {
  name                     = "stnew"
  #^^^ warning replaces-resource: Changing name replaces azurerm_storage_account.st: it would be destroyed and created again.
  location                 = "westeurope"
  resource_group_name      = "rg"
  account_tier             = "Standard"
  account_replication_type = "LRS"

  lifecycle {
    prevent_destroy = false
  }
}
