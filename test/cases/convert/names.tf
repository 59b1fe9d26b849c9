resource "azurerm_resource_group" "example" {
  name     = "rg"
  location = "westeurope"
}

resource "azurerm_key_vault" "example" {
  name                = "kv"
  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name
  sku_name            = "standard"
  tenant_id           = data.azurerm_key_vault.example.tenant_id
}

data "azurerm_key_vault" "example" {
  name                = "shared"
  resource_group_name = azurerm_resource_group.this.name
}

resource "azurerm_resource_group" "this" {
  name     = "this"
  location = azurerm_resource_group.default.location
}

resource "azurerm_resource_group" "default" {
  name     = "default"
  location = azurerm_resource_group.first-of-all.location
}

resource "azurerm_resource_group" "first-of-all" {
  name     = azurerm_resource_group.this.name
  location = "westeurope"
}

output "example" {
  value = azurerm_key_vault.example.id
}

resource "azuread_application" "example" {
  display_name = "example"
}

resource "azurerm_key_vault_access_policy" "app" {
  key_vault_id = azurerm_key_vault.example.id
  tenant_id    = "t"
  object_id    = azuread_application.example.object_id
}

# Every stack has something under this id.
resource "azurerm_subnet" "backend" {
  name                 = "backend"
  resource_group_name  = "rg"
  virtual_network_name = "vnet"
  address_prefixes     = ["10.0.0.0/24"]
}
