# What the provider keeps when it destroys, by its configuration.
provider "azurerm" {
  features {
    cognitive_account {
      purge_soft_delete_on_destroy = false
    }
  }
}

resource "azurerm_resource_group" "ai" {
  name     = "rg-ai"
  location = "westeurope"
}

resource "azurerm_cognitive_account" "kept" {
  name                  = "ai-kept"
  #                       ^^^^^^^^^ hint left-behind: Choose a name that is used once, or have the provider purge accounts on destroy: Azure keeps a destroyed account for 48 hours, and refuses another one of its name meanwhile.
  resource_group_name   = azurerm_resource_group.ai.name
  location              = "westeurope"
  kind                  = "OpenAI"
  sku_name              = "S0"
  custom_subdomain_name = "ai-kept"
}

resource "azurerm_cognitive_account" "unknown" {
  name                  = "ai-${var.suffix}"
  resource_group_name   = azurerm_resource_group.ai.name
  location              = "westeurope"
  kind                  = "OpenAI"
  sku_name              = "S0"
  custom_subdomain_name = "ai-${var.suffix}"
}

resource "azurerm_application_insights" "alerts" {
  name                = "appi-ai"
  resource_group_name = azurerm_resource_group.ai.name
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint left-behind: Set prevent_deletion_if_contains_resources = false or disable_generated_rule = true in the provider's features if the group comes and goes: Azure makes an alert rule and an action group of its own in it, and azurerm does not destroy a group that has resources.
  location            = "westeurope"
  application_type    = "web"
  workspace_id        = var.workspace_id
}

# A group that is made elsewhere is not destroyed here.
data "azurerm_resource_group" "shared" {
  name = "rg-shared"
}

resource "azurerm_application_insights" "shared" {
  name                = "appi-shared"
  resource_group_name = data.azurerm_resource_group.shared.name
  location            = "westeurope"
  application_type    = "web"
  workspace_id        = var.workspace_id
}

resource "azurerm_key_vault" "purged" {
  name                       = "kv-purged"
  resource_group_name        = azurerm_resource_group.ai.name
  location                   = "westeurope"
  tenant_id                  = var.tenant_id
  sku_name                   = "standard"
  purge_protection_enabled   = true
  rbac_authorization_enabled = true
}

variable "suffix" {
  type = string
}

variable "workspace_id" {
  type = string
}

variable "tenant_id" {
  type = string
}
