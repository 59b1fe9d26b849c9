terraform {
  required_version = ">= 1.5, < 2.0"
}

variable "token" {
  type      = string
  ephemeral = true
}

removed {
  from = azurerm_resource_group.old
  lifecycle {
    destroy = false
  }
}
