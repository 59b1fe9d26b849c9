# azurerm 4.81.0
data "azurerm_key_vault" "shared" {
  name                = "kv-shared"
  resource_group_name = "rg-shared"
}

variable "unknown" {}

resource "azurerm_user_assigned_identity" "ml" {
  for_each            = toset(["one", "two"])
  name                = "id-${each.key}"
  location            = "westeurope"
  resource_group_name = "rg-ml"
}

resource "azurerm_machine_learning_workspace" "fine" {
  name                           = "mlw-fine"
  location                       = "westeurope"
  resource_group_name            = "rg-ml"
  application_insights_id        = var.unknown
  container_registry_id          = module.registry.id
  key_vault_id                   = data.azurerm_key_vault.shared.id
  storage_account_id             = coalesce(var.unknown, data.azurerm_key_vault.shared.id)
  primary_user_assigned_identity = azurerm_user_assigned_identity.ml["one"].id

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.ml["one"].id]
  }
}

module "registry" {
  source = "./registry"
}

# Whatever has an id may be diagnosed, and a scope may be anything.
resource "azurerm_monitor_diagnostic_setting" "fine" {
  name                       = "all"
  target_resource_id         = azurerm_machine_learning_workspace.fine.id
  log_analytics_workspace_id = var.unknown

  enabled_log {
    category_group = "allLogs"
  }
}

resource "azurerm_role_assignment" "fine" {
  scope                = azurerm_machine_learning_workspace.fine.id
  role_definition_name = "AzureML Data Scientist"
  principal_id         = azurerm_user_assigned_identity.ml["one"].principal_id
  principal_type       = "ServicePrincipal"
}

# The id that another resource was given is an id of the right kind.
resource "azurerm_machine_learning_workspace" "same" {
  name                    = "mlw-same"
  location                = "westeurope"
  resource_group_name     = "rg-ml"
  application_insights_id = azurerm_machine_learning_workspace.fine.application_insights_id
  container_registry_id   = azurerm_machine_learning_workspace.fine.container_registry_id
  key_vault_id            = azurerm_machine_learning_workspace.fine.key_vault_id
  storage_account_id      = azurerm_machine_learning_workspace.fine.storage_account_id

  identity {
    type = "SystemAssigned"
  }
}
