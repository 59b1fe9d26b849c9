variable "secrets" {
  type      = map(string)
  sensitive = true
}

variable "secret" {
  type      = string
  sensitive = true
}

variable "unknown" {
  type = map(string)
}

resource "azurerm_resource_group" "fails" {
  for_each = var.secrets
  #          ^^^^^^^^^^^ error for-each-value: Set for_each to a map or a set of strings that are not sensitive: they are shown as the names of instances. nonsensitive(…) says that they may be.
  name     = each.value
  location = "westeurope"
}

resource "azurerm_resource_group" "set" {
  for_each = toset(["rg-one", var.secret])
  #          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error for-each-value: Set for_each to a map or a set of strings that are not sensitive: they are shown as the names of instances. nonsensitive(…) says that they may be.
  name     = each.value
  location = "westeurope"
}

resource "azurerm_resource_group" "chosen" {
  for_each = var.secret == "" ? {} : { one = "rg-one" }
  #          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error for-each-value: Set for_each to a map or a set of strings that are not sensitive: they are shown as the names of instances. nonsensitive(…) says that they may be.
  name     = each.value
  location = "westeurope"
}

# Values may be, keys may not.
resource "azurerm_resource_group" "values" {
  for_each = { one = var.secret }
  name     = each.value
  location = "westeurope"
}

resource "azurerm_resource_group" "told" {
  for_each = nonsensitive(var.secrets)
  name     = each.value
  location = "westeurope"
}

resource "azurerm_resource_group" "unknown" {
  for_each = var.unknown
  name     = each.value
  location = "westeurope"
}
