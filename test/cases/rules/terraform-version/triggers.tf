terraform {
  required_version = "~> 1.15.0"
}

resource "azurerm_resource_group" "main" {
  name     = "rg-training"
  location = "westeurope"
  lifecycle {
    destroy = false
    action_trigger {
      events     = [before_create, after_destroy]
      #                            ^^^^^^^^^^^^^ error terraform-version: Do without after_destroy, or use Terraform 1.16: required_version "~> 1.15.0" allows only releases that do not have it.
      actions    = [action.azurerm_virtual_machine_power.off]
      on_failure = continue
      #^^^^^^^^^ error terraform-version: Do without on_failure, or use Terraform 1.16: required_version "~> 1.15.0" allows only releases that do not have it.
    }
  }
}

removed {
  from = azurerm_resource_group.old
  connection {
    host = "localhost"
  }
}

module "net" {
  source = "./net"
  lifecycle {
    enabled = true
  }
}

action "azurerm_virtual_machine_power" "off" {
  config {
    virtual_machine_id = var.machine
    power_action       = "power_off"
  }
}

variable "machine" {
  type = string
}
