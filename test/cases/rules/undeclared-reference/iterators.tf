# azurerm 4.81.0
resource "azurerm_network_security_group" "main" {
  for_each            = toset(["a"])
  name                = "nsg"
  location            = "westeurope"
  resource_group_name = var.group

  dynamic "security_rule" {
    for_each = var.rules
    iterator = path
    content {
      name                       = path.key
      priority                   = path.value.priority
      direction                  = path.value["direction"]
      access                     = "Allow"
      protocol                   = "Tcp"
      source_port_range          = "*"
      destination_port_range     = "*"
      source_address_prefix      = "*"
      destination_address_prefix = "*"
      description                = "${path.value.description}: ${each.value}"
    }
  }

  dynamic "security_rule" {
    for_each = var.rules
    iterator = each
    content {
      name                       = each.value.name
      priority                   = each.nothing
      #                                 ^^^^^^^ warning wrong-index: This value has no attribute nothing. It has key and value.
      direction                  = try(each.value.direction, "Inbound")
      access                     = [for rule in each.value.all : rule.access][0]
      protocol                   = "Tcp"
      source_port_range          = "*"
      destination_port_range     = "*"
      source_address_prefix      = "*"
      destination_address_prefix = path.value
      #                                 ^^^^^ warning unknown-attribute: path has no value: write path.module or path.root or path.cwd.
    }
  }
}

#+ locals {
#+   value = []
#+ }
#+
#+ resource "azurerm_storage_account_queue_properties" "value" {
#+   storage_account_id = ""
#+
#+   minute_metrics {
#+     version = ""
#+   }
#+ }
#+
resource "azurerm_storage_account" "main" {
  name                     = "stml"
  location                 = "westeurope"
  resource_group_name      = var.group
  account_tier             = "Standard"
  account_replication_type = "LRS"

  dynamic "blob_properties" {
    for_each = var.blob
    iterator = terraform
    content {
      versioning_enabled = terraform.value.versioning

      dynamic "cors_rule" {
        # What is gone over is seen by the outer iterator alone.
        for_each = [for rule in terraform.value.rules : rule if count.index > 0]
        #                                                       ^^^^^^^^^^^ warning reference-context: Set count in this block to use count.index.
        iterator = count
        content {
          allowed_headers    = count.value.headers
          allowed_methods    = terraform.value.methods
          allowed_origins    = count.value.origins
          exposed_headers    = ["*"]
          max_age_in_seconds = var.value.age
          #                    ^^^^^^^^^ warning undeclared-reference: This module declares no var.value. Declare it with a variable block, or correct the name.
        }
      }
    }
  }

  dynamic "share_properties" {
    for_each = var.site
    iterator = var
    content {
      retention_policy {
        days = var.value.days + var.key
      }
    }
  }

  dynamic "network_rules" {
    for_each = var.rules
    iterator = self
    content {
      default_action = self.value.action
      ip_rules       = local.value
      #                ^^^^^^^^^^^ warning undeclared-reference: This module declares no local.value. Declare it in a locals block, or correct the name.
    }
  }

  dynamic "identity" {
    for_each = azurerm_storage_account_queue_properties.value
    #          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error undeclared-reference: This module declares no azurerm_storage_account_queue_properties.value. Declare it, or correct the name.
    iterator = azurerm_storage_account
    content {
      type = azurerm_storage_account.value
    }
  }
}

# A block whose own name is a word of Terraform's.
resource "example_thing" "main" {
  dynamic "path" {
    for_each = var.rules
    content {
      name = path.value.name
    }
  }

  dynamic "module" {
    for_each = [path.module]
    content {
      dynamic "terraform" {
        for_each = module.value
        content {
          each = terraform.value + module.key
        }
      }
    }
  }

  outside = path.value
  #              ^^^^^ error unknown-attribute: path has no value: write path.module or path.root or path.cwd.
}

variable "group" {}

variable "rules" {}

variable "blob" {}

variable "site" {}

#+ variable "value" {
#+   type = number
#+ }
#+