# azurerm 4.81.0
variable "unknown" {}

resource "azurerm_storage_account" "raw" {
  name                     = "straw4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

# Jobs read their data from here.
resource "azurerm_machine_learning_workspace_network_outbound_rule_private_endpoint" "account" {
  name                = "account" # as in the portal
  workspace_id        = var.unknown
  service_resource_id = azurerm_storage_account.raw.id
  sub_resource_target = "blob"
}
