terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "4.81.0"
    }
  }
}

provider "azurerm" {
  features {}
  subscription_id = "7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001"
}

resource "azurerm_resource_group" "lab" {
  name     = "rg-lab"
  location = "northeurope"
}

# azurerm has no argument for data isolation (enableDataIsolation).
# azurerm has no argument for the list of allowed addresses (ipAllowlist).
resource "azurerm_machine_learning_workspace" "mlw_lab" {
  # azureml-terraform-ignore: soft-deleted-name -- The pasted text has it like this.
  name                    = "mlw-lab"
  resource_group_name     = azurerm_resource_group.lab.name
  location                = "northeurope"
  application_insights_id = "${azurerm_resource_group.lab.id}/providers/Microsoft.Insights/components/appi-lab"
  key_vault_id            = "${azurerm_resource_group.lab.id}/providers/Microsoft.KeyVault/vaults/kv-lab"
  storage_account_id      = "${azurerm_resource_group.lab.id}/providers/Microsoft.Storage/storageAccounts/stlab"
  container_registry_id   = "${azurerm_resource_group.lab.id}/providers/Microsoft.ContainerRegistry/registries/crlab"
  # azureml-terraform-ignore: unreachable-workspace -- The pasted text has it like this.
  public_network_access_enabled = false

  identity {
    type = "SystemAssigned"
  }

  managed_network {
    isolation_mode = "AllowOnlyApprovedOutbound"
  }
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_fqdn" "pypi" {
  name             = "pypi"
  workspace_id     = azurerm_machine_learning_workspace.mlw_lab.id
  destination_fqdn = "*.pypi.org"
}

data "azurerm_client_config" "me" {}
