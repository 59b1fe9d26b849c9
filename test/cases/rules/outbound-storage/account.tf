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
resource "azurerm_machine_learning_workspace_network_outbound_rule_fqdn" "account" {
#~ resource "azurerm_machine_learning_workspace_network_outbound_rule_private_endpoint" "account" {
  name             = "account" # as in the portal
#~   name                = "account" # as in the portal
  workspace_id     = var.unknown
#~   workspace_id        = var.unknown
  destination_fqdn = "straw4711.blob.core.windows.net"
  #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error outbound-storage: Write a rule for a private endpoint to the storage account, with sub_resource_target = "blob": its host name cannot be allowed.
#~   service_resource_id = azurerm_storage_account.raw.id
#+   sub_resource_target = "blob"
}
