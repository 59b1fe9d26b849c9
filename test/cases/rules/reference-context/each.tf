resource "azurerm_resource_group" "one" {
  name     = each.key
  #          ^^^^^^^^ error reference-context: Set for_each in this block to use each: without it there is no each.key and each.value.
  location = "westeurope"
  tags     = { number = count.index, self = self.id }
  #                     ^^^^^^^^^^^ error reference-context: Set count in this block to use count.index.
  #                                         ^^^^^^^ error reference-context: Refer to the resource by its address: self is available only in provisioner, connection and postcondition blocks.
}

resource "azurerm_resource_group" "many" {
  for_each = toset(["a"])
  name     = each.key
  location = "westeurope"

  lifecycle {
    postcondition {
      condition     = self.location != ""
      error_message = "No location."
    }
  }
}

# What is misspelt may be a block that knows it.
resource "azurerm_resource_group" "misspelt" {
  name     = "rg"
  location = "westeurope"

  lifecycle {
    post_check {
    #^^^^^^^^^ error unknown-argument: lifecycle has no block post_check.
      condition     = self.location != ""
      error_message = "No location."
    }
#- 4 lines
  }
}

variable "name" {
  description = lower("A")
  #             ^^^^^ error reference-context: Write a literal here: Terraform reads it before it can evaluate references and functions.
}
