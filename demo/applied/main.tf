# A workspace that was applied with azurerm: terraform.tfstate belongs to this code. No provider and no account is needed for what follows.
#
# 1. "Azure ML: Show Plan" says that an apply would change nothing.
# 2. Write other values, such as vm_size in training/main.tf: marks beside the blocks and the view "Plan" say what would be changed or replaced.
# 3. Undo that. "Azure ML: Convert to azapi…" turns what is in this folder and below into resources of azapi's. The folder "converted"
#    beside this one has what comes of it, with the state that it has once it is applied: a plan there changes nothing.

locals {
  tags = {
    project = var.name
    team    = "data-science"
  }
}

resource "azurerm_resource_group" "ml" {
  name     = "rg-${var.name}"
  location = var.location
  tags     = local.tags
}

resource "azurerm_log_analytics_workspace" "ml" {
  name                = "log-${var.name}"
  location            = azurerm_resource_group.ml.location
  resource_group_name = azurerm_resource_group.ml.name
  tags                = local.tags
}

resource "azurerm_application_insights" "ml" {
  name                = "appi-${var.name}"
  location            = azurerm_resource_group.ml.location
  resource_group_name = azurerm_resource_group.ml.name
  workspace_id        = azurerm_log_analytics_workspace.ml.id
  application_type    = "web"
  tags                = local.tags
}

resource "azurerm_key_vault" "ml" {
  name                       = "kv-${var.name}"
  location                   = azurerm_resource_group.ml.location
  resource_group_name        = azurerm_resource_group.ml.name
  tenant_id                  = var.tenant_id
  sku_name                   = "standard"
  purge_protection_enabled   = true
  rbac_authorization_enabled = true
  tags                       = local.tags
}

resource "azurerm_storage_account" "ml" {
  name                            = "st${var.name}ml"
  location                        = azurerm_resource_group.ml.location
  resource_group_name             = azurerm_resource_group.ml.name
  account_tier                    = "Standard"
  account_replication_type        = "ZRS"
  allow_nested_items_to_be_public = false
  tags                            = local.tags
}

# azureml-terraform-ignore: own-registry -- jobs use the curated environments
resource "azurerm_machine_learning_workspace" "ml" {
  name                    = "mlw-${var.name}"
  location                = azurerm_resource_group.ml.location
  resource_group_name     = azurerm_resource_group.ml.name
  application_insights_id = azurerm_application_insights.ml.id
  key_vault_id            = azurerm_key_vault.ml.id
  storage_account_id      = azurerm_storage_account.ml.id
  description             = "Who is about to leave"
  tags                    = local.tags

  identity {
    type = "SystemAssigned"
  }
}

module "training" {
  source = "./training"

  name         = var.name
  location     = azurerm_resource_group.ml.location
  group_name   = azurerm_resource_group.ml.name
  workspace_id = azurerm_machine_learning_workspace.ml.id
  max_nodes    = 4
  tags         = local.tags
}
