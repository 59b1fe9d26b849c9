terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "4.81.0"
    }
  }
}

provider "azurerm" {
  subscription_id = "00000000-0000-0000-0000-000000000000"
  features {
    machine_learning {
      purge_soft_deleted_workspace_on_destroy = true
    }
  }
}

resource "azurerm_user_assigned_identity" "train" {
  name                = "id-train"
  resource_group_name = "rg-ml"
  location            = "westeurope"
}

resource "azurerm_key_vault" "cmk" {
  name                = "kv-cmk-4711"
#~   name                     = "kv-cmk-4711"
  resource_group_name = "rg-ml"
#~   resource_group_name      = "rg-ml"
  location            = "westeurope"
#~   location                 = "westeurope"
  tenant_id           = var.tenant # of the whole company
#~   tenant_id                = var.tenant # of the whole company
  sku_name            = "standard"
#~   sku_name                 = "standard"
#+   purge_protection_enabled = true

  # The people who look after the keys.
  access_policy {
    tenant_id       = var.tenant
    object_id       = data.azuread_service_principal.cosmos.object_id
    key_permissions = ["Get", "WrapKey", "UnwrapKey"]
  }
#+
#+   access_policy {
#+     tenant_id = var.tenant
#+     object_id = azurerm_user_assigned_identity.train.principal_id
#+     key_permissions = [
#+       "Get",
#+       "List",
#+       "Update",
#+       "Create",
#+       "Import",
#+       "Delete",
#+       "Recover",
#+       "Backup",
#+       "Restore",
#+       "Decrypt",
#+       "Encrypt",
#+       "UnwrapKey",
#+       "WrapKey",
#+       "Verify",
#+       "Sign",
#+       "Release",
#+       "Rotate",
#+       "GetRotationPolicy",
#+       "SetRotationPolicy",
#+     ]
#+     secret_permissions = ["Get", "List", "Set", "Delete", "Recover", "Backup", "Restore"]
#+     certificate_permissions = [
#+       "Get",
#+       "List",
#+       "Update",
#+       "Create",
#+       "Import",
#+       "Delete",
#+       "Recover",
#+       "Backup",
#+       "Restore",
#+       "ManageContacts",
#+       "ManageIssuers",
#+       "GetIssuers",
#+       "ListIssuers",
#+       "SetIssuers",
#+       "DeleteIssuers",
#+     ]
#+   }
}

data "azuread_service_principal" "cosmos" {
  display_name = "Azure Cosmos DB"
}

resource "azurerm_container_registry" "ml" {
  name                = "crml4711"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku                 = "Premium"
#+   admin_enabled       = true
}

resource "azurerm_storage_account" "ml" {
  name                     = "stml4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}
