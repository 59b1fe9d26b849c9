# azurerm 4.10.0
variable "unknown" {}

# The rule for a private endpoint has a type of its own, which came in 4.15: it cannot be advised to be written here.
resource "azurerm_machine_learning_workspace_network_outbound_rule_fqdn" "data" {
  name             = "data"
  workspace_id     = var.unknown
  destination_fqdn = "stdata.blob.core.windows.net"
  #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error outbound-storage: Write a rule for a private endpoint to the storage account, with sub_resource_target = "blob": its host name cannot be allowed.
}

resource "azurerm_storage_account" "data" {
  name                     = "stdata"
  location                 = "westeurope"
  resource_group_name      = "rg-ml"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}
