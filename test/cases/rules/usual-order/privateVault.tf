# azurerm 5.2.0
# A secret of a private vault is written through its endpoint, whose zone leads there once it is linked.
variable "tenant_id" {
  type = string
}

variable "subnet_id" {
  type = string
}

variable "network_id" {
  type = string
}

resource "azurerm_key_vault" "main" {
  name                          = "kv-orders"
  resource_group_name           = "rg-orders"
  location                      = "westeurope"
  tenant_id                     = var.tenant_id
  sku_name                      = "standard"
  purge_protection_enabled      = true
  rbac_authorization_enabled    = true
  public_network_access_enabled = false
}

resource "azurerm_private_dns_zone" "vault" {
  name                = "privatelink.vaultcore.azure.net"
  resource_group_name = "rg-orders"
}

resource "azurerm_private_dns_zone_virtual_network_link" "vault" {
  name                 = "vault"
  private_dns_zone_id  = azurerm_private_dns_zone.vault.id
  virtual_network_id   = var.network_id
}

resource "azurerm_private_endpoint" "vault" {
  name                = "pe-vault"
  resource_group_name = "rg-orders"
  location            = "westeurope"
  subnet_id           = var.subnet_id

  private_service_connection {
    name                           = "vault"
    private_connection_resource_id = azurerm_key_vault.main.id
    subresource_names              = ["vault"]
    is_manual_connection           = false
  }

  private_dns_zone_group {
    name                 = "vault"
    private_dns_zone_ids = [azurerm_private_dns_zone.vault.id]
  }
}

resource "azurerm_key_vault_secret" "early" {
  name         = "early"
  value        = var.tenant_id
  key_vault_id = azurerm_key_vault.main.id
  depends_on   = [azurerm_private_endpoint.vault]
  #^^^^^^^^^ information usual-order: Add azurerm_private_dns_zone_virtual_network_link.vault to depends_on: the name of a private vault leads to its public address until the zone of its endpoint is linked to a network.
#~   depends_on = [
#+     azurerm_private_endpoint.vault,
#+     azurerm_private_dns_zone_virtual_network_link.vault,
#+   ]
}

resource "azurerm_key_vault_secret" "late" {
  name         = "late"
  value        = var.tenant_id
  key_vault_id = azurerm_key_vault.main.id
  depends_on   = [azurerm_private_endpoint.vault, azurerm_private_dns_zone_virtual_network_link.vault]
}
