variable "location" {
  default = azurerm_resource_group.main.location
  #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error reference-context: Write a literal here: Terraform reads it before it can evaluate references and functions.
}

variable "name" {
  default = lower("RG")
  #         ^^^^^ error reference-context: Write a literal here: Terraform reads it before it can evaluate references and functions.
}

variable "tags" {
  default = { sizes = [for size in [1, 2] : size + 1] }
}

resource "azurerm_resource_group" "main" {
  name     = var.name
  location = "westeurope"
  lifecycle {
    prevent_destroy = var.tags != {}
    #                 ^^^^^^^^ error reference-context: Write a literal here: Terraform reads it before it can evaluate references and functions. Only OpenTofu evaluates it, from 1.12 on.
  }
}
