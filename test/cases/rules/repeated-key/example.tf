variable "unknown" {
  type = string
}

locals {
  tags = {
    owner   = "me"
    #^^^^ warning repeated-key: Remove owner here, or rename it: the same key follows again, and its last value counts.
#-
    stage   = "dev"
    "owner" = "you"
  }
  inner = [{ a = 1, a = 2, b = 3 }]
  #          ^ warning repeated-key: Remove a here, or rename it: the same key follows again, and its last value counts.
  owner = "owner"
  named = {
    (local.owner) = "me"
    #^^^^^^^^^^^^ warning repeated-key: Remove owner here, or rename it: the same key follows again, and its last value counts.
#-
    owner         = "you"
    (var.unknown) = "they"
  }
  open = {
    (var.unknown) = 1
    (var.unknown) = 2
  }
}

resource "azurerm_resource_group" "main" {
  name     = "rg"
  location = "westeurope"
  tags = {
    owner = "me"
    #^^^^ warning repeated-key: Remove owner here, or rename it: the same key follows again, and its last value counts.
#-
    owner = var.unknown
  }
}

resource "azurerm_resource_group" "passes" {
  name     = "rg"
  location = "westeurope"
  tags = {
    owner = var.unknown
    stage = "dev"
  }
}
