# azurerm 4.81.0
variable "unknown" {}

resource "azurerm_key_vault_access_policy" "camel" {
  key_vault_id    = var.unknown
  tenant_id       = var.unknown
  object_id       = var.unknown
  key_permissions = ["wrapKey"]
  #                  ^^^^^^^^^ error value-not-allowed: Write "WrapKey" for key_permissions: upper and lower case matter.
#~   key_permissions = ["WrapKey"]
}

resource "azurerm_key_vault_access_policy" "fine" {
  key_vault_id    = var.unknown
  tenant_id       = var.unknown
  object_id       = var.unknown
  key_permissions = ["WrapKey"]
}

resource "azurerm_key_vault_key" "title" {
  name         = "cmk"
  key_vault_id = var.unknown
  key_type     = "RSA"
  key_size     = 2048
  key_opts     = ["WrapKey"]
  #               ^^^^^^^^^ error value-not-allowed: Write "wrapKey" for key_opts: upper and lower case matter.
#~   key_opts     = ["wrapKey"]
}

resource "azurerm_key_vault_key" "fine" {
  name         = "cmk"
  key_vault_id = var.unknown
  key_type     = "RSA"
  key_size     = 2048
  key_opts     = ["wrapKey", "unwrapKey"]
}

resource "azurerm_application_insights" "title" {
  name                = "appi-title"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  application_type    = "Web"
  #                     ^^^^^ error value-not-allowed: Write "web" for application_type: upper and lower case matter.
#~   application_type    = "web"
  workspace_id        = var.unknown
}

resource "azurerm_application_insights" "days" {
  name                = "appi-days"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  application_type    = "web"
  workspace_id        = var.unknown
  retention_in_days   = 100
  #                     ^^^ error value-not-allowed: Set retention_in_days to 30, 60, 90, 120, 180, 270, 365, 550, or 730, not 100.
#~   retention_in_days   = 120
}

resource "azurerm_application_insights" "fine" {
  name                = "appi-fine"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  application_type    = "web"
  workspace_id        = var.unknown
  retention_in_days   = 90
}

resource "azurerm_application_insights" "unknown" {
  name                = "appi-unknown"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  application_type    = var.unknown
  workspace_id        = var.unknown
}

resource "azurerm_machine_learning_compute_cluster" "low" {
  name                          = "cpu-training"
  location                      = "westeurope"
  machine_learning_workspace_id = var.unknown
  vm_size                       = "STANDARD_DS3_V2"
  vm_priority                   = "Low"
  #                               ^^^^^ error value-not-allowed: Set vm_priority to "Dedicated" or "LowPriority", not "Low".
#~   vm_priority                   = "Dedicated"
  local_auth_enabled            = false
  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 4
    scale_down_nodes_after_idle_duration = "PT10M"
  }
}

resource "azurerm_machine_learning_compute_instance" "title" {
  name                          = "ci-anna"
  machine_learning_workspace_id = var.unknown
  virtual_machine_size          = "Standard_DS3_v2"
  local_auth_enabled            = false
  authorization_type            = "Personal"
  #                               ^^^^^^^^^^ error value-not-allowed: Write "personal" for authorization_type: upper and lower case matter.
#~   authorization_type            = "personal"
}

resource "azurerm_machine_learning_compute_instance" "fine" {
  name                          = "ci-anna"
  machine_learning_workspace_id = var.unknown
  virtual_machine_size          = "Standard_DS3_v2"
  local_auth_enabled            = false
  authorization_type            = "personal"
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_service_tag" "region" {
  name         = "region"
  workspace_id = var.unknown
  service_tag  = "Storage.WestEurope"
  #              ^^^^^^^^^^^^^^^^^^^^ error value-not-allowed: Set service_tag to "AppConfiguration", "AppService", "AzureActiveDirectory", "AzureAdvancedThreatProtection", "AzureArcInfrastructure", "AzureAttestation", "AzureBackup", "AzureBotService", "AzureContainerRegistry", "AzureCosmosDB", "AzureDataLake", or 64 more, not "Storage.WestEurope".
  protocol     = "TCP"
  port_ranges  = "443"
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_service_tag" "lower" {
  name         = "lower"
  workspace_id = var.unknown
  service_tag  = "AzureMonitor"
  protocol     = "tcp"
  #              ^^^^^ error value-not-allowed: Write "TCP" for protocol: upper and lower case matter.
#~   protocol     = "TCP"
  port_ranges  = "443"
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_service_tag" "fine" {
  name         = "fine"
  workspace_id = var.unknown
  service_tag  = "Storage"
  protocol     = "TCP"
  port_ranges  = "443"
}
