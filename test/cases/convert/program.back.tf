variable "nodes" {
  type    = number
  default = 4
}

# All of it.
resource "azurerm_resource_group" "group" {
  # name is left out: `rg-${id}` is known only to the program.
  # location is left out: props.location is known only to the program.
  # tags.owner is left out: props.owner is known only to the program.
  tags = {
    team  = "data"
    nodes = var.nodes
  }
}

# The vault of all secrets.
resource "azurerm_key_vault" "vault" {
  name     = join("-", ["kv", azurerm_resource_group.group.name, lower("X-${azurerm_resource_group.group.location}")])
  location = azurerm_resource_group.group.location
  # Whose group it is.
  resource_group_name = azurerm_resource_group.group.name
  # sku_name is left out: props.isCheap ? "standard" : "premium" is known only to the program.
  # tenant_id is left out: process.env.TENANT is known only to the program.
  soft_delete_retention_days = var.days
  purge_protection_enabled   = true

  network_acls {
    bypass         = "AzureServices"
    default_action = "Deny"
    # ip_rules is left out: props.address is known only to the program.
  }

  access_policy {
    object_id = "a"
    tenant_id = "t"
  }

  # The second one.
  access_policy {
    object_id = "b"
    tenant_id = lower(azurerm_resource_group.group.name)
  }
}

resource "azurerm_resource_group" "other" {
  location = "westeurope"
  tags = {
    team = "data"
  }
}

resource "azurerm_resource_group" "third" {
  # ...common is left out: it is known only to the program.
  name = "third"
}

resource "azurerm_resource_group" "group-__name_" {
  # name is left out: name is known only to the program.
  location   = "westeurope"
  depends_on = [azurerm_key_vault.vault, azurerm_resource_group.other]

  lifecycle {
    ignore_changes = [tags]
  }
}

output "uri" {
  value = azurerm_key_vault.vault.vault_uri
}

output "text" {
  value = "a \"quoted\" \\ text\nof two lines, $${kept}"
}
