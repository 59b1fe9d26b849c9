# Subnets are left to those who make them, and policies count for nothing where roles do.
resource "azurerm_virtual_network" "main" {
  name                = "vnet"
  resource_group_name = "rg"
  location            = "westeurope"
  address_space       = ["10.0.0.0/16"]
}

resource "azurerm_subnet" "main" {
  name                 = "snet"
  resource_group_name  = "rg"
  virtual_network_name = azurerm_virtual_network.main.name
  address_prefixes     = ["10.0.1.0/24"]
}

resource "azurerm_key_vault" "roles" {
  name                       = "kv-roles"
  resource_group_name        = "rg"
  location                   = "westeurope"
  tenant_id                  = "9c7f1a3e-52b4-4d86-8f0a-6e1d2c3b4a59"
  sku_name                   = "standard"
  rbac_authorization_enabled = true
}

resource "azurerm_key_vault" "policies" {
  name                       = "kv-policies"
  resource_group_name        = "rg"
  location                   = "westeurope"
  tenant_id                  = "9c7f1a3e-52b4-4d86-8f0a-6e1d2c3b4a59"
  sku_name                   = "standard"
  rbac_authorization_enabled = false
}

output "vault" {
  value = azurerm_key_vault.roles.vault_uri
}
