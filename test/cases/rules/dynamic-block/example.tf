resource "azurerm_resource_group" "fails" {
  name     = "rg-fails"
  location = "westeurope"

  dynamic "timeouts" {
    for_each = ["30m"]
    iterater = time
    #^^^^^^^ error dynamic-block: A dynamic block has no iterater. Did you mean iterator?
#~     iterator = time
    content {
      create = timeouts.value
    }
  }
}

resource "azurerm_resource_group" "passes" {
  name     = "rg-passes"
  location = "westeurope"

  dynamic "timeouts" {
    for_each = ["30m"]
    iterator = time
    content {
      create = time.value
    }
  }
}

variable "unknown" {
  type = list(string)
}

resource "azurerm_resource_group" "unknown" {
  name     = "rg-unknown"
  location = "westeurope"

  dynamic "timeouts" {
    for_each = var.unknown
    content {
      create = timeouts.value
    }
  }
}
