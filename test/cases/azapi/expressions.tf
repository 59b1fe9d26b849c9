resource "azurerm_network_security_group" "main" {
  name                = "nsg"
  resource_group_name = var.group
  location            = var.location
  tags                = merge(var.tags, { team = "a" })
}

resource "azurerm_network_security_rule" "main" {
  for_each = var.rules

  name                        = each.key
  resource_group_name         = azurerm_network_security_group.main.resource_group_name
  network_security_group_name = azurerm_network_security_group.main.name
  priority                    = each.value.priority
  direction                   = "Inbound"
  access                      = var.open ? "Allow" : "Deny"
  protocol                    = "Tcp"
  source_port_range           = "*"
  destination_port_range      = 443
  source_address_prefix       = "*"
  destination_address_prefix  = "*"
}

resource "azurerm_public_ip" "main" {
  name                = "ip"
  resource_group_name = var.group
  location            = var.location
  allocation_method   = "Static"
  zones               = ["1", "2", "3"]
}

resource "azurerm_machine_learning_workspace" "main" {
  name                          = "mlw"
  resource_group_name           = var.group
  location                      = var.location
  application_insights_id       = var.insights
  key_vault_id                  = var.vault
  storage_account_id            = var.storage
  public_network_access_enabled = var.open
  v1_legacy_mode_enabled        = true

  identity {
    type = "SystemAssigned"
  }
}

output "principal" {
  value = azurerm_machine_learning_workspace.main.identity[0].principal_id
}

variable "group" {
  type = string
}

variable "location" {
  type = string
}

variable "tags" {
  type = map(string)
}

variable "rules" {
  type = map(object({ priority = number }))
}

variable "open" {
  type = bool
}

variable "insights" {
  type = string
}

variable "vault" {
  type = string
}

variable "storage" {
  type = string
}
