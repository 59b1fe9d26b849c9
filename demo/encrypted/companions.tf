# What the workspace uses.

variable "tenant_id" {
  description = "The tenant of the subscription."
  type        = string
}

resource "azurerm_log_analytics_workspace" "ml" {
  name                = "log-risk"
  location            = azurerm_resource_group.ml.location
  resource_group_name = azurerm_resource_group.ml.name
}

resource "azurerm_application_insights" "ml" {
  name                = "appi-risk"
  location            = azurerm_resource_group.ml.location
  resource_group_name = azurerm_resource_group.ml.name
  application_type    = "web"
  workspace_id        = azurerm_log_analytics_workspace.ml.id
}

resource "azurerm_key_vault" "ml" {
  name                = "kv-risk"
  location            = azurerm_resource_group.ml.location
  resource_group_name = azurerm_resource_group.ml.name
  tenant_id           = var.tenant_id
  sku_name            = "standard"

  # Mistake: this name is gone in azurerm 5.
  enable_rbac_authorization = true
}

resource "azurerm_key_vault_key" "ml" {
  name         = "key-risk"
  key_vault_id = azurerm_key_vault.ml.id
  key_type     = "RSA"
  key_size     = 2048
  key_opts     = ["unwrapKey", "wrapKey"]
}

resource "azurerm_storage_account" "ml" {
  name                     = "striskml"
  location                 = azurerm_resource_group.ml.location
  resource_group_name      = azurerm_resource_group.ml.name
  account_tier             = "Standard"
  account_replication_type = "ZRS"

  # Mistake: terraform.tfstate has the account without it: to turn it on, Terraform would destroy the account.
  is_hns_enabled = true
}

resource "azurerm_container_registry" "ml" {
  name                = "crriskml"
  location            = azurerm_resource_group.ml.location
  resource_group_name = azurerm_resource_group.ml.name
  sku                 = "Premium"
}
