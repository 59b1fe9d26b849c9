provider "azurerm" {
  subscription_id = "00000000-0000-0000-0000-00000000000x"
  features {
    key_vault {
      purge_soft_delete_on_destroy = false
    }
    machine_learning {
      purge_soft_deleted_workspace_on_destroy = true
    }
  }
}

provider "azurerm" {
  alias = "hub"
  features {
  }
}

resource "azurerm_resource_group" "hub" {
  provider = azurerm.hub
  name     = "rg-hub"
  location = "westeurope"
}
