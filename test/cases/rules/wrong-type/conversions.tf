# azurerm 4.81.0
resource "azurerm_storage_account" "example" {
  name                     = "example"
  resource_group_name      = ["example"]
  #                          ^^^^^^^^^^^ error wrong-type: resource_group_name must be a string, not a list.
#~   resource_group_name      = "example"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
  is_hns_enabled           = "yes"
  #                          ^^^^^ error wrong-type: is_hns_enabled must be true or false, not "yes".
#~   is_hns_enabled           = true
  sftp_enabled             = "true"
  tags                     = "none"
  #                          ^^^^^^ error wrong-type: tags must be a map, not "none".
}

# Terraform turns "8" into a number, true into a string, and null into anything.
resource "azurerm_key_vault" "example" {
  name                       = true
  location                   = "westeurope"
  resource_group_name        = "example"
  sku_name                   = "standard"
  tenant_id                  = var.tenant
  soft_delete_retention_days = "8"
  enabled_for_deployment     = null
}

resource "azurerm_key_vault" "wrong" {
  name                       = "example"
  location                   = "westeurope"
  resource_group_name        = "example"
  sku_name                   = "standard"
  tenant_id                  = var.tenant
  soft_delete_retention_days = "eight"
  #                            ^^^^^^^ error wrong-type: soft_delete_retention_days must be a number, not "eight".
}

variable "tenant" {}
