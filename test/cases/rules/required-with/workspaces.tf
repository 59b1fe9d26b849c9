# azurerm 4.73.0
resource "azurerm_machine_learning_workspace" "server_side" {
  name                            = "mlw-server-side"
  resource_group_name             = "rg-ml"
  location                        = "westeurope"
  application_insights_id         = var.id
  container_registry_id           = var.id
  key_vault_id                    = var.id
  storage_account_id              = var.id
  service_side_encryption_enabled = false
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error required-with: Set encryption too: service_side_encryption_enabled needs it.

  identity {
    type = "SystemAssigned"
  }
#+
#+   encryption {
#+     key_id       = ""
#+     key_vault_id = ""
#+   }
}

resource "azurerm_machine_learning_workspace" "fine" {
  name                            = "mlw-fine"
  resource_group_name             = "rg-ml"
  location                        = "westeurope"
  application_insights_id         = var.id
  container_registry_id           = var.id
  key_vault_id                    = var.id
  storage_account_id              = var.id
  service_side_encryption_enabled = true

  identity {
    type = "SystemAssigned"
  }

  encryption {
    key_vault_id = var.id
    key_id       = "https://kv.vault.azure.net/keys/k/0123"
  }
}

resource "azurerm_ai_foundry_project" "primary" {
  name                           = "project-primary"
#~   name               = "project-primary"
  location                       = "westeurope"
#~   location           = "westeurope"
  ai_services_hub_id             = var.id
#~   ai_services_hub_id = var.id
  primary_user_assigned_identity = var.id
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error required-with: Set identity too: primary_user_assigned_identity needs it.
#~
#+   identity {
#+     type = "SystemAssigned"
#+   }
}

resource "azurerm_ai_services" "rules" {
  name                = "ai-rules"
#~   name                  = "ai-rules"
  resource_group_name = "rg-ml"
#~   resource_group_name   = "rg-ml"
  location            = "westeurope"
#~   location              = "westeurope"
  sku_name            = "S0"
#~   sku_name              = "S0"
#+   custom_subdomain_name = ""

  network_acls {
# ^^^^^^^^^^^^ error required-with: Set custom_subdomain_name too: network_acls needs it.
    default_action = "Deny"
  }
}

resource "azurerm_ai_services" "fine" {
  name                  = "ai-fine"
  resource_group_name   = "rg-ml"
  location              = "westeurope"
  sku_name              = "S0"
  custom_subdomain_name = "ai-fine"

  network_acls {
    default_action = "Deny"
  }
}

variable "id" {}
