# What is put together of several arguments, and what depends on whether one is set.
resource "azurerm_storage_account" "joined" {
  name                     = "sajoined"
  resource_group_name      = "rg"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "GRS"
}

variable "replication" {
  type    = string
  default = "LRS"
}

resource "azurerm_storage_account" "by_variable" {
  name                     = "sabyvariable"
  resource_group_name      = "rg"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = var.replication
}

resource "azurerm_key_vault" "main" {
  name                       = "kv-main"
  resource_group_name        = "rg"
  location                   = "westeurope"
  tenant_id                  = "9c7f1a3e-52b4-4d86-8f0a-6e1d2c3b4a59"
  sku_name                   = "standard"
  rbac_authorization_enabled = true
}

resource "azurerm_virtual_network" "main" {
  name                = "vnet"
  resource_group_name = "rg"
  location            = "westeurope"
  address_space       = ["10.0.0.0/16"]
}

resource "azurerm_virtual_network" "at_the_edge" {
  name                = "vnet-edge"
  resource_group_name = "rg"
  location            = "westeurope"
  edge_zone           = "microsoftlosangeles1"
  address_space       = ["10.0.0.0/16"]
}
