# Of blocks whose content is not written, or misspelt, nothing else is missing.
variable "unknown" {}

resource "azurerm_network_security_group" "empty" {
  name                = "nsg-empty"
  location            = "westeurope"
  resource_group_name = "rg-training"

  dynamic "security_rule" {
  #        ^^^^^^^^^^^^^ error dynamic-block: Add a block content { … } with what each security_rule block holds.
    for_each = var.unknown
  }
}

resource "azurerm_api_management_custom_domain" "misspelt" {
  api_management_id = var.unknown

  dynamic "portal" {
  #        ^^^^^^ error dynamic-block: Add a block content { … } with what each portal block holds.
    for_each = var.unknown

    contents {
    #^^^^^^^ error dynamic-block: A dynamic block has no contents. Did you mean content?
#~     content {
      host_name = portal.value
    }
  }
}

resource "azurerm_api_management_custom_domain" "fine" {
  api_management_id = var.unknown

  dynamic "portal" {
    for_each = var.unknown

    content {
      host_name = portal.value
    }
  }
}
