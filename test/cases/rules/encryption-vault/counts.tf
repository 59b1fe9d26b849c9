# azurerm 5.2.0
# What is not made is refused by nobody.
resource "azurerm_key_vault" "vault" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set rbac_authorization_enabled: azurerm_key_vault requires it.
  name                = "kv-orders"
#~   name                       = "kv-orders"
  resource_group_name = "rg-orders"
#~   resource_group_name        = "rg-orders"
  location            = "westeurope"
#~   location                   = "westeurope"
  tenant_id           = var.tenant_id
#~   tenant_id                  = var.tenant_id
  sku_name            = "standard"
#~   sku_name                   = "standard"
#+   rbac_authorization_enabled = true
}

resource "azurerm_machine_learning_workspace" "none" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning own-registry: Set container_registry_id, or ignore its changes: Azure creates a registry with the first job, and the next plan replaces the workspace because of it.
  count                   = 0
  name                    = "mlw-none"
  resource_group_name     = "rg-orders"
  location                = "westeurope"
  application_insights_id = var.insights_id
  storage_account_id      = var.storage_id
  key_vault_id            = azurerm_key_vault.vault.id

  identity {
    type = "SystemAssigned"
  }

  encryption {
    key_vault_id = azurerm_key_vault.vault.id
    key_id       = var.key_id
  }
#+
#+   lifecycle {
#+     ignore_changes = [container_registry_id]
#+   }
}

variable "tenant_id" {
  type = string
}

variable "insights_id" {
  type = string
}

variable "storage_id" {
  type = string
}

variable "key_id" {
  type = string
}
